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
    const keys = new Set([...shown].filter(([host]) => precedes(host, this.#host)).flatMap(([, articles]) => articles.flatMap((article) => articleKeys(article))));
    return (article) => articleKeys(article).some((key) => keys.has(key));
  }

  /** Tells the tags after this one what it shows now. */
  report(articles: readonly Article[]): void {
    const before = shown.get(this.#host) ?? [];
    if (!this.#host.isConnected) return;
    shown.set(this.#host, articles);
    if (before.length !== articles.length || before.some((article, index) => article !== articles[index])) this.#tell((host) => !precedes(host, this.#host));
  }

  /** It may be in another place already, or in none: any other tag may have stood after it. */
  hostDisconnected(): void {
    shown.delete(this.#host);
    this.#tell(() => true);
  }

  #tell(isConcerned: (host: Host) => boolean): void {
    for (const host of shown.keys()) {
      if (host !== this.#host && host.unique && isConcerned(host)) host.requestUpdate();
    }
  }
}

/** In the order of the page, in which the content of a shadow tree stands where its host does. */
function precedes(a: Node, b: Node): boolean {
  const around = new Map(placesOf(b));
  for (const [root, place] of placesOf(a)) {
    const other = around.get(root);
    if (other) return Boolean(place.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
  }
  return false;
}

/** Where a node stands in each tree that it is in, its own first. */
function placesOf(node: Node): [root: Node, place: Node][] {
  const root = node.getRootNode();
  return [[root, node], ...(root instanceof ShadowRoot ? placesOf(root.host) : [])];
}
