import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { parts, tagIn, texts, until } from './support/checks.js';
import { drawTag, type Attributes } from './support/draw-tag.js';
import { feed } from './support/feeds.js';
import { DOWN, keepWaiting, NEVER_ANSWERS } from './support/servers.js';
import 'newsrack/define/news-article';

type Story = StoryObj<Attributes>;

const ARTICLES = feed('articles.json');

const meta: Meta<Attributes> = {
  title: 'Tags/news-article',
  component: 'news-article',
  parameters: { width: '46em' },
  args: { feed: ARTICLES, article: 'a-2', 'time-zone': 'Asia/Shanghai' },
};
export default meta;

/** The body is sanitized before it is shown, which takes a moment. */
const bodyOf = async (tag: HTMLElement) => {
  await until(() => expect(parts(tag, 'body')[0]!.children.length).toBeGreaterThan(0));
  return parts(tag, 'body')[0]!;
};

/** The article as a page has it by itself. */
const OWN = html`<h1>本页自有的文章</h1><p>没有脚本，也读得到。</p>`;

export const WholeArticle: Story = {
  async play(context) {
    const tag = await tagIn('ready', context);
    const body = await bodyOf(tag);
    await expect(texts(tag, 'time')).toEqual(['发布时间：2022-07-08 15:18:22']);
    await expect(texts(tag, 'credit')).toEqual(['编辑：闻溪', '责任编辑：江一楠']);
    await expect(body.querySelectorAll('h2, table, figure, blockquote')).toHaveLength(5);
  },
};

export const SummaryOnly: Story = {
  args: { article: 'a-3' },
  async play(context) {
    const tag = await tagIn('ready', context);
    await until(() => expect(texts(tag, 'read-on')).toEqual(['阅读全文']));
  },
};

export const LargerText: Story = {
  async play(context) {
    const tag = await tagIn('ready', context);
    const body = await bodyOf(tag);
    await userEvent.click(parts(tag, 'control')[1]!);
    await until(() => expect(body).toHaveClass('large'));
    localStorage.removeItem('newsrack-text-size');
  },
};

export const TitleAndTextAlone: Story = {
  args: { show: '' },
  async play(context) {
    const tag = await tagIn('ready', context);
    await bodyOf(tag);
    await expect(['category', 'source', 'credit', 'figure'].map((name) => parts(tag, name).length)).toEqual([0, 0, 0, 0]);
  },
};

export const NotInTheFeed: Story = {
  args: { article: 'no-such' },
  async play(context) {
    await expect(texts(await tagIn('empty', context), 'status')).toEqual(['暂无内容']);
  },
};

export const OwnTextWhileFeedIsDown: Story = {
  args: DOWN,
  render: drawTag(OWN),
  async play(context) {
    const tag = await tagIn('failed', context);
    await expect(tag.querySelector('h1')!.getBoundingClientRect().height).toBeGreaterThan(0);
    await expect(parts(tag, 'status')).toHaveLength(0);
  },
};

export const FeedDown: Story = {
  args: DOWN,
  async play(context) {
    await expect(texts(await tagIn('failed', context), 'status')).toEqual(['内容暂时无法显示，请稍后再看']);
  },
};

export const Loading: Story = {
  args: NEVER_ANSWERS,
  beforeEach: keepWaiting,
  async play(context) {
    await expect((await tagIn('loading', context)).shadowRoot!.querySelectorAll('.skeleton')).toHaveLength(1);
  },
};

export const English: Story = {
  args: { article: 'e-1' },
  globals: { language: 'en' },
  async play(context) {
    const tag = await tagIn('ready', context);
    await bodyOf(tag);
    await expect(texts(tag, 'author')).toEqual(['By Ada Whitfield']);
    await expect(texts(tag, 'credit')).toEqual(['Editor: Ada Whitfield']);
  },
};

export const Dark: Story = {
  globals: { scheme: 'dark' },
  async play(context) {
    const tag = await tagIn('ready', context);
    await bodyOf(tag);
    await expect(getComputedStyle(tag).colorScheme).toBe('dark');
  },
};
