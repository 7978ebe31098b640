import { chooseEncoder, gzip } from '../../routes/encoders.js';
import { isNotModified } from '../../routes/is-not-modified.js';

/*
 * The platform compresses what has one of its types, of which `application/feed+json` is none, and unless told otherwise it
 * compresses anew whatever says that it is gzip. So answers are packed here, once, and sent as they are.
 */

/** A good answer with its body in gzip, and with headers that do not say so. */
export interface PackedAnswer {
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>> | null;
}

/** The platform's own: that the body has the coding that the headers say. */
interface PackedInit extends ResponseInit {
  encodeBody: 'manual';
}

/** Answers one caller: with nothing where it has the copy already, and unpacked where it does not take gzip. */
export function sendAnswer({ method, headers: asked }: Request, answer: PackedAnswer): Response {
  const headers = new Headers(answer.headers);
  const changedAt = Date.parse(headers.get('last-modified') ?? '');
  const isKnown = isNotModified(asked, headers.get('etag') ?? '', changedAt);
  const packed = new Response(answer.body);
  if (isKnown || method === 'HEAD') {
    void packed.body?.cancel();
    return new Response(null, { status: isKnown ? 304 : 200, headers });
  }
  if (!chooseEncoder(asked.get('accept-encoding'), [gzip], Infinity)) {
    return new Response(packed.body?.pipeThrough(new DecompressionStream('gzip')), { headers });
  }
  headers.set('content-encoding', gzip.name);
  return new Response(packed.body, { headers, encodeBody: 'manual' } as PackedInit);
}
