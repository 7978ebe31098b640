import { once } from 'node:events';
import { pipeline, Readable, type Transform } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';

/*
 * Decoders work in pieces of 16 KiB and stop while nobody reads. A stream of zlib's that lacks its end is read as far as it
 * goes, as browsers do: many servers leave the checksum out.
 */
const ZLIB = { finishFlush: constants.Z_SYNC_FLUSH };

const DECODERS = new Map<string, (head: Buffer) => Transform>([
  ['gzip', () => createGunzip(ZLIB)],
  ['x-gzip', () => createGunzip(ZLIB)],
  ['br', () => createBrotliDecompress()],
  // The standard wants deflate within the zlib format, which starts with an 8; some servers send it bare.
  ['deflate', ([first = 0]) => ((first & 0x0f) === 8 ? createInflate(ZLIB) : createInflateRaw(ZLIB))],
]);

/**
 * Undoes one content coding (RFC 9110 §8.4.1). Several on top of each other are refused: nobody needs them but bombs.
 *
 * @param encoding - the `Content-Encoding` header
 * @returns what ends, fails and is destroyed together with the body
 */
export async function decodeContent(body: Readable, encoding = ''): Promise<Readable> {
  const coding = encoding.trim().toLowerCase();
  if (coding === '' || coding === 'identity') return body;
  const createDecoder = DECODERS.get(coding);
  if (!createDecoder) throw new Error(`Content-Encoding ${encoding} is not supported`);
  const head = await peek(body);
  if (!head) return Readable.from([]);
  // An error of either is an error of the decoder, and whoever reads it hears of it.
  return pipeline(body, createDecoder(head), () => {});
}

/** The first piece, which is still to be read after this; none of an empty body. */
async function peek(body: Readable): Promise<Buffer | null> {
  await Promise.race([once(body, 'readable'), once(body, 'end')]);
  const head = body.read() as Buffer | null;
  if (head) body.unshift(head);
  return head;
}
