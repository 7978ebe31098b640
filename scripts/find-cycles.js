/** Lists the circles in which files of src/ import each other, types included. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

/** @type {Map<string, string[]>} file → the files it imports */
const imports = new Map(sources('src').map((file) => [file, importsOf(file)]));
/** @type {Set<string>} */
const done = new Set();
const cycles = [...imports.keys()].flatMap((file) => cyclesFrom(file, []));

for (const cycle of cycles) console.error(cycle.join(' → '));
process.exitCode = cycles.length > 0 ? 1 : 0;

/** @param {string} folder */
function sources(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter(({ name }) => name.endsWith('.ts')).map((entry) => path.posix.join(entry.parentPath, entry.name));
}

/** @param {string} file */
function importsOf(file) {
  const { module } = parseSync(file, readFileSync(file, 'utf8'));
  const exported = module.staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest?.value));
  return [...module.staticImports.map(({ moduleRequest }) => moduleRequest.value), ...exported]
    .filter((request) => request !== undefined && request.startsWith('.'))
    .map((request) => path.posix.join(path.posix.dirname(file), String(request)).replace(/\.js$/, '.ts'));
}

/**
 * @param {string} file
 * @param {string[]} trail the files that lead to it
 * @returns {string[][]}
 */
function cyclesFrom(file, trail) {
  const start = trail.indexOf(file);
  if (start >= 0) return [[...trail.slice(start), file]];
  if (done.has(file)) return [];
  const found = (imports.get(file) ?? []).flatMap((next) => cyclesFrom(next, [...trail, file]));
  done.add(file);
  return found;
}
