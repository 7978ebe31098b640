import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { NewsTicker } from 'newsrack';
import { expect, fn, userEvent } from 'storybook/test';
import { articlesIn, parts, stillFor, tagIn, texts, until } from './support/checks.js';
import { drawTag, type Attributes } from './support/draw-tag.js';
import { feed } from './support/feeds.js';
import { HEADLINE_TEMPLATE, LINK_TITLES, LINKS } from './support/inside.js';
import { drawWithLessMotion } from './support/less-motion.js';
import { DOWN, GOES_DOWN, keepWaiting, NEVER_ANSWERS, refreshAtOnce } from './support/servers.js';
import 'newsrack/define/news-ticker';

type Story = StoryObj<Attributes>;

const meta: Meta<Attributes> = {
  title: 'Tags/news-ticker',
  component: 'news-ticker',
  args: { feed: feed('headlines.xml'), label: '要闻' },
};
export default meta;

/** Where the first headline is. */
const place = (ticker: NewsTicker) => Math.round(parts(ticker, 'item')[0]!.getBoundingClientRect().left);

export const Scroll: Story = {
  async play(context) {
    const ticker = await tagIn<NewsTicker>('ready', context);
    await expect(parts(ticker, 'item')).toHaveLength(10);
    const before = place(ticker);
    await until(() => expect(place(ticker)).toBeLessThan(before - 5));
  },
};

export const ScrollToTheRight: Story = {
  args: { direction: 'right', speed: 80 },
  async play(context) {
    const ticker = await tagIn<NewsTicker>('ready', context);
    const before = place(ticker);
    await until(() => expect(place(ticker)).toBeGreaterThan(before + 5));
  },
};

export const EverythingFits: Story = {
  args: { limit: 2 },
  async play(context) {
    const ticker = await tagIn<NewsTicker>('ready', context);
    await expect(parts(ticker, 'control')).toHaveLength(0);
    await stillFor(500, () => place(ticker));
  },
};

export const Step: Story = {
  args: { mode: 'step', interval: 2 },
  async play(context) {
    const ticker = await tagIn<NewsTicker>('ready', context);
    const counter = () => ticker.shadowRoot!.querySelector('[part="counter"]')?.textContent;
    await expect(parts(ticker, 'control')).toHaveLength(3);
    await until(() => expect(counter()).toMatch(/^[2-9]\/10$/));
    // Axe would measure the contrast of a headline that is half faded.
    await Promise.all(ticker.shadowRoot!.getAnimations().map(({ finished }) => finished));
  },
};

export const List: Story = {
  args: { mode: 'list', limit: 5 },
  async play(context) {
    const ticker = await tagIn<NewsTicker>('ready', context);
    const tops = parts(ticker, 'item').map((item) => item.offsetTop);
    await expect(new Set(tops).size).toBe(5);
  },
};

export const Paused: Story = {
  args: { paused: true },
  async play(context) {
    const ticker = await tagIn<NewsTicker>('ready', context);
    await until(() => expect(parts(ticker, 'control').map(({ title }) => title)).toEqual(['继续滚动']));
    await stillFor(500, () => place(ticker));
  },
};

export const StoppedByTheReader: Story = {
  async play(context) {
    const ticker = await tagIn<NewsTicker>('ready', context);
    await until(() => expect(parts(ticker, 'control')).toHaveLength(1));
    await userEvent.click(parts(ticker, 'control')[0]!);
    await ticker.updateComplete;
    await expect(ticker.paused).toBe(true);
    await stillFor(500, () => place(ticker));
  },
};

/** Drawn as for a reader who asks for less motion: nothing moves, buttons turn the strip. */
export const ReducedMotion: Story = {
  render: drawWithLessMotion,
  async play(context) {
    const ticker = await tagIn<NewsTicker>('ready', context);
    await until(() => expect(parts(ticker, 'control').map(({ title }) => title)).toEqual(['上一条', '下一条']));
    await stillFor(500, () => place(ticker));
    const before = place(ticker);
    await userEvent.click(parts(ticker, 'control')[1]!);
    await expect(place(ticker)).toBeLessThan(before - 100);
  },
};

export const OpensAHeadline: Story = {
  args: { mode: 'list', limit: 3 },
  async play(context) {
    const ticker = await tagIn<NewsTicker>('ready', context);
    const opened = fn();
    ticker.addEventListener('newsrack-open', ({ article }) => void opened(article.url), { once: true });
    await userEvent.click(parts(ticker, 'link')[0]!);
    await expect(opened).toHaveBeenCalledWith('https://news.example/a/1001.html');
  },
};

export const Loading: Story = {
  args: NEVER_ANSWERS,
  beforeEach: keepWaiting,
  async play(context) {
    const ticker = await tagIn('loading', context);
    await expect(ticker.offsetHeight).toBeGreaterThan(20);
    await expect(texts(ticker, 'status')).toEqual([]);
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
    await expect(parts(await tagIn('stale', context), 'item')).toHaveLength(10);
  },
};

export const LinksOnly: Story = {
  args: { feed: undefined },
  render: drawTag(LINKS),
  async play(context) {
    await expect(texts(await tagIn('ready', context), 'title')).toEqual(LINK_TITLES);
  },
};

export const LinksWhileFeedIsDown: Story = {
  args: DOWN,
  render: drawTag(LINKS),
  async play(context) {
    await expect(texts(await tagIn('failed', context), 'title')).toEqual(LINK_TITLES);
  },
};

export const OwnTemplate: Story = {
  args: { mode: 'list', limit: 4 },
  render: drawTag(HEADLINE_TEMPLATE),
  async play(context) {
    const items = parts(await tagIn('ready', context), 'item');
    await expect(items.map((item) => item.querySelector('strong')?.textContent)).toEqual(['高层动态', '权威发布', '权威发布', '基层治理']);
  },
};

export const SeveralFeeds: Story = {
  args: { feed: feed('headlines.xml', 'most-read.json'), mode: 'list', limit: 50 },
  async play(context) {
    const ticker = await tagIn('ready', context);
    await articlesIn(ticker, 18);
    await expect(new Set(texts(ticker, 'title')).size).toBe(18);
  },
};

export const OnlyWithAWord: Story = {
  args: { include: '法庭，律师', mode: 'list' },
  async play(context) {
    await expect(texts(await tagIn('ready', context), 'title')).toEqual([
      '青屿港海事法庭首次在渔船上开庭，当天调解两起船员劳务纠纷',
      '公共法律服务中心延长服务时间，周末也能预约律师面对面咨询',
    ]);
  },
};

export const RightToLeft: Story = {
  args: { feed: feed('arabic.xml'), label: 'عاجل' },
  globals: { language: 'ar' },
  async play(context) {
    const ticker = await tagIn<NewsTicker>('ready', context);
    await expect(getComputedStyle(parts(ticker, 'track')[0]!).direction).toBe('rtl');
    const before = place(ticker);
    await until(() => expect(place(ticker)).toBeGreaterThan(before + 5));
    await expect(parts(ticker, 'control').map(({ title }) => title)).toEqual(['إيقاف مؤقت']);
  },
};

export const TraditionalChinese: Story = {
  args: { feed: feed('traditional.xml'), label: '焦點', mode: 'step' },
  globals: { language: 'zh-TW' },
  async play(context) {
    const ticker = await tagIn('ready', context);
    await expect(parts(ticker, 'control').map(({ title }) => title)).toEqual(['上一則', '下一則', '暫停捲動']);
  },
};

export const English: Story = {
  args: { feed: feed('english.json'), label: 'Latest', mode: 'step' },
  globals: { language: 'en' },
  async play(context) {
    const ticker = await tagIn('ready', context);
    await expect(parts(ticker, 'control').map(({ title }) => title)).toEqual(['Previous', 'Next', 'Pause']);
  },
};

export const Dark: Story = {
  globals: { scheme: 'dark' },
  async play(context) {
    const ticker = await tagIn('ready', context);
    await expect(getComputedStyle(ticker).colorScheme).toBe('dark');
  },
};
