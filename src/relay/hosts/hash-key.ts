import { createHash } from 'node:crypto';

/** Stands for an address, which may be longer than the 1,978 bytes that LMDB takes as a key. */
export function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
