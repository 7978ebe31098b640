import { configure } from 'newsrack';
import type { RunOptions } from 'axe-core';
import { attributesOf, LANGUAGES, type Look, SCHEMES, THEMES } from './page.js';

/*
 * The addon audits a story as it was drawn. Here, when its `play` is done, its page changes around it: each language, theme
 * and color scheme of the toolbar is audited in place, with the same rules. The tags follow as they would on a page whose
 * reader changes the language.
 */

/** What a story's hooks are given, as far as it is needed here. */
interface Played {
  canvasElement: HTMLElement;
  title: string;
  name: string;
  parameters: { a11y?: { options?: RunOptions } };
}

/** Every look that the toolbar can give a page. */
const LOOKS: readonly Look[] = LANGUAGES.flatMap(({ value: language }) =>
  THEMES.flatMap(({ value: theme }) => SCHEMES.map(({ value: scheme }) => ({ language, theme, scheme }))),
);

/** Fails where axe finds fault with a story in any language, theme and scheme. Under Vitest only: who reads stories chooses a look. */
export async function auditEveryLook({ canvasElement, title, name, parameters }: Played): Promise<void> {
  const page = canvasElement.querySelector<HTMLElement>('.page');
  if (!import.meta.env.VITEST_STORYBOOK || !page) return;
  const before = [...page.attributes].map(({ name, value }) => [name, value] as const);
  holdStill(page);
  const findings: string[] = [];
  for (const look of LOOKS) {
    await wear(page, Object.entries(attributesOf(look)));
    const found = await audit(page, parameters.a11y?.options ?? {});
    findings.push(...found.map((finding) => `${Object.values(look).join(', ')}: ${finding}`));
  }
  await wear(page, before);
  if (findings.length) throw new Error(`${title}, ${name}\n${findings.join('\n')}`);
}

/** Headlines that change during an audit would be seen half faded. */
function holdStill(page: HTMLElement): void {
  for (const ticker of page.querySelectorAll('news-ticker')) ticker.interval = 3600;
}

/** Changes the page, and waits until all tags on it have followed and nothing fades any more. */
async function wear(page: HTMLElement, attributes: readonly (readonly [string, string])[]): Promise<void> {
  for (const [name, value] of attributes) page.setAttribute(name, value);
  configure({});
  const tags = [...page.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot) as (Element & { updateComplete: Promise<boolean> })[];
  await Promise.all(tags.map(({ updateComplete }) => updateComplete));
  const fading = tags.flatMap(({ shadowRoot }) => shadowRoot!.getAnimations()).filter((one) => one instanceof CSSTransition);
  for (const transition of fading) transition.finish();
}

/** What axe finds: rule, node, and what is wrong with it. */
async function audit(page: HTMLElement, options: RunOptions): Promise<string[]> {
  const { default: axe } = await import('axe-core');
  const { violations } = await axe.run(page, { ...options, resultTypes: ['violations'], preload: false });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, any, all, none }) => `${id} at ${target.flat().join(' ')} ${html}: ${[...any, ...all, ...none].map(({ message }) => message).join('; ')}`),
  );
}
