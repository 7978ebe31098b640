import type { ReactiveControllerHost } from 'lit';
import { sanitizeHtml, type Article, type SafeHtml } from '../feed/index.js';

/** The body of one article, once it has passed the sanitizer. */
export class ArticleBody {
  readonly #host: ReactiveControllerHost;
  #html?: string;
  #id?: string;
  #body?: SafeHtml;
  #isFailed = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** True when the sanitizer could not be loaded: the article then goes without a body. */
  get isFailed(): boolean {
    return this.#isFailed;
  }

  /** The body of an article; undefined while it is being made, and where there is none. A new one of the same article replaces the old when it is made. */
  of({ id, contentHtml, base, url }: Article): SafeHtml | undefined {
    if (id !== this.#id) this.#body = undefined;
    this.#id = id;
    if (contentHtml !== this.#html) void this.#make(contentHtml, base ?? url ?? document.baseURI);
    return this.#body;
  }

  async #make(html: string | undefined, base: string): Promise<void> {
    this.#html = html;
    this.#isFailed = false;
    if (!html) this.#body = undefined;
    if (!html) return;
    const body = await sanitizeHtml(html, base).catch(() => undefined);
    if (html !== this.#html) return;
    this.#body = body;
    this.#isFailed = !body;
    this.#host.requestUpdate();
  }
}
