import { fixture, nextFrame } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import type { NewsMasthead } from '../../src/elements/news-masthead.js';
import { part, parts, textOf } from './tags.js';

/*
 * Mastheads as a page author puts them on a page, and what a reader does with their services.
 */

/** Puts a masthead on the page and waits until it has seen what stands in its slots. */
export async function placeMasthead(markup: TemplateResult): Promise<NewsMasthead> {
  const page = await fixture<HTMLElement>(html`<div>${markup}</div>`);
  const tag = page.querySelector('news-masthead')!;
  await settled(tag);
  return tag;
}

export async function settled(tag: NewsMasthead): Promise<void> {
  await nextFrame();
  await tag.updateComplete;
}

/** Opens or closes a service. */
export async function press(tag: NewsMasthead, service: string): Promise<void> {
  part(tag, service)!.click();
  await settled(tag);
}

/** What a service has opened, if it has. */
export function panel(tag: NewsMasthead, service: string): HTMLElement | undefined {
  const found = tag.shadowRoot!.getElementById(service);
  return found && !found.hidden ? found : undefined;
}

/** The services by their names. */
export function services(tag: NewsMasthead): string[] {
  return parts(tag, 'service').map(textOf);
}
