import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Encoder } from '../routes/encoders.js';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Of 170 kB of news, 9 makes 2 % less than 6 and takes six times as long, which the first reader of each copy waits for. */
const QUALITY = 6;

/** Brotli and gzip by zlib, off the main thread. */
export const nodeEncoders: readonly Encoder[] = [
  {
    name: 'br',
    async encode(bytes) {
      const parameters = { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
      return new Uint8Array(await compressBrotli(bytes, { params: parameters }));
    },
  },
  { name: 'gzip', encode: async (bytes) => new Uint8Array(await compressGzip(bytes)) },
];
