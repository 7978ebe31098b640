import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Article } from '../feed/index.js';

/*
 * What stands inside a tag in the page: its links are articles until a feed brings others, its `<template>` is the
 * markup of one article. Both are only read: the page's own nodes stay as they are, so that no framework that owns
 * them is surprised, and search engines see them.
 */

/** The smallest piece of a page that is likely to hold one article: its link, summary, date and picture. */
const ENTRY = 'li, article, p, dd, tr';

const OBSERVED: MutationObserverInit = { childList: true, subtree: true, characterData: true, attributeFilter: ['href'] };

/** Reads the links and the template inside a tag, again whenever they change. */
export class PageLinks implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer?: MutationObserver;
  #articles?: readonly Article[];

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The links as articles, in the page's order; the same list until the page changes. */
  get articles(): readonly Article[] {
    return (this.#articles ??= [...this.#host.querySelectorAll<HTMLAnchorElement>('a[href]')].flatMap((link) =>
      readLink(link, this.#host),
    ));
  }

  /** The page author's markup of one article. */
  get template(): HTMLTemplateElement | undefined {
    return this.#host.querySelector<HTMLTemplateElement>(':scope > template') ?? undefined;
  }

  hostConnected(): void {
    // The parser may still be at work inside the tag: what it adds is seen by the observer.
    this.#observer ??= new MutationObserver(() => this.#forget());
    this.#observer.observe(this.#host, OBSERVED);
    this.#articles = undefined;
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #forget(): void {
    this.#articles = undefined;
    this.#host.requestUpdate();
  }
}

function readLink(link: HTMLAnchorElement, host: HTMLElement): Article | [] {
  const closest = link.closest<HTMLElement>(ENTRY);
  const entry = closest && host.contains(closest) ? closest : link;
  const picture = entry.querySelector('img');
  const title = textOf(link) || link.querySelector('img')?.alt || '';
  if (!title || !/^https?:$/.test(link.protocol)) return [];
  const published = new Date(entry.querySelector('time')?.dateTime ?? NaN);
  return {
    id: link.href,
    url: link.href,
    title,
    summary: textOf([...entry.querySelectorAll('p')].find((paragraph) => !paragraph.contains(link))) || undefined,
    published: Number.isNaN(+published) ? undefined : published,
    image: picture?.src && /^https?:/.test(picture.src) ? { url: picture.src, alt: picture.alt } : undefined,
    authors: [],
    credits: [],
    categories: [],
    enclosures: [],
  };
}

function textOf(node?: Node): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
