/*
 * A page with every tag, in a frame of a reader's width: its media queries go by that width in every engine. What stands
 * on it is test/pages/every-tag.html, with the words of a language from every-tag.json.
 */

/** How a reader looks at the page. */
export interface ReaderView {
  lang: string;
  /** Width of the page in pixels. */
  width: number;
  /** The page's style sheet. */
  css?: string;
  /** The reader's own, which the browser puts into every tag as well. */
  readerCss?: string;
}

type Drawn = HTMLElement & { updateComplete: Promise<boolean> };

/** A page that stands in its frame until the test is over. */
export interface ReaderPage {
  document: Document;
  tags: Drawn[];
}

/** Languages in which the page can be had. */
export const LANGUAGES = ['zh-CN', 'zh-TW', 'en', 'ar'] as const;

const frames: HTMLIFrameElement[] = [];

/** Opens the page and waits until every tag has drawn what its feed brought. */
export async function openReaderPage({ lang, width, css = '', readerCss = '' }: ReaderView): Promise<ReaderPage> {
  const frame = Object.assign(document.createElement('iframe'), { title: lang, width: String(width), height: '900' });
  frame.style.cssText = 'border: 0; display: block';
  document.body.append(frame);
  frames.push(frame);
  const inside = frame.contentDocument!;
  inside.open();
  inside.write(`<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>${lang}</title>
    <link rel="stylesheet" href="/src/newsrack.css">
    <style>body { margin: 0; padding: 12px; font: 1em/1.5 sans-serif } body > * { margin-block: 12px } ${css} ${readerCss}</style>
    <script type="module" src="/src/define/all.ts"></script></head><body>${await markupIn(lang)}</body></html>`);
  inside.close();
  const tags = [...inside.body.querySelectorAll<Drawn>('*')].filter(({ localName }) => localName.includes('-'));
  await drawn(frame.contentWindow as Window & typeof globalThis, tags);
  for (const tag of tags) tag.shadowRoot!.append(Object.assign(inside.createElement('style'), { textContent: readerCss }));
  await drawn(frame.contentWindow as Window & typeof globalThis, tags);
  return { document: inside, tags };
}

/** Takes the pages away. */
export function closeReaderPages(): void {
  while (frames.length) frames.pop()!.remove();
}

async function markupIn(lang: string): Promise<string> {
  const [markup, words] = await Promise.all([
    fetch('/test/pages/every-tag.html').then((response) => response.text()),
    fetch('/test/pages/every-tag.json').then((response) => response.json() as Promise<Record<string, Record<string, string>>>),
  ]);
  return markup.replace(/\{(\w+)\}/g, (_, name: string) => words[lang]![name]!);
}

async function drawn(window: Window & typeof globalThis, tags: Drawn[]): Promise<void> {
  await Promise.all([...new Set(tags.map(({ localName }) => localName))].map((name) => window.customElements.whenDefined(name)));
  const frame = () => new Promise((resolve) => window.requestAnimationFrame(resolve));
  while (tags.some((tag) => tag.matches(':state(loading)'))) await frame();
  for (let count = 0; count < 3; count++) {
    await Promise.all(tags.map(({ updateComplete }) => updateComplete));
    await frame();
  }
}
