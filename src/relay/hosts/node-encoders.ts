import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { createTurns } from '../guard/turns.js';
import type { Encoder } from '../routes/encoders.js';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Of 170 kB of news, 9 makes 2 % less than 6 and takes six times as long, which the first reader of each copy waits for. */
const QUALITY = 6;

/** As many as Node has threads for. Each more would wait with a megabyte of its own. */
const turns = createTurns({ atOnce: 4, waiting: Infinity, patience: 60_000 });

/** Brotli and gzip by zlib, off the main thread. */
export const nodeEncoders: readonly Encoder[] = [
  {
    name: 'br',
    encode(bytes) {
      const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
      return compress(() => compressBrotli(bytes, { params }));
    },
  },
  { name: 'gzip', encode: (bytes) => compress(() => compressGzip(bytes)) },
];

async function compress(work: () => Promise<Buffer>): Promise<Uint8Array<ArrayBuffer>> {
  const end = await turns.take();
  try {
    return new Uint8Array(await work());
  } finally {
    end();
  }
}
