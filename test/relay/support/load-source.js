import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/** @typedef {typeof import('./source.ts')} Source */

/**
 * The relay's reading and writing, bundled as for a server without Node: with its packages, for Web APIs alone.
 * @param {string} [entry] another file of this folder
 * @param {{ minify?: boolean, external?: string[] }} [options]
 * @returns {Promise<string>} a module
 */
export async function bundleSource(entry = 'source.ts', { minify = false, external = [] } = {}) {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, target: 'webworker' },
    build: {
      write: false,
      minify,
      target: 'es2022',
      ssr: path.resolve(import.meta.dirname, entry),
      rolldownOptions: { external, output: { codeSplitting: false } },
    },
  });
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (result);
  return output[0].code;
}

/** @returns {Promise<Source>} */
export async function loadSource() {
  const folder = await mkdtemp(path.join(tmpdir(), 'newsrack-'));
  try {
    const file = path.join(folder, 'source.mjs');
    await writeFile(file, await bundleSource());
    return await import(pathToFileURL(file).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}
