import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { parts, picturesIn, tagIn, texts, until } from './support/checks.js';
import { drawTag, type Attributes } from './support/draw-tag.js';
import { feed } from './support/feeds.js';
import { LINK_TITLES, LINKS, TEMPLATE } from './support/inside.js';
import { DOWN, GOES_DOWN, keepWaiting, NEVER_ANSWERS, refreshAtOnce } from './support/servers.js';
import 'newsrack/define/article-card';

type Story = StoryObj<Attributes>;

const meta: Meta<Attributes> = {
  title: 'Tags/article-card',
  component: 'article-card',
  parameters: { width: '22em' },
  args: { feed: feed('people.xml') },
};
export default meta;

const NEWEST = '人物访谈｜女法官宋知微：判决书写得让老百姓看得懂，才算写完';

/** Whether an element stands beside another, not under it. */
const isBeside = (one: HTMLElement, other: HTMLElement) => one.getBoundingClientRect().bottom > other.getBoundingClientRect().top;

export const Vertical: Story = {
  async play(context) {
    const card = await tagIn('ready', context);
    await expect(texts(card, 'title')).toEqual([NEWEST]);
    await expect(await picturesIn(card)).toHaveLength(1);
    await expect(isBeside(parts(card, 'picture')[0]!, parts(card, 'title')[0]!)).toBe(false);
  },
};

export const Horizontal: Story = {
  args: { layout: 'horizontal' },
  parameters: { width: '46em' },
  async play(context) {
    const card = await tagIn('ready', context);
    await picturesIn(card);
    await expect(isBeside(parts(card, 'picture')[0]!, parts(card, 'title')[0]!)).toBe(true);
  },
};

export const Compact: Story = {
  args: { layout: 'compact', feed: feed('headlines.xml') },
  async play(context) {
    const card = await tagIn('ready', context);
    await expect(parts(card, 'picture')).toHaveLength(0);
    await expect(texts(card, 'source')).toEqual(['青屿法治报']);
  },
};

/** The article that an address names, whichever place it has in its feed. */
export const NamedArticle: Story = {
  args: { article: 'https://news.example/a/3003.html' },
  async play(context) {
    await expect(texts(await tagIn('ready', context), 'title')).toEqual(['人物访谈｜“船老大”调解员阿海：海上的理，也要讲清楚']);
  },
};

export const EveryPiece: Story = {
  args: { feed: feed('headlines.xml'), show: 'image summary time source author category' },
  async play(context) {
    const card = await tagIn('ready', context);
    await picturesIn(card);
    const counts = ['picture', 'summary', 'time', 'source', 'author', 'category'].map((name) => parts(card, name).length);
    await expect(counts).toEqual([1, 1, 1, 1, 1, 1]);
  },
};

export const WithoutAPicture: Story = {
  args: { feed: feed('headlines.xml'), article: 'https://news.example/a/1003.html' },
  async play(context) {
    const card = await tagIn('ready', context);
    await expect(parts(card, 'image')).toHaveLength(0);
    await expect(parts(card, 'picture')[0]!.dataset.initial).toBe('权');
  },
};

/** Given by a script, not by a feed; its picture does not exist. */
export const PictureIsMissing: Story = {
  args: {
    feed: undefined,
    articles: [
      {
        id: '1',
        url: 'https://news.example/a/8001.html',
        title: '图片丢失时，卡片以标题的第一个字代替',
        summary: '这篇文章由页面脚本给出，图片地址无人应答。',
        image: { url: feed('pictures/no-such-picture.svg') },
        authors: [],
        credits: [],
        categories: [],
        enclosures: [],
      },
    ],
  },
  async play(context) {
    const card = await tagIn('ready', context);
    await until(() => expect(parts(card, 'image')[0]!).not.toBeVisible());
    await expect(parts(card, 'picture')[0]!.dataset.initial).toBe('图');
  },
};

export const OpensTheArticle: Story = {
  async play(context) {
    const card = await tagIn('ready', context);
    const opened = fn();
    card.addEventListener('newsrack-open', ({ article }) => void opened(article.url), { once: true });
    await userEvent.click(parts(card, 'link')[0]!);
    await expect(opened).toHaveBeenCalledWith('https://news.example/a/3001.html');
  },
};

export const Loading: Story = {
  args: NEVER_ANSWERS,
  beforeEach: keepWaiting,
  async play(context) {
    const card = await tagIn('loading', context);
    await expect(card.shadowRoot!.querySelectorAll('.skeleton')).toHaveLength(1);
  },
};

export const EmptySection: Story = {
  args: { feed: feed('empty.xml') },
  async play(context) {
    await expect(texts(await tagIn('empty', context), 'status')).toEqual(['暂无内容']);
  },
};

export const FeedDown: Story = {
  args: DOWN,
  async play(context) {
    await expect(texts(await tagIn('failed', context), 'status')).toEqual(['内容暂时无法显示，请稍后再看']);
  },
};

export const Stale: Story = {
  args: GOES_DOWN,
  decorators: [refreshAtOnce],
  async play(context) {
    const card = await tagIn('stale', context);
    await expect(texts(card, 'title')).toEqual(['【高层动态】青屿市委召开依法治市工作会议，部署明年重点任务']);
  },
};

export const LinksOnly: Story = {
  args: { feed: undefined },
  render: drawTag(LINKS),
  async play(context) {
    await expect(texts(await tagIn('ready', context), 'title')).toEqual(LINK_TITLES.slice(0, 1));
  },
};

export const LinksWhileFeedIsDown: Story = {
  args: DOWN,
  render: drawTag(LINKS),
  async play(context) {
    await expect(texts(await tagIn('failed', context), 'title')).toEqual(LINK_TITLES.slice(0, 1));
  },
};

export const OwnTemplate: Story = {
  args: { feed: feed('headlines.xml') },
  render: drawTag(TEMPLATE),
  async play(context) {
    const card = await tagIn('ready', context);
    await expect(parts(card, 'item')[0]!.querySelector('p > strong')).toHaveTextContent('青屿法治报');
  },
};

export const RightToLeft: Story = {
  args: { feed: feed('arabic.xml'), layout: 'horizontal' },
  globals: { language: 'ar' },
  parameters: { width: '46em' },
  async play(context) {
    const card = await tagIn('ready', context);
    const [picture, title] = [parts(card, 'picture')[0]!, parts(card, 'title')[0]!];
    await expect(title.getBoundingClientRect().right).toBeLessThan(picture.getBoundingClientRect().left);
  },
};

export const TraditionalChinese: Story = {
  args: { feed: feed('traditional.xml') },
  globals: { language: 'zh-TW' },
  async play(context) {
    const card = await tagIn('ready', context);
    await expect(texts(card, 'title')).toEqual(['【焦點】漁船上的法庭：海事法官出海調解兩起薪資糾紛']);
  },
};

export const English: Story = {
  args: { feed: feed('english.json') },
  globals: { language: 'en' },
  async play(context) {
    const card = await tagIn('ready', context);
    await expect(texts(card, 'source')).toEqual(['Qingyu Law Review']);
    await expect(parts(card, 'time')[0]!.title).toContain('November 23, 2026');
  },
};

export const Dark: Story = {
  args: { layout: 'horizontal', feed: feed('headlines.xml'), show: 'image summary time source category' },
  globals: { scheme: 'dark' },
  parameters: { width: '46em' },
  async play(context) {
    const card = await tagIn('ready', context);
    await picturesIn(card);
    await expect(getComputedStyle(card).colorScheme).toBe('dark');
  },
};
