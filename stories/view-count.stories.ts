import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { tagIn, until } from './support/checks.js';
import { COUNTER, countInPage, NEVER } from './support/counter.js';
import { drawTag, type Attributes } from './support/draw-tag.js';
import { feed } from './support/feeds.js';
import 'newsrack/define/view-count';

type Story = StoryObj<Attributes>;

const meta: Meta<Attributes> = {
  title: 'Tags/view-count',
  component: 'view-count',
  beforeEach: countInPage,
  args: { counter: COUNTER, key: '1001' },
};
export default meta;

/** What is seen of a tag. */
const seen = (tag: Element) => tag.shadowRoot!.querySelector<HTMLElement>('[part=views]')!;

/** What a screen reader comes across. */
const heard = (tag: Element) => tag.shadowRoot!.querySelector('.full')!.textContent;

export const Counts: Story = {
  async play(context) {
    const tag = await tagIn('ready', context);
    await expect(seen(tag)).toHaveTextContent('1.4万次浏览');
    await expect(seen(tag).title).toBe('14,010');
    await expect(heard(tag)).toBe('14,010 次浏览');
  },
};

/** The number without this visit, as in a list of articles. */
export const Readonly: Story = {
  args: { readonly: true },
  async play(context) {
    await expect(heard(await tagIn('ready', context))).toBe('14,009 次浏览');
  },
};

export const FewViews: Story = {
  args: { key: '1003' },
  globals: { language: 'en' },
  async play(context) {
    await expect(seen(await tagIn('ready', context))).toHaveTextContent('1 view');
  },
};

/** Many tags of a page ask together. */
export const ManyOnAPage: Story = {
  render: (args, context) =>
    html`${['1001', '1002', '1003', '1004', '1005'].map((key) => html`<p>${drawTag()({ ...args, key, readonly: true }, context)}</p>`)}`,
  async play(context) {
    const tags = [...context.canvasElement.querySelectorAll('view-count')];
    await until(() => expect(tags.map((tag) => seen(tag)?.textContent)).toEqual(['1.4万次浏览', '985 次浏览', '0 次浏览', '14.8万次浏览', '1234.6万次浏览']));
  },
};

export const Loading: Story = {
  args: { key: NEVER },
  render: drawTag('986'),
  async play(context) {
    await expect(heard(await tagIn('loading', context))).toBe('986 次浏览');
  },
};

/** The number that stands in the page, as its feed gave it. */
export const RelayDown: Story = {
  args: { counter: feed('no-such-counter') },
  render: drawTag('14010'),
  async play(context) {
    await expect(heard(await tagIn('failed', context))).toBe('14,010 次浏览');
  },
};

export const WithoutRelay: Story = {
  args: { counter: undefined },
  render: drawTag('148203'),
  async play(context) {
    await expect(seen(await tagIn('ready', context))).toHaveTextContent('14.8万次浏览');
  },
};

export const RightToLeft: Story = {
  globals: { language: 'ar' },
  async play(context) {
    await expect(seen(await tagIn('ready', context))).toHaveTextContent(/ألف مشاهدة$/);
  },
};

export const TraditionalChinese: Story = {
  globals: { language: 'zh-TW' },
  async play(context) {
    await expect(seen(await tagIn('ready', context))).toHaveTextContent('1.4萬次瀏覽');
  },
};

export const English: Story = {
  globals: { language: 'en' },
  async play(context) {
    await expect(seen(await tagIn('ready', context))).toHaveTextContent('14K views');
  },
};

export const Dark: Story = {
  globals: { scheme: 'dark' },
  async play(context) {
    await expect(getComputedStyle(await tagIn('ready', context)).colorScheme).toBe('dark');
  },
};
