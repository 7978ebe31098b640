import { mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/**
 * Writes results/NAME.json: what was measured, on which machine and when.
 *
 * @param {string} name @param {object} results
 * @returns {Promise<string>} the file
 */
export async function writeResults(name, results) {
  const cpus = os.cpus();
  const machine = { cpu: cpus[0]?.model, cpus: cpus.length, memoryMegabytes: Math.round(os.totalmem() / 2 ** 20), system: `${os.type()} ${os.release()}`, node: process.version };
  const folder = path.resolve(import.meta.dirname, 'results');
  const file = path.join(folder, `${name}.json`);
  await mkdir(folder, { recursive: true });
  await writeFile(file, `${JSON.stringify({ date: new Date().toISOString(), machine, ...results }, undefined, 2)}\n`);
  return file;
}
