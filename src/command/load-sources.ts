import { readFile } from 'node:fs/promises';
import { decodeText } from '../feed/server.js';
import type { SourceEntry } from '../relay/sources/source-entry.js';
import { parseSources } from '../relay/sources/sources-file.js';

/**
 * Reads a sources file, in UTF-8 or as an old editor saved it.
 *
 * @throws {TypeError} with one line for each mistake, where the file cannot be read or has some
 */
export async function loadSources(file: string): Promise<readonly SourceEntry[]> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new TypeError(`${file} cannot be read: ${(error as Error).message}`, { cause: error });
  });
  try {
    return await parseSources(decodeText(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new TypeError(error.message.replace(/^/gm, `${file}: `), { cause: error });
  }
}
