import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/define/news-masthead.js';
import { panel, placeMasthead as place, press, services, settled } from '../support/masthead.js';
import { part, parts, textOf } from '../support/tags.js';

describe('<news-masthead> services', () => {
  it('pass the accessibility audit, each open', async () => {
    const tag = await place(html`<news-masthead lang="zh-CN" name="A" staff-href="/staff" mobile-href="/m"></news-masthead>`);
    for (const service of ['home-page', 'bookmark', 'mobile']) {
      await press(tag, service);
      await expect(tag).to.be.accessible();
    }
  });

  it('are four, in the reader’s language', async () => {
    const named = async (lang: string) => services(await place(html`<news-masthead lang=${lang} name="A" staff-href="/staff"></news-masthead>`));
    expect(await named('zh-CN')).to.deep.equal(['设为首页', '收藏本站', '人员查询', '手机版']);
    expect(await named('zh-TW')).to.deep.equal(['設為首頁', '收藏本站', '人員查詢', '手機版']);
    expect(await named('en')).to.deep.equal(['Set home page', 'Bookmark', 'Staff', 'Mobile']);
  });

  it('open one at a time, and close when pressed again', async () => {
    const tag = await place(html`<news-masthead name="A"></news-masthead>`);
    const open = () => ['home-page', 'bookmark', 'mobile'].filter((service) => panel(tag, service));
    const expanded = () => parts(tag, 'service').map(({ ariaExpanded }) => ariaExpanded);
    expect([open(), expanded()]).to.deep.equal([[], ['false', 'false', 'false']]);
    await press(tag, 'bookmark');
    expect([open(), expanded()]).to.deep.equal([['bookmark'], ['false', 'true', 'false']]);
    await press(tag, 'mobile');
    expect(open()).to.deep.equal(['mobile']);
    await press(tag, 'mobile');
    expect(open()).to.deep.equal([]);
  });

  it('cover nothing: what follows moves down', async () => {
    const tag = await place(html`<news-masthead name="A"></news-masthead>`);
    const top = part(tag, 'brand')!.getBoundingClientRect().top;
    await press(tag, 'home-page');
    const { bottom } = panel(tag, 'home-page')!.getBoundingClientRect();
    expect(part(tag, 'brand')!.getBoundingClientRect().top).to.be.greaterThan(top).and.least(bottom);
  });

  it('设为首页: says where this browser has it, and the address to enter', async () => {
    const tag = await place(html`<news-masthead lang="zh-CN" name="A" href="/index.html"></news-masthead>`);
    await press(tag, 'home-page');
    expect(textOf(panel(tag, 'home-page')!)).to.contain('设置');
    expect(textOf(part(tag, 'address'))).to.equal(`${location.origin}/index.html`);
  });

  it('设为首页: takes the site for its front page where none is named', async () => {
    const tag = await place(html`<news-masthead lang="zh-CN" name="A"></news-masthead>`);
    await press(tag, 'home-page');
    expect(textOf(part(tag, 'address'))).to.equal(`${location.origin}/`);
  });

  it('收藏本站: names the keys of this keyboard', async () => {
    const tag = await place(html`<news-masthead lang="zh-CN" name="A"></news-masthead>`);
    await press(tag, 'bookmark');
    expect(textOf(panel(tag, 'bookmark')!)).to.match(/^按 (Ctrl\+D|⌘D) 即可收藏。$/);
  });

  it('收藏本站: hands on the browser’s offer to install the page, once', async () => {
    const tag = await place(html`<news-masthead lang="zh-CN" name="A"></news-masthead>`);
    await press(tag, 'bookmark');
    expect(part(tag, 'install')).to.equal(null);
    let prompts = 0;
    const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt: () => Promise.resolve(prompts++) });
    window.dispatchEvent(offer);
    await settled(tag);
    expect(offer.defaultPrevented).to.equal(true);
    await press(tag, 'install');
    expect(prompts).to.equal(1);
    expect(part(tag, 'install')).to.equal(null);
  });

  it('手机版: draws the page’s address once it is wanted', async () => {
    const tag = await place(html`<news-masthead lang="zh-CN" name="A"></news-masthead>`);
    expect(part(tag, 'qr')).to.equal(null);
    await press(tag, 'mobile');
    expect(part(tag, 'qr')!.getAttribute('aria-label')).to.equal('手机版二维码');
    await waitUntil(() => part(tag, 'qr')!.querySelector('path'));
    expect(part(tag, 'mobile-link')).to.equal(null);
  });

  it('手机版: draws the mobile version’s address, and links to it', async () => {
    const tag = await place(html`<news-masthead name="A" mobile-href="/m/"></news-masthead>`);
    await press(tag, 'mobile');
    expect(part(tag, 'mobile-link')).to.have.property('href', `${location.origin}/m/`);
  });

  it('人员查询: is a link to a page', async () => {
    const tag = await place(html`<news-masthead name="A" staff-href="/staff.html"></news-masthead>`);
    expect(part(tag, 'staff')).to.include({ localName: 'a', href: `${location.origin}/staff.html` });
  });

  it('人员查询: opens what stands in its slot', async () => {
    const tag = await place(html`<news-masthead name="A" staff-href="/staff.html"><form slot="staff"><input aria-label="x" /></form></news-masthead>`);
    const input = tag.querySelector('input')!;
    expect(part(tag, 'staff')!.localName).to.equal('button');
    expect(input.offsetHeight).to.equal(0);
    await press(tag, 'staff');
    expect(input.offsetHeight).to.be.greaterThan(0);
    tag.querySelector('form')!.remove();
    await settled(tag);
    expect(part(tag, 'staff')!.localName).to.equal('a');
  });

  it('人员查询: is not there without either', async () => {
    expect(services(await place(html`<news-masthead lang="zh-CN" name="A"></news-masthead>`))).to.have.length(3);
  });

  it('close by Escape, which gives the focus back', async () => {
    const tag = await place(html`<news-masthead name="A"><form slot="staff"><input aria-label="x" /></form></news-masthead>`);
    await press(tag, 'staff');
    const input = tag.querySelector('input')!;
    input.focus();
    const escape = () => new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true });
    input.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
    input.dispatchEvent(escape());
    await settled(tag);
    expect(panel(tag, 'staff'), 'the form had a use for the first').to.not.equal(undefined);
    input.dispatchEvent(escape());
    await settled(tag);
    expect(panel(tag, 'staff')).to.equal(undefined);
    expect(tag.shadowRoot!.activeElement).to.equal(part(tag, 'staff'));
  });

  it('can be hit: each is 24 pixels high', async () => {
    const tag = await place(html`<news-masthead style="font-size: 10px" name="A" phone="12345" staff-href="/staff"></news-masthead>`);
    for (const one of [...parts(tag, 'service'), part(tag, 'phone')!]) {
      expect(Math.round(one.getBoundingClientRect().height), textOf(one)).to.be.least(24);
    }
  });
});
