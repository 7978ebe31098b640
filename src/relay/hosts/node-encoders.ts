import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Encoder } from '../routes/encoders.js';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Each body is compressed once for many answers, so quality is worth more than on the fly; 11 takes ten times as long as 9. */
const QUALITY = 9;

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
