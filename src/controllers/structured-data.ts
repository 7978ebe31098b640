import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { parseJsonLd, writeJson, type Article } from '../feed/index.js';

/** Describes an article to search engines: a `NewsArticle` of schema.org as JSON-LD in the page's head. */
export class StructuredData implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #script?: HTMLScriptElement;
  #text = '';

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** Describes an article, or nothing any more. A tag that has left the page may have an update to come. */
  describe(article: Article | undefined): void {
    const text = article && this.#host.isConnected ? write(article) : '';
    if (text === this.#text) return;
    this.#script?.remove();
    this.#script = undefined;
    this.#text = text;
    if (!text) return;
    this.#script = parseJsonLd(text) as HTMLScriptElement;
    document.head.append(this.#script);
  }

  hostDisconnected(): void {
    this.describe(undefined);
  }
}

function write({ title, summary, url, published, updated, authors, source, image, categories, language }: Article): string {
  return writeJson({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    description: summary,
    url,
    mainEntityOfPage: url,
    datePublished: published?.toISOString(),
    dateModified: updated?.toISOString(),
    author: authors.length ? authors.map(({ name, url: home }) => ({ '@type': 'Person', name, url: home })) : undefined,
    publisher: source && { '@type': 'Organization', name: source.name, url: source.url },
    image: image && [image.url],
    articleSection: categories[0],
    inLanguage: language,
  });
}
