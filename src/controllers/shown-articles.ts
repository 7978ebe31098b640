import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { articleKeys, type Article } from '../feed/index.js';

/*
 * `unique`: a tag leaves out what tags before it on the page show. The order of the document decides, so that the
 * outcome does not hang on whose feed came first; a tag that changes tells those after it only, so that it ends.
 */

type Host = ReactiveControllerHost & HTMLElement & { unique: boolean };

const shown = new Map<Host, readonly Article[]>();

/** Knows what the tags before this one on the page show. */
export class ShownArticles implements ReactiveController {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Says whether an article is shown already; undefined unless the tag is `unique`. */
  get isShownBefore(): ((article: Article) => boolean) | undefined {
    if (!this.#host.unique) return undefined;
    const keys = new Set([...shown].filter(([host]) => precedes(host, this.#host)).flatMap(([, articles]) => articles.flatMap(articleKeys)));
    return (article) => articleKeys(article).some((key) => keys.has(key));
  }

  /** Tells the tags after this one what it shows now. */
  report(articles: readonly Article[]): void {
    const before = shown.get(this.#host) ?? [];
    if (!this.#host.isConnected) return;
    shown.set(this.#host, articles);
    if (before.length !== articles.length || before.some((article, index) => article !== articles[index])) this.#tell();
  }

  hostDisconnected(): void {
    shown.delete(this.#host);
    this.#tell();
  }

  #tell(): void {
    for (const host of shown.keys()) {
      if (host !== this.#host && host.unique && !precedes(host, this.#host)) host.requestUpdate();
    }
  }
}

function precedes(a: Node, b: Node): boolean {
  return Boolean(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);
}
