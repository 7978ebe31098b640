import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, userEvent } from 'storybook/test';
import { parts, tagIn, texts } from './support/checks.js';
import { drawTag, type Attributes } from './support/draw-tag.js';
import { feed } from './support/feeds.js';
import { LINK_TITLES, LINKS, TEMPLATE } from './support/inside.js';
import { DOWN, GOES_DOWN, keepWaiting, NEVER_ANSWERS, refreshAtOnce } from './support/servers.js';
import 'newsrack/define/related-news';

type Story = StoryObj<Attributes>;

const meta: Meta<Attributes> = {
  title: 'Tags/related-news',
  component: 'related-news',
  parameters: { width: '26em' },
  args: { feed: feed('headlines.xml', 'most-read.json'), keywords: '法庭, 渔船, 调解, 物业, 律师, 不动产', 'time-zone': 'Asia/Shanghai' },
};
export default meta;

const AT_SEA = '青屿港海事法庭首次在渔船上开庭，当天调解两起船员劳务纠纷';

export const ByKeywords: Story = {
  async play(context) {
    const related = await tagIn('ready', context);
    await expect(texts(related, 'heading')).toEqual(['相关新闻']);
    await expect(texts(related, 'title')[0]).toBe(AT_SEA);
  },
};

export const ByTheTextOfThePage: Story = {
  args: { keywords: undefined, 'text-from': '#story-text', limit: 3 },
  render: (args, context) => html`
    <p id="story-text">业主起诉物业，要求公开账目。新的物业管理条例怎么说？</p>
    ${drawTag()(args, context)}
  `,
  async play(context) {
    const titles = texts(await tagIn('ready', context), 'title');
    await expect(titles[0]).toContain('物业');
    await expect(titles[1]).toContain('物业');
  },
};

/** The page is the article that the keywords would have put first. */
export const WithoutThePageItself: Story = {
  args: { 'article-url': 'https://news.example/a/1007.html' },
  async play(context) {
    const titles = texts(await tagIn('ready', context), 'title');
    await expect(titles.length).toBeGreaterThan(0);
    await expect(titles).not.toContain(AT_SEA);
  },
};

export const NothingRelated: Story = {
  args: { keywords: 'zeppelin', limit: 4 },
  async play(context) {
    const titles = texts(await tagIn('ready', context), 'title');
    await expect(titles).toHaveLength(4);
    await expect(titles[0]).toBe('【高层动态】青屿市委召开依法治市工作会议，部署明年重点任务');
  },
};

export const OpensAnArticle: Story = {
  async play(context) {
    const related = await tagIn('ready', context);
    const opened = fn();
    related.addEventListener('newsrack-open', ({ article }) => void opened(article.url), { once: true });
    await userEvent.click(parts(related, 'link')[0]!);
    await expect(opened).toHaveBeenCalledWith('https://news.example/a/1007.html');
  },
};

export const Loading: Story = {
  args: NEVER_ANSWERS,
  beforeEach: keepWaiting,
  async play(context) {
    const related = await tagIn('loading', context);
    await expect(related.shadowRoot!.querySelectorAll('.skeleton .item')).toHaveLength(6);
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
    const related = await tagIn('stale', context);
    await expect(texts(related, 'title')[0]).toBe(AT_SEA);
    await expect(texts(related, 'status')[0]).toMatch(/^更新于 \d\d:\d\d$/);
  },
};

export const LinksOnly: Story = {
  args: { feed: undefined, keywords: '法律援助' },
  render: drawTag(LINKS),
  async play(context) {
    await expect(texts(await tagIn('ready', context), 'title')).toContain(LINK_TITLES[1]);
  },
};

export const LinksWhileFeedIsDown: Story = {
  args: { ...DOWN, keywords: '法律援助' },
  render: drawTag(LINKS),
  async play(context) {
    await expect(texts(await tagIn('failed', context), 'title')).toContain(LINK_TITLES[1]);
  },
};

export const OwnTemplate: Story = {
  args: { feed: feed('headlines.xml') },
  render: drawTag(TEMPLATE),
  async play(context) {
    const [first] = parts(await tagIn('ready', context), 'item');
    await expect(first!.querySelector('p > a')).toHaveTextContent(AT_SEA);
  },
};

export const RightToLeft: Story = {
  args: { feed: feed('arabic.xml'), keywords: 'محكمة, قارب' },
  globals: { language: 'ar' },
  async play(context) {
    const related = await tagIn('ready', context);
    await expect(texts(related, 'heading')).toEqual(['أخبار ذات صلة']);
    await expect(getComputedStyle(parts(related, 'title')[0]!).direction).toBe('rtl');
  },
};

export const TraditionalChinese: Story = {
  args: { feed: feed('traditional.xml'), keywords: '法庭' },
  globals: { language: 'zh-TW' },
  async play(context) {
    const related = await tagIn('ready', context);
    await expect(texts(related, 'heading')).toEqual(['相關新聞']);
    await expect(texts(related, 'title')[0]).toContain('漁船上的法庭');
  },
};

export const English: Story = {
  args: { feed: feed('english.json'), keywords: 'interpreters, hearing' },
  globals: { language: 'en' },
  async play(context) {
    const related = await tagIn('ready', context);
    await expect(texts(related, 'heading')).toEqual(['Related news']);
    await expect(texts(related, 'title')[0]).toBe('Sign-language interpreters join every public hearing from January');
  },
};

export const Dark: Story = {
  globals: { scheme: 'dark' },
  async play(context) {
    const related = await tagIn('ready', context);
    await expect(getComputedStyle(related).colorScheme).toBe('dark');
  },
};
