import { guard } from 'lit/directives/guard.js';
import type { Article } from '../feed/index.js';
import { openingOf, type LinkStyle } from './article-link.js';
import type { ArticleStyle } from './article-style.js';
import { sayTime } from './time-text.js';

/*
 * The page author's own markup of one article, from a `<template>` inside the tag. Values are set as text and as
 * checked addresses, never as HTML. An element whose value the article does not have is left out.
 */

/** What a template needs to know of how articles are shown. */
type TemplateStyle = LinkStyle & Pick<ArticleStyle, 'locale' | 'now'>;

/** The article's own texts. */
const TEXTS = new Map<string, (article: Article) => string | undefined>(Object.entries({
  title: ({ title }: Article) => title,
  summary: ({ summary }: Article) => summary,
  source: ({ source }: Article) => source?.name,
  author: ({ authors }: Article) => authors.map(({ name }) => name).join(', '),
  category: ({ categories }: Article) => categories[0],
}));

const DATES = new Map<string, (article: Article) => Date | undefined>(Object.entries({
  published: ({ published }: Article) => published,
  updated: ({ updated }: Article) => updated,
}));

/** An article in the markup of a template; made anew only for another article, since a reader may be using what it holds. */
export function templateView(template: HTMLTemplateElement, article: Article, style: TemplateStyle): unknown {
  return guard([template, article, style.locale, style.target, style.isCopy], () => fillTemplate(template, article, style));
}

function fillTemplate(template: HTMLTemplateElement, article: Article, style: TemplateStyle): Node[] {
  const content = document.importNode(template.content, true);
  for (const element of content.querySelectorAll<HTMLElement>('[data-text], [data-href], [data-src], [data-time]')) {
    if (!fill(element, article, style)) element.remove();
  }
  if (style.isCopy) for (const link of content.querySelectorAll<HTMLElement>('a, button, [tabindex]')) link.tabIndex = -1;
  return [...content.childNodes];
}

function fill(element: HTMLElement, article: Article, style: TemplateStyle): boolean {
  // What a feed says is no code.
  if (element.matches('script, style')) return false;
  const { text, href, src, time } = element.dataset;
  return (
    (text === undefined || (text === 'views' ? setViews(element, article, style) : setText(element, TEXTS.get(text)?.(article), article))) &&
    (time === undefined || setTime(element, DATES.get(time)?.(article), style)) &&
    (href === undefined || setLink(element, article, style)) &&
    (src === undefined || setPicture(element, article))
  );
}

function setText(element: HTMLElement, text: string | undefined, { language }: Article): boolean {
  element.textContent = text ?? '';
  if (language) element.lang ||= language;
  return Boolean(text);
}

function setViews(element: HTMLElement, { views }: Article, { locale }: TemplateStyle): boolean {
  element.textContent = views === undefined ? '' : locale.count(views);
  return views !== undefined;
}

function setTime(element: HTMLElement, date: Date | undefined, style: TemplateStyle): boolean {
  if (!date) return false;
  if (element.localName === 'time') element.setAttribute('datetime', date.toISOString());
  if (style.now) element.title ||= style.locale.longDate(date);
  sayTime(element, date, style);
  return true;
}

/** An article without an address keeps its headline, in a link that leads nowhere. */
function setLink(link: HTMLElement, article: Article, { open, target }: TemplateStyle): boolean {
  if (!(link instanceof HTMLAnchorElement) || !article.url) return true;
  link.href = article.url;
  if (target) link.target = target;
  if (target) link.rel ||= 'noopener';
  for (const type of ['click', 'auxclick'] as const) link.addEventListener(type, openingOf(article, open));
  return true;
}

/** Pictures only: an address of the feed's must not become a frame or a script. */
function setPicture(picture: HTMLElement, { image }: Article): boolean {
  if (!(picture instanceof HTMLImageElement) || !image) return false;
  picture.loading = 'lazy';
  picture.decoding = 'async';
  picture.referrerPolicy ||= 'no-referrer';
  picture.alt ||= '';
  picture.src = image.url;
  return true;
}
