/** What a page author, or a size budget, wants to know of each file for script tags. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { parseSync } from 'vite';

/**
 * Size in bytes as it is and in brotli, `integrity` for the attribute of that name, and the files that the browser loads
 * along with it.
 * @typedef {{ bytes: number, brotli: number, integrity: string, imports: string[] }} FileFacts
 */

/**
 * @param {string} folder
 * @returns {Record<string, FileFacts>} by file name, scripts and style sheets only
 */
export function describeFiles(folder) {
  const names = readdirSync(folder).filter((name) => /\.(js|css)$/.test(name));
  return Object.fromEntries(names.sort().map((name) => [name, describe(name, readFileSync(`${folder}/${name}`))]));
}

/**
 * @param {string} name
 * @param {Buffer} content
 * @returns {FileFacts}
 */
function describe(name, content) {
  return {
    bytes: content.length,
    brotli: brotliCompressSync(content).length,
    integrity: `sha384-${createHash('sha384').update(content).digest('base64')}`,
    imports: name.endsWith('.js') ? staticImports(name, content.toString()) : [],
  };
}

/** @param {string} name @param {string} code */
function staticImports(name, code) {
  const { module } = parseSync(name, code);
  const requests = [...module.staticImports.map((item) => item.moduleRequest.value), ...reExports(module)];
  return [...new Set(requests)].map((request) => request.replace('./', ''));
}

/** @param {import('vite').ParseResult['module']} module */
function reExports(module) {
  return module.staticExports.flatMap(({ entries }) => entries.flatMap((entry) => entry.moduleRequest?.value ?? []));
}
