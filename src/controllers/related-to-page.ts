import type { Topic } from '../feed/index.js';

/** What an author's attributes say of the page. */
export interface TopicHints {
  /** Address of the article that the page shows. */
  url: string;
  /** Its keywords. */
  keywords: readonly string[];
  /** CSS selector of the element with its text. */
  textFrom: string;
}

/** What the page is about: what its author's attributes say, else what the page says of itself. */
export function pageTopic({ url, keywords, textFrom }: TopicHints): Topic {
  return {
    title: metaContent('og:title') || document.querySelector('h1')?.textContent || document.title,
    keywords: keywords.length ? keywords : (metaContent('keywords') ?? '').split(/[,，、;；]/).filter(Boolean),
    text: (textFrom ? textOf(textFrom) : undefined) ?? metaContent('description') ?? '',
    url: absolute(url || document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href || location.href),
  };
}

function metaContent(name: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"], meta[property="${name}"]`)?.content;
}

function textOf(selector: string): string | undefined {
  try {
    return document.querySelector(selector)?.textContent ?? undefined;
  } catch {
    return undefined;
  }
}

function absolute(address: string): string | undefined {
  try {
    return new URL(address, document.baseURI).href;
  } catch {
    return undefined;
  }
}
