import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { parts, texts, until, type Played } from './support/checks.js';
import type { Attributes } from './support/draw-tag.js';
import 'newsrack/define/share-bar';

type Story = StoryObj<Attributes>;
type Bar = HTMLElementTagNameMap['share-bar'];

const meta: Meta<Attributes> = {
  title: 'Tags/share-bar',
  component: 'share-bar',
  args: { href: 'https://news.example/a/1001.html', text: '云溪法庭把审判台搬到田间地头' },
};
export default meta;

const EVERY_WAY = 'native copy wechat weibo qq qzone x facebook telegram whatsapp line linkedin email';

/** The story's tag, once it is drawn. */
async function barIn({ canvasElement }: Played): Promise<Bar> {
  const bar = canvasElement.querySelector<Bar>('share-bar')!;
  await bar.updateComplete;
  return bar;
}

/** The words of the ways to share, but for the browser's own, which not every browser has. */
const ways = (bar: Bar) =>
  parts(bar, 'target')
    .map((target) => target.getAttribute('part')!.replace('target ', ''))
    .filter((word) => word !== 'native');

/** The words before the list, which is named by them to those who listen. */
const heading = (bar: Bar) => bar.shadowRoot!.querySelector('[part="heading"]')?.textContent;

/** A browser with its own way to share, or without; with a clipboard that a page may write to, or may not. */
function browserWith(name: 'share' | 'clipboard', value: unknown): () => void {
  Object.defineProperty(navigator, name, { configurable: true, value });
  return () => Reflect.deleteProperty(navigator, name);
}

export const ForReadersOfChinese: Story = {
  async play(context) {
    const bar = await barIn(context);
    await expect(heading(bar)).toBe('分享到');
    await expect(ways(bar)).toEqual(['copy', 'wechat', 'weibo', 'qq', 'qzone']);
  },
};

export const EveryWay: Story = {
  args: { targets: EVERY_WAY },
  async play(context) {
    await expect(ways(await barIn(context))).toHaveLength(12);
  },
};

/** The system's own sheet comes first where the browser has one. */
export const WithTheSystemsOwn: Story = {
  beforeEach: () => browserWith('share', () => Promise.resolve()),
  async play(context) {
    await expect(parts(await barIn(context), 'target')[0]).toHaveAccessibleName('系统分享');
  },
};

export const WeChatCode: Story = {
  name: 'WeChat Code',
  parameters: { width: '24em' },
  async play(context) {
    const bar = await barIn(context);
    await userEvent.click(parts(bar, 'wechat')[0]!);
    await until(() => expect(bar.shadowRoot!.querySelector('.qr path')).not.toBe(null));
    await expect(texts(bar, 'hint')).toEqual(['微信扫一扫，分享本页']);
  },
};

export const Copied: Story = {
  beforeEach: () => browserWith('clipboard', { writeText: () => Promise.resolve() }),
  async play(context) {
    const bar = await barIn(context);
    await userEvent.click(parts(bar, 'copy')[0]!);
    await until(() => expect(bar.shadowRoot!.querySelector('[role="status"]')).toHaveTextContent('复制成功'));
  },
};

/** Where the browser forbids copying, the address stands ready, selected. */
export const CopyingForbidden: Story = {
  beforeEach() {
    const { execCommand } = document;
    document.execCommand = () => false;
    const end = browserWith('clipboard', undefined);
    return () => {
      document.execCommand = execCommand;
      end();
    };
  },
  async play(context) {
    const bar = await barIn(context);
    await userEvent.click(parts(bar, 'copy')[0]!);
    await until(() => expect(bar.shadowRoot!.activeElement).toHaveValue('https://news.example/a/1001.html'));
  },
};

/** A page that listens can count shares, or refuse one and share in its own way. */
export const HeardByThePage: Story = {
  async play(context) {
    const bar = await barIn(context);
    const shared = fn();
    bar.addEventListener('newsrack-share', ({ to, url }) => void shared(to, url), { once: true });
    await userEvent.click(parts(bar, 'weibo')[0]!);
    await expect(shared).toHaveBeenCalledWith('weibo', 'https://news.example/a/1001.html');
  },
};

export const OwnChoice: Story = {
  args: { heading: '转给朋友', targets: 'wechat copy email' },
  async play(context) {
    const bar = await barIn(context);
    await expect(heading(bar)).toBe('转给朋友');
    await expect(ways(bar)).toEqual(['wechat', 'copy', 'email']);
  },
};

export const WithoutHeading: Story = {
  args: { heading: '' },
  async play(context) {
    const bar = await barIn(context);
    await expect(heading(bar)).toBe(undefined);
    await expect(parts(bar, 'list')[0]).toHaveAccessibleName('分享到');
  },
};

export const Narrow: Story = {
  args: { targets: EVERY_WAY },
  parameters: { width: '272px' },
  async play(context) {
    const bar = await barIn(context);
    await expect(bar.scrollWidth).toBeLessThanOrEqual(272);
  },
};

export const TraditionalChinese: Story = {
  args: { text: '雲溪法庭把審判台搬到田間地頭' },
  globals: { language: 'zh-TW' },
  async play(context) {
    await expect(ways(await barIn(context))).toEqual(['copy', 'line', 'facebook', 'telegram']);
  },
};

export const English: Story = {
  args: { text: 'County court hears its first case by video' },
  globals: { language: 'en' },
  async play(context) {
    await expect(ways(await barIn(context))).toEqual(['copy', 'x', 'facebook', 'whatsapp', 'telegram', 'linkedin', 'email']);
  },
};

export const RightToLeft: Story = {
  args: { text: 'محكمة المقاطعة تنظر أول قضية عبر الفيديو' },
  globals: { language: 'ar' },
  async play(context) {
    const [first, second] = parts(await barIn(context), 'target').map((way) => way.getBoundingClientRect());
    await expect(first!.left).toBeGreaterThan(second!.right);
  },
};

export const Dark: Story = {
  args: { targets: EVERY_WAY },
  globals: { scheme: 'dark' },
  async play(context) {
    const bar = await barIn(context);
    await userEvent.click(parts(bar, 'wechat')[0]!);
    await until(() => expect(bar.shadowRoot!.querySelector('.qr path')).not.toBe(null));
  },
};
