import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { parts, picturesIn, tagIn, texts, until, type Played } from './support/checks.js';
import { drawTag, type Attributes } from './support/draw-tag.js';
import { feed } from './support/feeds.js';
import 'newsrack/define/staff-lookup';

type Story = StoryObj<Attributes>;

const meta: Meta<Attributes> = {
  title: 'Tags/staff-lookup',
  component: 'staff-lookup',
  parameters: { width: '40em' },
  args: { directory: feed('staff.json'), heading: '人员查询' },
};
export default meta;

/** Types a question and sends it by the Enter key. */
async function ask(query: string, { canvasElement, component = '' }: Played): Promise<HTMLElement> {
  const tag = canvasElement.querySelector<HTMLElement>(component)!;
  await until(() => expect(parts(tag, 'input')).toHaveLength(1));
  await userEvent.type(parts(tag, 'input')[0]!, `${query}{Enter}`);
  return tag;
}

export const Idle: Story = {
  async play(context) {
    const lookup = await tagIn('ready', context);
    await expect(texts(lookup, 'label')).toEqual(['姓名或证件号']);
    await expect(texts(lookup, 'status')).toEqual(['']);
  },
};

export const OnePerson: Story = {
  async play(context) {
    const lookup = await ask('沈砚秋', context);
    await until(() => expect(texts(lookup, 'status')).toEqual(['找到 1 人']));
    await expect(texts(lookup, 'value')).toEqual(['首席记者', '时政新闻部', 'QY-2026-0117', '2099年12月31日']);
    await expect(await picturesIn(lookup)).toHaveLength(1);
  },
};

export const ByCardNumber: Story = {
  async play(context) {
    const lookup = await ask('ｑｙ－２０２６－００８８', context);
    await until(() => expect(texts(lookup, 'name')).toEqual(['阿依努尔·木拉提']));
  },
};

/** Some cards have expired, as their words say. */
export const SeveralPeople: Story = {
  args: { heading: undefined },
  async play(context) {
    const lookup = await ask('沈砚', context);
    await until(() => expect(texts(lookup, 'name')).toEqual(['沈砚秋', '沈砚舟', '沈砚田']));
    await expect(texts(lookup, 'expired')).toEqual(['证件已过期']);
    await picturesIn(lookup);
  },
};

export const MoreThanTen: Story = {
  async play(context) {
    const lookup = await ask('通讯员', context);
    await until(() => expect(parts(lookup, 'item')).toHaveLength(10));
    await expect(texts(lookup, 'status')).toEqual(['仅显示前 10 人，请输入更完整的姓名或证件号。']);
  },
};

export const NoSuchPerson: Story = {
  render: drawTag(html`<p>举报假冒：<a href="tel:+8600001234567">0000-1234567</a></p>`),
  async play(context) {
    await ask('王子虚', context);
    const lookup = await tagIn('empty', context);
    await expect(texts(lookup, 'verdict')).toEqual(['查无此人：王子虚']);
    await expect(texts(lookup, 'warning')[0]).toContain('谨防假冒');
  },
};

export const TooShort: Story = {
  async play(context) {
    const lookup = await ask('沈', context);
    await until(() => expect(texts(lookup, 'status')).toEqual(['请至少输入两个字。']));
  },
};

export const EmptyQuestion: Story = {
  async play(context) {
    const lookup = await ask('', context);
    await until(() => expect(texts(lookup, 'status')).toEqual(['请输入姓名或证件号。']));
    await expect(parts(lookup, 'item')).toHaveLength(0);
  },
};

/** While it is typed, the question finds its person and says nothing else. */
export const ExactWhileTyping: Story = {
  args: { exact: true },
  async play(context) {
    const tag = await tagIn('ready', context);
    await userEvent.type(parts(tag, 'input')[0]!, '沈砚秋');
    await until(() => expect(texts(tag, 'name')).toEqual(['沈砚秋']));
  },
};

/** A part of a name finds nobody. */
export const Exact: Story = {
  args: { exact: true },
  async play(context) {
    await ask('沈砚', context);
    await expect(texts(await tagIn('empty', context), 'label')).toEqual(['完整的姓名或证件号']);
  },
};

/** A table with a title above its headings. */
export const CsvDirectory: Story = {
  name: 'CSV Directory',
  args: { directory: feed('staff.csv') },
  async play(context) {
    const lookup = await ask('沈砚舟', context);
    await until(() => expect(texts(lookup, 'expired')).toEqual(['证件已过期']));
  },
};

/** It finds by rules of its own, such as pinyin. */
export const Endpoint: Story = {
  args: { directory: undefined, endpoint: feed('staff-answer.json') },
  async play(context) {
    const lookup = await ask('ayinuer', context);
    await until(() => expect(texts(lookup, 'name')).toEqual(['阿依努尔·木拉提']));
  },
};

export const EndpointFails: Story = {
  args: { directory: undefined, endpoint: feed('staff-failure.json') },
  async play(context) {
    await ask('沈砚秋', context);
    await expect(texts(await tagIn('failed', context), 'status')).toEqual(['暂时无法查询，请稍后再试。']);
  },
};

export const PhotoIsMissing: Story = {
  async play(context) {
    const lookup = await ask('温如故', context);
    await until(() => expect(getComputedStyle(parts(lookup, 'image')[0]!).visibility).toBe('hidden'));
    await expect(parts(lookup, 'picture')[0]!.dataset.initial).toBe('温');
  },
};

export const Loading: Story = {
  args: { directory: feed('staff.json?never-answers') },
  async play(context) {
    await ask('沈砚秋', context);
    await expect(texts(await tagIn('loading', context), 'status')).toEqual(['正在查询……']);
  },
};

export const DirectoryDown: Story = {
  args: { directory: feed('no-such-staff.json') },
  async play(context) {
    await ask('沈砚秋', context);
    const lookup = await tagIn('failed', context);
    await expect(texts(lookup, 'status')).toEqual(['暂时无法查询，请稍后再试。']);
    await expect(texts(lookup, 'button')).toEqual(['查询', '重试']);
  },
};

export const RightToLeft: Story = {
  args: { heading: 'البحث عن الموظفين' },
  globals: { language: 'ar' },
  async play(context) {
    const lookup = await ask('ليان', context);
    await until(() => expect(texts(lookup, 'name')).toEqual(['ليان الصفصافي']));
    const [picture, name] = [parts(lookup, 'picture')[0]!, parts(lookup, 'name')[0]!];
    await expect(name.getBoundingClientRect().right).toBeLessThan(picture.getBoundingClientRect().left);
  },
};

export const TraditionalChinese: Story = {
  args: { heading: '人員查詢' },
  globals: { language: 'zh-TW' },
  async play(context) {
    const lookup = await ask('沈砚秋', context);
    await until(() => expect(texts(lookup, 'term')).toEqual(['職務', '部門', '證件號', '有效期至']));
  },
};

export const English: Story = {
  args: { heading: 'Staff look-up' },
  globals: { language: 'en' },
  async play(context) {
    const lookup = await ask('orla', context);
    await until(() => expect(texts(lookup, 'value')).toEqual(['Foreign editor', 'English desk', 'QY-E-0104', 'Dec 31, 2098']));
  },
};

export const Dark: Story = {
  globals: { scheme: 'dark' },
  async play(context) {
    const lookup = await ask('沈砚', context);
    await until(() => expect(parts(lookup, 'item')).toHaveLength(3));
    await expect(getComputedStyle(lookup).colorScheme).toBe('dark');
  },
};
