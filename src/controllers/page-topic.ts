import type { Topic } from '../feed/index.js';
import { splitCommas } from './attribute-values.js';

/*
 * What a page says of itself, to search engines and to those who share it: its meta elements, Open Graph (ogp.me) and the NewsArticle
 * of schema.org in its JSON-LD. Pages are written by hand, so a value may be of any kind, and is used where it is a text.
 */

type Values = Readonly<Record<string, unknown>>;

/** What the page is about, as far as it says so. */
export function pageTopic(): Topic {
  const article = describedArticle();
  return {
    title: metaContent('og:title') || textIn(article?.headline) || document.querySelector('h1')?.textContent || document.title,
    keywords: pageKeywords(article),
    text: metaContent('description') || metaContent('og:description') || textIn(article?.description),
  };
}

/** The text of the first element that a selector finds; undefined where it finds none, or is none. */
export function textOfPage(selector: string): string | undefined {
  try {
    return document.querySelector(selector)?.textContent ?? undefined;
  } catch {
    return undefined;
  }
}

function pageKeywords(article?: Values): string[] {
  const named = [...metaContents('keywords'), ...metaContents('news_keywords'), ...metaContents('article:tag')];
  return (named.length ? named : [article?.keywords].flat().map(textIn)).flatMap(splitCommas);
}

function metaContent(name: string): string | undefined {
  return metaContents(name)[0];
}

function metaContents(name: string): string[] {
  const metas = document.querySelectorAll<HTMLMetaElement>(`meta[name="${name}" i], meta[property="${name}" i]`);
  return Array.from(metas, ({ content }) => content.trim()).filter(Boolean);
}

/** The first article of the page's JSON-LD, which may stand alone, in a list, or in a graph. */
function describedArticle(): Values | undefined {
  const scripts = document.querySelectorAll('script[type="application/ld+json"]');
  return Array.from(scripts, ({ textContent }) => readJson(textContent ?? ''))
    .flat()
    .flatMap((value) => (isObject(value) && '@graph' in value ? [value['@graph']].flat() : [value]))
    .find((value): value is Values => isObject(value) && [value['@type']].flat().some((type) => /Article$/.test(textIn(type) ?? '')));
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null;
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
