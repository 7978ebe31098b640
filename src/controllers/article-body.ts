import type { ReactiveControllerHost } from 'lit';
import { sanitizeHtml, type Article, type SafeHtml } from '../feed/index.js';

/** The body of one article, once it has passed the sanitizer. */
export class ArticleBody {
  readonly #host: ReactiveControllerHost;
  #source?: Source;
  #body?: SafeHtml;
  #isFailed = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** True when the sanitizer could not be loaded: the article then goes without a body. */
  get isFailed(): boolean {
    return this.#isFailed;
  }

  /**
   * The body of an article; undefined while it is being made, and where there is none. A new one of the same article takes
   * the place of the old when it is made.
   */
  of({ id, contentHtml: html, base, url }: Article): SafeHtml | undefined {
    const source = { id, html, base: base ?? url ?? document.baseURI };
    const before = this.#source;
    if (before?.id !== id) this.#body = undefined;
    if (before?.id !== id || before.html !== html || before.base !== source.base) void this.#make(source);
    return this.#body;
  }

  async #make(source: Source): Promise<void> {
    this.#source = source;
    this.#isFailed = false;
    if (!source.html) this.#body = undefined;
    if (!source.html) return;
    const body = await sanitizeHtml(source.html, source.base).catch(() => undefined);
    if (source !== this.#source) return;
    this.#body = body;
    this.#isFailed = !body;
    this.#host.requestUpdate();
  }
}

/** What a body is made of. */
interface Source {
  readonly id: string;
  readonly html: string | undefined;
  readonly base: string;
}
