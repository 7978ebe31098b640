import { detectCharset, LONGEST_EVIDENCE } from './decode-text.js';
import { joinBytes } from './join-bytes.js';

/*
 * Bytes to text while they arrive. The first of them tell the encoding; if those that follow tell another, all of the text
 * comes once more. A feed that says in its head what it is in, or says nothing and is UTF-8, is decoded once.
 */

/** So many bytes hold a document's declaration. */
const FIRST_EVIDENCE = 1024;

/** What a piece adds. */
export interface DecodedText {
  text: string;
  /** Whether this is the text from its beginning, and what was given before it is void. */
  isAnew: boolean;
}

/** Decodes one document. */
export class StreamDecoder {
  readonly #contentType: string;
  readonly #chunks: Uint8Array[] = [];
  #length = 0;
  #charset = '';
  #decoder?: TextDecoder;
  #isCertain = false;

  /** @param contentType - the header */
  constructor(contentType: string) {
    this.#contentType = contentType;
  }

  /** Takes the next piece. */
  push(bytes: Uint8Array): DecodedText {
    if (!this.#isCertain) this.#chunks.push(bytes);
    this.#length += bytes.length;
    const isEnough = this.#length >= (this.#decoder ? LONGEST_EVIDENCE : FIRST_EVIDENCE);
    if (isEnough && !this.#isCertain) return this.#decide(bytes);
    return { text: this.#decoder?.decode(bytes, { stream: true }) ?? '', isAnew: false };
  }

  /** No more bytes come. */
  end(): DecodedText {
    return this.#isCertain ? { text: '', isAnew: false } : this.#decide(new Uint8Array());
  }

  #decide(latest: Uint8Array): DecodedText {
    this.#isCertain = this.#length >= LONGEST_EVIDENCE || latest.length === 0;
    const evidence = joinBytes(this.#chunks);
    const charset = detectCharset(evidence, this.#contentType);
    const isAnew = charset !== this.#charset;
    if (isAnew) {
      this.#charset = charset;
      this.#decoder = new TextDecoder(charset);
    }
    if (this.#isCertain) this.#chunks.length = 0;
    return { text: this.#decoder!.decode(isAnew ? evidence : latest, { stream: true }), isAnew };
  }
}
