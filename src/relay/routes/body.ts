import type { Encoder } from './encoders.js';

/** A body as it goes out. */
export interface Body {
  /** Not compressed. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Weak, since it stands for the compressed forms as well (RFC 9110 §8.8.1). */
  readonly etag: string;
  /** The body in a content coding; the work is done once. */
  encoded(encoder: Encoder): Promise<Uint8Array<ArrayBuffer>>;
}

/** Makes a body of a text. */
export async function createBody(text: string): Promise<Body> {
  const bytes = new TextEncoder().encode(text);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const encodings = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  return {
    bytes,
    etag: `W/"${[...digest.subarray(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}"`,
    encoded({ name, encode }) {
      const known = encodings.get(name);
      if (known) return known;
      const encoded = encode(bytes);
      encodings.set(name, encoded);
      // Memory that was short is there again for the next one who asks.
      encoded.catch(() => encodings.delete(name));
      return encoded;
    },
  };
}
