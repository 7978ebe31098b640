import { readFile, rename, rm, writeFile } from 'node:fs/promises';

/**
 * Writes a file so that whoever reads it sees the old text or the new one, and nothing in between.
 *
 * @returns whether the text is another than before; where it is not, the file is left alone
 */
export async function saveFile(file: string, text: string): Promise<boolean> {
  const before = await readFile(file, 'utf8').catch(() => undefined);
  if (before === text) return false;
  const beside = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(beside, text);
    await rename(beside, file);
  } finally {
    await rm(beside, { force: true });
  }
  return true;
}
