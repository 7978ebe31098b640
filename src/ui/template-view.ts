import type { Article } from '../feed/index.js';
import type { Locale } from '../locales/index.js';
import type { ArticleStyle } from './article-style.js';

/*
 * The page author's own markup of one article, from a `<template>` inside the tag. Values are set as text and as
 * checked addresses, never as HTML. An element whose value the article does not have is left out.
 */

const TEXTS: Record<string, (article: Article, locale: Locale) => string | undefined> = {
  title: ({ title }) => title,
  summary: ({ summary }) => summary,
  source: ({ source }) => source?.name,
  author: ({ authors }) => authors.map(({ name }) => name).join(', '),
  category: ({ categories }) => categories[0],
  views: ({ views }, locale) => (views === undefined ? undefined : locale.count(views)),
};

const DATES: Record<string, (article: Article) => Date | undefined> = {
  published: ({ published }) => published,
  updated: ({ updated }) => updated,
};

/** Fills a fresh copy of a template with one article. */
export function templateView(template: HTMLTemplateElement, article: Article, style: ArticleStyle): Node[] {
  const content = document.importNode(template.content, true);
  for (const element of content.querySelectorAll<HTMLElement>('[data-text], [data-href], [data-src], [data-time]')) {
    if (!fill(element, article, style)) element.remove();
  }
  return [...content.childNodes];
}

function fill(element: HTMLElement, article: Article, style: ArticleStyle): boolean {
  const { text, href, src, time } = element.dataset;
  return (
    (text === undefined || setText(element, TEXTS[text]?.(article, style.locale))) &&
    (time === undefined || setTime(element, DATES[time]?.(article), style.locale)) &&
    (href === undefined || setLink(element, article, style)) &&
    (src === undefined || setAttribute(element, 'src', article.image?.url))
  );
}

function setText(element: HTMLElement, text: string | undefined): boolean {
  element.textContent = text ?? '';
  return Boolean(text);
}

function setTime(element: HTMLElement, date: Date | undefined, locale: Locale): boolean {
  if (date && element.localName === 'time') element.setAttribute('datetime', date.toISOString());
  return setText(element, date && locale.shortDate(date));
}

function setLink(element: HTMLElement, article: Article, { open, target }: ArticleStyle): boolean {
  if (target) element.setAttribute('target', target);
  element.addEventListener('click', (event) => open(article, event));
  return setAttribute(element, 'href', article.url) || Boolean(element.dataset.text);
}

function setAttribute(element: HTMLElement, name: string, value: string | undefined): boolean {
  if (value) element.setAttribute(name, value);
  return Boolean(value);
}
