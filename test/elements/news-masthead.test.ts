import { expect, fixture, oneEvent } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/define/news-masthead.js';
import type { NewsMasthead } from '../../src/elements/news-masthead.js';
import { configure } from '../../src/controllers/index.js';
import { fixtureUrl } from '../support/fixtures.js';
import { placeMasthead as place, press, settled } from '../support/masthead.js';
import { part, textOf, warningsOf } from '../support/tags.js';

const LINKS = html`<a href="/courts">高层动态</a><a href="/people" aria-current="page">人物访谈</a>`;

describe('<news-masthead>', () => {
  it('passes the accessibility audit', async () => {
    const tag = await place(
      html`<news-masthead lang="en" href="/" phone="555 0148" logo=${fixtureUrl('news/none.png')} staff-href="/staff" mobile-href="/m">
        <h1 slot="name">Valley Courier</h1>
        <p slot="motto">All the law</p>
        ${LINKS}
      </news-masthead>`,
    );
    await expect(tag).to.be.accessible();
    for (const service of ['home-page', 'bookmark', 'mobile']) {
      await press(tag, service);
      await expect(tag).to.be.accessible();
    }
  });

  it('passes it as a lone name', async () => {
    await expect(await place(html`<news-masthead lang="zh-CN" name="槐川法治网"></news-masthead>`)).to.be.accessible();
  });

  it('has logo and name, which lead to the front page', async () => {
    const tag = await place(html`<news-masthead name="槐川法治网" href="/index.html" logo=${fixtureUrl('news/none.png')}></news-masthead>`);
    expect(part(tag, 'home')).to.have.property('href', `${location.origin}/index.html`);
    expect(textOf(part(tag, 'home'))).to.equal('槐川法治网');
    expect(part(tag, 'logo')).to.include({ alt: '', referrerPolicy: 'no-referrer' });
  });

  it('takes the page’s heading for its name', async () => {
    const tag = await place(html`<news-masthead href="/"><h1 slot="name">槐川法治网</h1></news-masthead>`);
    const slot = part(tag, 'name')!.querySelector('slot')!;
    expect(slot.assignedElements().map(textOf)).to.deep.equal(['槐川法治网']);
    expect(getComputedStyle(tag.querySelector('h1')!).marginTop).to.equal('0px');
  });

  it('leaves a logo out that cannot be had', async () => {
    const tag = await place(html`<news-masthead name="A" logo=${fixtureUrl('news/none.png')}></news-masthead>`);
    const logo = part(tag, 'logo')!;
    if (!logo.hidden) await oneEvent(logo, 'error');
    expect(logo.hidden).to.equal(true);
  });

  it('shows links of the page in a row that has a name, and no row without them', async () => {
    const tag = await place(html`<news-masthead lang="zh-CN" name="A">${LINKS}</news-masthead>`);
    expect(part(tag, 'links')).to.include({ hidden: false, ariaLabel: '栏目' });
    tag.replaceChildren();
    await settled(tag);
    expect(part(tag, 'links')!.hidden).to.equal(true);
  });

  it('links to nothing that is not of the web', async () => {
    const warnings = await warningsOf(async () => {
      const tag = await place(html`<news-masthead name="A" href="javascript:alert(1)" staff-href="data:text/html,x"></news-masthead>`);
      expect(tag.shadowRoot!.querySelectorAll('a')).to.have.length(0);
    });
    expect(warnings).to.have.length(2);
  });

  describe('the date', () => {
    const dateIn = async (lang: string, zone: string) => {
      const tag = await place(html`<news-masthead lang=${lang} name="A" time-zone=${zone}></news-masthead>`);
      return part(tag, 'date') as HTMLTimeElement;
    };

    it('is today’s, with the day of the week, in the reader’s language', async () => {
      const format = (language: string, options: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat(language, { ...options, timeZone: 'Asia/Shanghai' }).format();
      const short = { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' } as const;
      for (const language of ['zh-CN', 'zh-TW']) {
        expect(textOf(await dateIn(language, 'Asia/Shanghai'))).to.equal(format(language, { dateStyle: 'full' }));
      }
      for (const language of ['en', 'ar']) expect(textOf(await dateIn(language, 'Asia/Shanghai'))).to.equal(format(language, short));
    });

    it('is that of its zone', async () => {
      const [west, east] = [await dateIn('en', 'Pacific/Pago_Pago'), await dateIn('en', 'Pacific/Kiritimati')];
      expect(Date.parse(east.dateTime) - Date.parse(west.dateTime)).to.be.oneOf([86_400_000, 172_800_000]);
    });

    it('is that of the page’s zone', async () => {
      configure({ timeZone: 'Pacific/Kiritimati' });
      const [page, own] = [await dateIn('en', ''), await dateIn('en', 'Pacific/Kiritimati')];
      configure({ timeZone: undefined });
      expect(page.dateTime).to.equal(own.dateTime);
    });

    it('goes on with the clock', async () => {
      const tag = await place(html`<news-masthead lang="en" name="A" time-zone="UTC"></news-masthead>`);
      const RealDate = Date;
      const tomorrow = RealDate.now() + 86_400_000;
      // As after a night in which the page was hidden: it is seen again.
      window.Date = class extends RealDate {
        constructor() {
          super(tomorrow);
        }
      } as DateConstructor;
      document.dispatchEvent(new Event('visibilitychange'));
      await tag.updateComplete;
      window.Date = RealDate;
      expect((part(tag, 'date') as HTMLTimeElement).dateTime).to.equal(new Date(tomorrow).toISOString().slice(0, 10));
    });
  });

  describe('the telephone', () => {
    it('can be called, and is shown as its author wrote it', async () => {
      const tag = await place(html`<news-masthead lang="zh-CN" name="A" phone="０１９１－５５５０１４８ 转 8001"></news-masthead>`);
      expect(part(tag, 'phone')).to.include({ href: 'tel:01915550148;ext=8001', textContent: '０１９１－５５５０１４８ 转 8001' });
      expect(textOf(part(tag, 'phone')!.parentElement)).to.equal('电话 ０１９１－５５５０１４８ 转 8001');
    });

    it('has one name: its author’s, where there is one', async () => {
      const tag = await place(html`<news-masthead lang="zh-CN" name="A" phone="新闻热线 0191-5550148"></news-masthead>`);
      expect(textOf(part(tag, 'phone')!.parentElement)).to.equal('新闻热线 0191-5550148');
    });
  });

  describe('on a telephone', () => {
    for (const [lang, width] of [
      ['zh-CN', 360],
      ['zh-CN', 320],
      ['en', 320],
      ['ar', 320],
    ] as const) {
      it(`stays within ${width} pixels in ${lang}`, async () => {
        const page = await fixture<HTMLElement>(html`<div dir=${lang === 'ar' ? 'rtl' : 'ltr'} style="inline-size: ${width}px; overflow: auto"></div>`);
        const tag = await fixture<NewsMasthead>(
          html`<news-masthead lang=${lang} name="Huaichuan Law and Justice" phone="0191-5550148" staff-href="/" mobile-href="/m">${LINKS}${LINKS}</news-masthead>`,
          { parentNode: page },
        );
        for (const service of ['home-page', 'bookmark', 'mobile']) {
          await press(tag, service);
          expect(page.scrollWidth, service).to.equal(width);
        }
      });
    }
  });
});
