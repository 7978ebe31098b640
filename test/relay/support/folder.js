import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * A folder that is there for as long as a test checks something with it.
 * @param {Record<string, string | Uint8Array>} files by name
 * @param {(folder: string) => Promise<void>} check
 */
export async function withFolder(files, check) {
  const folder = await mkdtemp(path.join(tmpdir(), 'newsrack-'));
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(path.join(folder, name), content);
    await check(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
