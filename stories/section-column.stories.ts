import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, userEvent } from 'storybook/test';
import { articlesIn, parts, picturesIn, tagIn, texts } from './support/checks.js';
import { drawTag, type Attributes } from './support/draw-tag.js';
import { feed } from './support/feeds.js';
import { LINK_TITLES, LINKS, TEMPLATE } from './support/inside.js';
import { DOWN, GOES_DOWN, keepWaiting, NEVER_ANSWERS, refreshAtOnce } from './support/servers.js';
import 'newsrack/define/section-column';

type Story = StoryObj<Attributes>;

const meta: Meta<Attributes> = {
  title: 'Tags/section-column',
  component: 'section-column',
  parameters: { width: '26em' },
  args: { feed: feed('headlines.xml'), heading: '要闻', 'time-zone': 'Asia/Shanghai' },
};
export default meta;

/** The moments that the dates of a tag stand for. */
const moments = (tag: HTMLElement) => parts<HTMLTimeElement>(tag, 'time').map(({ dateTime }) => dateTime);

export const List: Story = {
  async play(context) {
    const column = await tagIn('ready', context);
    await expect(texts(column, 'heading')).toEqual(['要闻']);
    await expect(parts(column, 'item')).toHaveLength(8);
    await expect(parts(column, 'time')).toHaveLength(8);
  },
};

export const Lead: Story = {
  args: { layout: 'lead', limit: 6 },
  async play(context) {
    const column = await tagIn('ready', context);
    await expect(await picturesIn(column)).toHaveLength(1);
    await expect(parts(column, 'summary')).toHaveLength(1);
    await expect(parts(column, 'item')).toHaveLength(6);
  },
};

export const Grid: Story = {
  args: { feed: feed('people.xml'), heading: '人物访谈', layout: 'grid', limit: 6 },
  parameters: { width: '48em' },
  async play(context) {
    const column = await tagIn('ready', context);
    await expect(await picturesIn(column)).toHaveLength(6);
    await expect(new Set(parts(column, 'item').map(({ offsetTop }) => offsetTop)).size).toBeLessThan(4);
  },
};

export const Ranked: Story = {
  args: { feed: feed('most-read.json'), heading: '阅读排行', layout: 'ranked', sort: 'feed', show: 'views' },
  async play(context) {
    const column = await tagIn('ready', context);
    await expect(texts(column, 'views')[0]).toBe('148,203 次浏览');
    const [first] = parts(column, 'item');
    await expect(getComputedStyle(first!, '::before').content).toContain('counter');
  },
};

export const WithMoreLink: Story = {
  args: { href: 'https://news.example/headlines/', limit: 4 },
  async play(context) {
    const [more] = parts<HTMLAnchorElement>(await tagIn('ready', context), 'more');
    await expect(more).toHaveAccessibleName('更多: 要闻');
  },
};

export const EveryPiece: Story = {
  args: { show: 'image summary time source author category', limit: 4 },
  async play(context) {
    const column = await tagIn('ready', context);
    await picturesIn(column);
    const counts = ['picture', 'summary', 'time', 'source', 'author', 'category'].map((name) => parts(column, name).length);
    await expect(counts).toEqual([4, 4, 4, 4, 3, 4]);
  },
};

/** A feed in GB2312 whose dates name no zone: they are read as the clocks of `time-zone` show them. */
export const Gb2312WithoutZones: Story = {
  name: 'GB2312 Without Zones',
  args: { feed: feed('grassroots.xml'), heading: '基层风采' },
  async play(context) {
    const column = await tagIn('ready', context);
    await expect(texts(column, 'title')[0]).toBe('【基层风采】守着三尺柜台十八年，她让来访群众少跑一趟路');
    await expect(moments(column)[0]).toBe('2026-11-22T08:05:00.000Z');
  },
};

export const SeveralFeeds: Story = {
  args: { feed: feed('headlines.xml', 'grassroots.xml', 'people.xml', 'most-read.json'), heading: '今日全部', limit: 50 },
  async play(context) {
    const column = await tagIn('ready', context);
    await articlesIn(column, 32);
    await expect(moments(column)).toEqual([...moments(column)].sort().reverse());
  },
};

export const FewFromEachFeed: Story = {
  args: { feed: feed('headlines.xml', 'grassroots.xml', 'people.xml'), heading: '各栏目精选', 'per-feed': 2 },
  async play(context) {
    await articlesIn(await tagIn('ready', context), 6);
  },
};

export const OneCategory: Story = {
  args: { category: '司法改革', heading: '司法改革' },
  async play(context) {
    await expect(texts(await tagIn('ready', context), 'title')).toHaveLength(3);
  },
};

export const WithoutAWord: Story = {
  args: { exclude: '民生', limit: 12, show: 'category' },
  async play(context) {
    const categories = texts(await tagIn('ready', context), 'category');
    await expect(categories).toHaveLength(9);
    await expect(categories).not.toContain('民生');
  },
};

/** The second column leaves out what the first one shows. */
export const Unique: Story = {
  args: { limit: 3 },
  render: (args, context) => html`${drawTag()(args, context)}<br />${drawTag()({ ...args, heading: '更多要闻', unique: true }, context)}`,
  async play(context) {
    const first = await tagIn('ready', context);
    const second = context.canvasElement.querySelectorAll('section-column')[1]!;
    await expect(texts(second, 'title')).toHaveLength(3);
    await expect(texts(second, 'title').filter((title) => texts(first, 'title').includes(title))).toEqual([]);
  },
};

export const OpensAnArticle: Story = {
  args: { limit: 3 },
  async play(context) {
    const column = await tagIn('ready', context);
    const opened = fn();
    column.addEventListener('newsrack-open', ({ article }) => void opened(article.url), { once: true });
    await userEvent.click(parts(column, 'link')[1]!);
    await expect(opened).toHaveBeenCalledWith('https://news.example/a/1002.html');
  },
};

export const Loading: Story = {
  args: { ...NEVER_ANSWERS, limit: 5 },
  beforeEach: keepWaiting,
  async play(context) {
    const column = await tagIn('loading', context);
    await expect(column.shadowRoot!.querySelectorAll('.skeleton .item')).toHaveLength(5);
  },
};

export const EmptySection: Story = {
  args: { feed: feed('empty.xml'), heading: '专题' },
  async play(context) {
    await expect(texts(await tagIn('empty', context), 'status')).toEqual(['暂无内容']);
  },
};

export const FeedDown: Story = {
  args: DOWN,
  async play(context) {
    const column = await tagIn('failed', context);
    await expect(texts(column, 'status')).toEqual(['内容暂时无法显示，请稍后再看']);
    await expect(texts(column, 'heading')).toEqual(['要闻']);
  },
};

export const Stale: Story = {
  args: { ...GOES_DOWN, limit: 5 },
  decorators: [refreshAtOnce],
  async play(context) {
    const column = await tagIn('stale', context);
    await expect(parts(column, 'item')).toHaveLength(5);
    await expect(texts(column, 'status')[0]).toMatch(/^更新于 \d\d:\d\d$/);
  },
};

export const LinksOnly: Story = {
  args: { feed: undefined },
  render: drawTag(LINKS),
  async play(context) {
    const column = await tagIn('ready', context);
    await expect(texts(column, 'title')).toEqual(LINK_TITLES);
    await expect(parts(column, 'time')).toHaveLength(3);
  },
};

export const LinksWhileFeedIsDown: Story = {
  args: DOWN,
  render: drawTag(LINKS),
  async play(context) {
    const column = await tagIn('failed', context);
    await expect(texts(column, 'title')).toEqual(LINK_TITLES);
    await expect(texts(column, 'status')).toEqual([]);
  },
};

export const OwnTemplate: Story = {
  args: { limit: 4 },
  render: drawTag(TEMPLATE),
  async play(context) {
    const column = await tagIn('ready', context);
    const sources = parts(column, 'item').map((item) => item.querySelector('p > strong')?.textContent);
    await expect(sources).toEqual(['青屿法治报', '青屿法治报', '市司法局', '青屿法治报']);
  },
};

export const RightToLeft: Story = {
  args: { feed: feed('arabic.xml'), heading: 'أخبار القانون', href: 'https://news.example/ar/', layout: 'lead' },
  globals: { language: 'ar' },
  async play(context) {
    const column = await tagIn('ready', context);
    await expect(texts(column, 'more')).toEqual(['المزيد']);
    const [heading, more] = [parts(column, 'heading')[0]!, parts(column, 'more')[0]!];
    await expect(more.getBoundingClientRect().right).toBeLessThan(heading.getBoundingClientRect().left);
  },
};

export const TraditionalChinese: Story = {
  args: { feed: feed('traditional.xml'), heading: '焦點', href: 'https://news.example/tw/', layout: 'lead' },
  globals: { language: 'zh-TW' },
  async play(context) {
    const column = await tagIn('ready', context);
    await expect(texts(column, 'title')[0]).toBe('【焦點】漁船上的法庭：海事法官出海調解兩起薪資糾紛');
    await expect(parts(column, 'time')[0]!.title).toContain('2026年11月23日');
  },
};

export const English: Story = {
  args: { feed: feed('english.json'), heading: 'Courts and law', href: 'https://en.news.example/', layout: 'lead' },
  globals: { language: 'en' },
  async play(context) {
    const column = await tagIn('ready', context);
    await expect(texts(column, 'more')).toEqual(['More']);
  },
};

export const Dark: Story = {
  args: { layout: 'lead' },
  globals: { scheme: 'dark' },
  async play(context) {
    const column = await tagIn('ready', context);
    await picturesIn(column);
    await expect(getComputedStyle(column).colorScheme).toBe('dark');
  },
};
