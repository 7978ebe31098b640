import { expect, fixture, oneEvent, waitUntil } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import '../../src/define/share-bar.js';
import { configure } from '../../src/index.js';
import type { ShareBar } from '../../src/elements/share-bar.js';
import { part, parts, textOf, warningsOf } from '../support/tags.js';
import { endStandIns, nameThePage, standIn } from '../support/share.js';

const ALL = 'native copy wechat weibo qq qzone x facebook telegram whatsapp line linkedin email';

describe('<share-bar>', () => {
  beforeEach(() => {
    nameThePage({ canonical: 'https://news.example/a/1.html', title: 'County court goes to the village' });
    standIn(navigator, 'share', undefined);
  });

  afterEach(endStandIns);

  for (const lang of ['zh-CN', 'zh-TW', 'en', 'ar']) {
    it(`passes the accessibility audit in ${lang}`, async () => {
      await expect(await place(html`<share-bar lang=${lang} targets=${ALL}></share-bar>`)).to.be.accessible();
    });
  }

  describe('the ways to share', () => {
    it('are those that readers of the language use', async () => {
      const languages = ['zh-CN', 'zh-TW', 'en', 'ar', 'fr'];
      const bars = await Promise.all(languages.map((lang) => place(html`<share-bar lang=${lang}></share-bar>`)));
      expect(bars.map((bar) => words(bar).join(' '))).to.deep.equal([
        'copy wechat weibo qq qzone',
        'copy line facebook telegram',
        'copy x facebook whatsapp telegram linkedin email',
        'copy x facebook whatsapp telegram linkedin email',
        'copy x facebook whatsapp telegram linkedin email',
      ]);
    });

    it("begin with the browser's own where it has one", async () => {
      standIn(navigator, 'share', () => Promise.resolve());
      for (const lang of ['zh-CN', 'zh-TW', 'en', 'ar']) {
        expect(words(await place(html`<share-bar lang=${lang}></share-bar>`))[0]).to.equal('native');
      }
    });

    it('are named in the language of the page', async () => {
      const names = (bar: Element) => parts(bar, 'target').map((target) => target.getAttribute('aria-label') ?? textOf(target));
      expect(names(await place(html`<share-bar lang="zh-CN" targets="weibo linkedin email"></share-bar>`))).to.deep.equal([
        '微博（在新标签页打开）',
        '领英（在新标签页打开）',
        '邮件',
      ]);
      expect(names(await place(html`<share-bar lang="ar" targets="telegram"></share-bar>`))).to.deep.equal([
        'تيليجرام (يُفتح في علامة تبويب جديدة)',
      ]);
    });

    it('are those that `targets` names, in its order', async () => {
      const bar = await place(html`<share-bar targets="email   x copy"></share-bar>`);
      expect(words(bar)).to.deep.equal(['email', 'x', 'copy']);
      bar.targets = 'line';
      await bar.updateComplete;
      expect(words(bar)).to.deep.equal(['line']);
    });

    it('are the usual ones again when `targets` is taken away', async () => {
      const bar = await place(html`<share-bar lang="zh-TW" targets="email" heading=""></share-bar>`);
      for (const name of ['targets', 'heading']) bar.removeAttribute(name);
      await bar.updateComplete;
      expect(words(bar)).to.deep.equal(['copy', 'line', 'facebook', 'telegram']);
      expect(textOf(part(bar, 'heading'))).to.equal('分享到');
    });

    it('leave out what does not exist, with one line on the console', async () => {
      const warnings = await warningsOf(async () => {
        expect(words(await place(html`<share-bar targets="myspace weibo"></share-bar>`))).to.deep.equal(['weibo']);
        await place(html`<share-bar targets="myspace weibo"></share-bar>`);
      });
      expect(warnings.join()).to.match(/targets="myspace"[^,]*$/);
    });
  });

  describe('heading', () => {
    it('says what the line is for, in the language of the page', async () => {
      expect(textOf(part(await place(html`<share-bar lang="zh-CN"></share-bar>`), 'heading'))).to.equal('分享到');
      expect(textOf(part(await place(html`<share-bar lang="en"></share-bar>`), 'heading'))).to.equal('Share');
    });

    it('is the name of the list too', async () => {
      const bar = await place(html`<share-bar heading="Tell others"></share-bar>`);
      expect(textOf(part(bar, 'heading'))).to.equal('Tell others');
      expect(part(bar, 'list')!.getAttribute('aria-label')).to.equal('Tell others');
    });

    it('is not there where it is empty, yet the list keeps its name', async () => {
      const bar = await place(html`<share-bar lang="en" heading=""></share-bar>`);
      expect(part(bar, 'heading')).to.equal(null);
      expect(part(bar, 'list')!.getAttribute('aria-label')).to.equal('Share');
    });

    it('follows the language of the page', async () => {
      const bar = await place(html`<share-bar></share-bar>`);
      configure({ lang: 'zh-TW' });
      await bar.updateComplete;
      expect(words(bar)).to.deep.equal(['copy', 'line', 'facebook', 'telegram']);
      configure({ lang: undefined });
    });
  });

  describe('what is shared', () => {
    it("is the page's canonical address and its title", async () => {
      const bar = await place(html`<share-bar targets="weibo"></share-bar>`);
      expect(shared(bar)).to.deep.equal(['https://news.example/a/1.html', 'County court goes to the village']);
    });

    it("is the title without the site's name where the page tells it", async () => {
      nameThePage({ openGraph: 'County court' });
      expect(shared(await place(html`<share-bar targets="weibo"></share-bar>`))[1]).to.equal('County court');
    });

    for (const broken of ['http://', '//', 'javascript:alert(1)']) {
      it(`is the page's own address where the canonical one is ${broken}`, async () => {
        nameThePage({ canonical: broken });
        expect(shared(await place(html`<share-bar targets="weibo"></share-bar>`))[0]).to.equal(location.href);
      });
    }

    it("is the page's own address where it has no canonical one", async () => {
      endStandIns();
      expect(shared(await place(html`<share-bar targets="weibo"></share-bar>`))[0]).to.equal(location.href);
    });

    it('is what `href` and `text` say', async () => {
      const bar = await place(html`<share-bar targets="weibo" href="/b.html" text="Another story"></share-bar>`);
      expect(shared(bar)).to.deep.equal([new URL('/b.html', location.href).href, 'Another story']);
    });

    it('is never anything but a web address', async () => {
      const warnings = await warningsOf(async () => {
        const bar = await place(html`<share-bar targets="weibo" href="javascript:alert(1)"></share-bar>`);
        expect(shared(bar)[0]).to.equal('https://news.example/a/1.html');
      });
      expect(warnings).to.have.length(1);
    });

    it('is what the page has become when a reader comes to share it', async () => {
      const bar = await place(html`<share-bar targets="weibo"></share-bar>`);
      nameThePage({ canonical: 'https://news.example/a/2.html', title: 'Next story' });
      part(bar, 'weibo')!.focus();
      await bar.updateComplete;
      expect(shared(bar)).to.deep.equal(['https://news.example/a/2.html', 'Next story']);
    });
  });

  describe('before a click', () => {
    it('asks no one else for anything, and sets no cookie', async () => {
      await place(html`<share-bar targets=${ALL}></share-bar>`);
      const hosts = performance.getEntriesByType('resource').map(({ name }) => new URL(name).host);
      expect(hosts.filter((host) => host !== location.host)).to.deep.equal([]);
      expect(document.cookie).to.equal('');
    });

    it('has plain links that know nothing of the page they leave', async () => {
      const bar = await place(html`<share-bar targets="weibo qq qzone x facebook telegram whatsapp line linkedin"></share-bar>`);
      for (const link of parts(bar, 'target')) expect(link).to.include({ localName: 'a', target: '_blank', rel: 'noopener' });
      expect(bar.shadowRoot!.querySelectorAll('img, iframe, script')).to.have.length(0);
    });

    it('writes a mail without an empty tab', async () => {
      const bar = await place(html`<share-bar targets="email"></share-bar>`);
      expect(part(bar, 'email')).to.include({ target: '', rel: '' });
    });
  });

  describe('WeChat', () => {
    it('shows the code when asked, and puts it away', async () => {
      const bar = await place(html`<share-bar lang="en" targets="wechat"></share-bar>`);
      expect(part(bar, 'code')!.matches(':popover-open')).to.equal(false);
      part(bar, 'wechat')!.click();
      await waitUntil(() => bar.shadowRoot!.querySelector('.qr path'), 'no code was drawn');
      expect(part(bar, 'code')!.matches(':popover-open')).to.equal(true);
      expect(part(bar, 'wechat')!.getAttribute('aria-expanded')).to.equal('true');
      expect(textOf(part(bar, 'hint'))).to.equal('Scan with WeChat to share');
      await expect(bar).to.be.accessible();
      part(bar, 'wechat')!.click();
      await bar.updateComplete;
      expect(part(bar, 'code')!.matches(':popover-open')).to.equal(false);
      expect(part(bar, 'wechat')!.getAttribute('aria-expanded')).to.equal('false');
    });

    it('shows it anew after the tag was moved with it open', async () => {
      const bar = await place(html`<share-bar targets="wechat"></share-bar>`);
      part(bar, 'wechat')!.click();
      await bar.updateComplete;
      bar.parentElement!.append(bar);
      await bar.updateComplete;
      const [event] = await Promise.all([oneEvent(bar, 'newsrack-share'), Promise.resolve().then(() => part(bar, 'wechat')!.click())]);
      expect(event).to.include({ to: 'wechat' });
      expect(part(bar, 'code')!.matches(':popover-open')).to.equal(true);
    });
  });
});

/** Puts a share bar on the page. */
function place(markup: TemplateResult): Promise<ShareBar> {
  return fixture<ShareBar>(markup);
}

/** The words of the ways to share, in the order shown. */
function words(bar: ShareBar): string[] {
  return parts(bar, 'target').map((target) => target.getAttribute('part')!.replace('target ', ''));
}

/** What a bar's link to Weibo says: address and title. */
function shared(bar: ShareBar): (string | null)[] {
  const { searchParams } = new URL((part(bar, 'weibo') as HTMLAnchorElement).href);
  return [searchParams.get('url'), searchParams.get('title')];
}
