import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { parts, texts, until, type Played } from './support/checks.js';
import { drawTag, type Attributes } from './support/draw-tag.js';
import { feed } from './support/feeds.js';
import 'newsrack/define/news-masthead';

type Story = StoryObj<Attributes>;

const links = (...names: string[]) => names.map((name, index) => html`<a href="#${index}" aria-current=${index ? 'false' : 'page'}>${name}</a>`);

const PICTURE = `${feed('')}pictures/court.svg`;

const CHINESE = links('首页', '高层动态', '基层风采', '人物访谈', '图片新闻', '专题报道', '法律服务', '互动');

const meta: Meta<Attributes> = {
  title: 'Tags/news-masthead',
  component: 'news-masthead',
  render: drawTag(CHINESE),
  args: { name: '青屿法治网', href: 'https://news.example/', phone: '0191-5550148', 'staff-href': 'https://news.example/staff/', 'time-zone': 'Asia/Shanghai' },
};
export default meta;

/** The story's tag once its row of links is there. */
async function masthead({ canvasElement }: Played): Promise<HTMLElement> {
  const tag = canvasElement.querySelector<HTMLElement>('news-masthead')!;
  await until(() => expect(parts(tag, 'links')[0]).toBeVisible());
  return tag;
}

/** Opens a service. */
async function open(tag: HTMLElement, service: string): Promise<HTMLElement> {
  await userEvent.click(parts(tag, service)[0]!);
  const panel = tag.shadowRoot!.getElementById(service)!;
  await until(() => expect(panel).toBeVisible());
  return panel;
}

export const Plain: Story = {
  async play(context) {
    const tag = await masthead(context);
    await expect(texts(tag, 'service')).toEqual(['设为首页', '收藏本站', '人员查询', '手机版']);
    await expect(texts(tag, 'date')[0]).toMatch(/^\d{4}年\d+月\d+日星期.$/);
    await expect(parts<HTMLAnchorElement>(tag, 'phone')[0]!.href).toBe('tel:01915550148');
  },
};

/** A band of color behind the links, as portals have it. */
export const Band: Story = {
  render: (args, context) =>
    html`<div style="--newsrack-band: light-dark(#a3222b, #7d1d24); --newsrack-on-band: #fff; --newsrack-accent: light-dark(#a3222b, #f28b82)">
      ${drawTag(CHINESE)(args, context)}
    </div>`,
  async play(context) {
    const tag = await masthead(context);
    await expect(getComputedStyle(parts(tag, 'links')[0]!).backgroundColor).toBe('rgb(163, 34, 43)');
    await expect(getComputedStyle(tag.querySelector('a')!).color).toBe('rgb(255, 255, 255)');
  },
};

/** The page's own heading is the name; a motto stands at the end of its line. */
export const HeadingOfThePage: Story = {
  args: { name: undefined, logo: PICTURE },
  render: drawTag(html`<h1 slot="name">青屿法治网</h1><p slot="motto">讲好身边的法治故事</p>${CHINESE}`),
  async play(context) {
    const tag = await masthead(context);
    await expect(parts(tag, 'logo')[0]).toBeVisible();
    await expect(tag.querySelector('h1')).toBeVisible();
  },
};

export const HomePage: Story = {
  async play(context) {
    const panel = await open(await masthead(context), 'home-page');
    await expect(panel).toHaveTextContent('https://news.example/');
  },
};

export const Bookmark: Story = {
  async play(context) {
    const panel = await open(await masthead(context), 'bookmark');
    await expect(panel).toHaveTextContent(/^按 (Ctrl\+D|⌘D) 即可收藏。$/);
  },
};

export const Mobile: Story = {
  args: { 'mobile-href': 'https://m.news.example/' },
  async play(context) {
    const panel = await open(await masthead(context), 'mobile');
    await until(() => expect(panel.querySelector('path')).not.toBeNull());
    await expect(panel.querySelector('a')!.href).toBe('https://m.news.example/');
  },
};

/** What stands in the slot opens in place; Escape closes it. */
export const StaffInPlace: Story = {
  render: drawTag(html`${CHINESE}<form slot="staff"><label>姓名或证号 <input name="q" /></label></form>`),
  async play(context) {
    const tag = await masthead(context);
    const panel = await open(tag, 'staff');
    await userEvent.click(tag.querySelector('input')!);
    await userEvent.keyboard('{Escape}');
    await until(() => expect(panel).not.toBeVisible());
    await expect(tag.shadowRoot!.activeElement).toBe(parts(tag, 'staff')[0]);
    await open(tag, 'staff');
  },
};

export const OnATelephone: Story = {
  parameters: { width: '20em' },
  async play(context) {
    const tag = await masthead(context);
    await open(tag, 'mobile');
    await expect(tag.scrollWidth).toBeLessThanOrEqual(tag.clientWidth);
  },
};

export const RightToLeft: Story = {
  args: { name: 'أخبار القانون' },
  globals: { language: 'ar' },
  render: drawTag(links('الرئيسية', 'المحاكم', 'مقابلات', 'خدمات قانونية')),
  async play(context) {
    const tag = await masthead(context);
    const [date, service] = [parts(tag, 'date')[0]!, parts(tag, 'service')[0]!];
    await expect(service.getBoundingClientRect().right).toBeLessThanOrEqual(date.getBoundingClientRect().right);
    await expect(await open(tag, 'home-page')).toHaveTextContent('https://news.example/');
  },
};

export const TraditionalChinese: Story = {
  args: { name: '青嶼法治網' },
  globals: { language: 'zh-TW' },
  render: drawTag(links('首頁', '焦點', '人物專訪', '法律服務')),
  async play(context) {
    await expect(texts(await masthead(context), 'service')).toEqual(['設為首頁', '收藏本站', '人員查詢', '手機版']);
  },
};

export const English: Story = {
  args: { name: 'Qingyu Law & Justice' },
  globals: { language: 'en' },
  render: drawTag(links('Home', 'Courts', 'Police', 'Interviews', 'Legal services')),
  async play(context) {
    await expect(texts(await masthead(context), 'service')).toEqual(['Set home page', 'Bookmark', 'Staff', 'Mobile']);
  },
};

export const Dark: Story = {
  globals: { scheme: 'dark' },
  async play(context) {
    const tag = await masthead(context);
    await open(tag, 'mobile');
    await expect(getComputedStyle(tag).colorScheme).toBe('dark');
  },
};
