import { crc32 } from 'node:zlib';
import type { SourceRecord } from '../sources/source-store.js';

/** Another number makes what earlier versions wrote unreadable: it is fetched again. */
const FORMAT = 1;

/** Bytes of the checksum before the text: LMDB has none, and a page of zeros is as good as any to it. */
const HEAD = 4;

/** A record as bytes, with a checksum. */
export function encodeRecord(record: SourceRecord): Buffer {
  const text = Buffer.from(JSON.stringify({ format: FORMAT, record }));
  const head = Buffer.alloc(HEAD);
  head.writeUInt32BE(crc32(text));
  return Buffer.concat([head, text]);
}

/** A record out of its bytes; nothing where they are not as they were written, or were written by another version. */
export function decodeRecord(bytes: Buffer): SourceRecord | undefined {
  const text = bytes.subarray(HEAD);
  if (bytes.length < HEAD || crc32(text) !== bytes.readUInt32BE()) return undefined;
  const { format, record } = JSON.parse(text.toString()) as { format: unknown; record: SourceRecord };
  return format === FORMAT ? record : undefined;
}
