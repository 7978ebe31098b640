import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { beginHtml, breathe, type Article, type SafeHtml } from '../feed/index.js';

/*
 * The body of one article, once its beginning has passed the sanitizer. The rest of a long one passes in turns, between which the
 * page breathes, while the tag is on the page.
 *
 * A new text of the same article takes the place of the old when it is whole: what a reader has come to must not go away for a
 * moment.
 */
export class ArticleBody implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #source?: Source;
  /** What is shown. */
  #body?: SafeHtml;
  /** What is being made. */
  #next?: SafeHtml;
  #isFailed = false;
  /** Of those who make it, only the latest goes on. */
  #turn = 0;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** True when the sanitizer could not be loaded: the article then goes without a body. */
  get isFailed(): boolean {
    return this.#isFailed;
  }

  hostConnected(): void {
    void this.#finish();
  }

  hostDisconnected(): void {
    this.#turn += 1;
  }

  /** The body of an article, as far as it is made; undefined while its beginning is, and where there is none. */
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
    this.#next = undefined;
    this.#turn += 1;
    if (!source.html) this.#body = undefined;
    if (!source.html) return;
    const body = await beginHtml(source.html, source.base).catch(() => undefined);
    if (source !== this.#source) return;
    this.#next = body;
    if (!this.#body || !body || body.isWhole) this.#show(body);
    await this.#finish();
  }

  #show(body?: SafeHtml): void {
    this.#body = body;
    this.#isFailed = !body;
    this.#host.requestUpdate();
  }

  async #finish(): Promise<void> {
    const turn = (this.#turn += 1);
    const body = this.#next;
    let shown = body?.length ?? 0;
    while (body && !body.isWhole && this.#host.isConnected) {
      await breathe();
      if (turn !== this.#turn) return;
      body.advance();
      const isMuch = body === this.#body && body.length >= shown + Math.min(shown / 8, MOST_TOGETHER);
      if (!isMuch && !body.isWhole) continue;
      shown = body.length;
      this.#show(body);
    }
  }
}

/** Slices that are shown in one turn: to lay out some more takes the longer the more there are. */
const MOST_TOGETHER = 4;

/** What a body is made of. */
interface Source {
  readonly id: string;
  readonly html: string | undefined;
  readonly base: string;
}
