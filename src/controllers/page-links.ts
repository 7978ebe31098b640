import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { completeArticle, type Article } from '../feed/index.js';

/*
 * What stands inside a tag in the page: its links are articles until a feed brings others, its `<template>` is the
 * markup of one article. Both are only read: the page's own nodes stay as they are, so that no framework that owns
 * them is surprised, and search engines see them.
 */

/** The smallest piece of a page that is likely to hold one article: its link, summary, date and picture. */
const ENTRY = 'li, article, p, dd, tr';

const OBSERVED: MutationObserverInit = { childList: true, subtree: true, characterData: true, attributeFilter: ['href', 'lang'] };

/** Reads the links and the template inside a tag, again whenever they change. */
export class PageLinks implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer?: MutationObserver;
  #articles?: readonly Article[];
  #timeZone = '';

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * The links as articles, in the page's order; the same list until the page changes.
   *
   * @param timeZone - zone of dates that name none; empty for the visitor's
   */
  articlesIn(timeZone: string): readonly Article[] {
    if (timeZone !== this.#timeZone) this.#articles = undefined;
    this.#timeZone = timeZone;
    const links = () => [...this.#host.querySelectorAll<HTMLAnchorElement>('a[href]')];
    return (this.#articles ??= links().flatMap((link) => readLink(link, this.#host, timeZone)));
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

function readLink(link: HTMLAnchorElement, host: HTMLElement, timeZone: string): Article | [] {
  const closest = link.closest<HTMLElement>(ENTRY);
  const entry = closest && host.contains(closest) ? closest : link;
  const own = <One extends Element>(selector: string) =>
    [...entry.querySelectorAll<One>(selector)].filter((one) => entry === link || one.closest(ENTRY) === entry || one.matches('p'));
  const title = titleOf(link);
  if (!title || !isArticle(link) || !isHeadline(link, entry, own('a'))) return [];
  const picture = own<HTMLImageElement>('img')[0];
  const article = completeArticle(
    {
      title,
      summary: textOf(own('p').find((paragraph) => !paragraph.contains(link))),
      published: own<HTMLTimeElement>('time')[0]?.dateTime,
      image: picture && { url: picture.src, alt: picture.alt },
      views: Number(own<HTMLDataElement>('data')[0]?.value ?? NaN),
      language: languageOf(link, host),
    },
    document.baseURI,
    timeZone || undefined,
  );
  return { ...article, id: link.href, url: link.href };
}

/** The language that a link says it is in; where only the page says it, the tag follows the page. */
function languageOf(link: HTMLElement, host: HTMLElement): string | undefined {
  const holder = link.closest<HTMLElement>('[lang]');
  return holder && holder !== host && host.contains(holder) ? holder.lang : undefined;
}

function titleOf(link: HTMLAnchorElement): string {
  return textOf(link) || link.querySelector('img')?.alt || '';
}

/** A page opened from disk has its own kind of addresses; "#top" leads to no article, "#/news/1" may. */
function isArticle({ protocol, hash, href }: HTMLAnchorElement): boolean {
  const isOnThisPage = hash && href.replace(hash, '') === location.href.replace(location.hash, '');
  return (/^https?:$/.test(protocol) || protocol === location.protocol) && !(isOnThisPage && !/^#[!/]/.test(hash));
}

/** A row that begins with a link to its section, or to its picture, is one article: that of its longest link. */
function isHeadline(link: HTMLAnchorElement, entry: HTMLElement, links: readonly HTMLAnchorElement[]): boolean {
  if (!entry.matches('li, article')) return true;
  const length = Math.max(...links.map((one) => titleOf(one).length));
  return links.find((one) => titleOf(one).length === length) === link;
}

function textOf(node?: Node): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
