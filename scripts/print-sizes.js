/** Prints what each file of dist/cdn weighs, and what a page downloads that uses one of them. */
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const FOLDER = 'dist/cdn';

/** @type {Record<string, import('./describe-files.js').FileFacts>} */
const files = JSON.parse(readFileSync(`${FOLDER}/integrity.json`, 'utf8'));
const chunks = new Set(Object.values(files).flatMap(({ imports }) => imports));
// "masthead" looks like a hash.
const isHashed = (/** @type {string} */ name) => /-[\w-]{8}\.js$/.test(name) && !existsSync(`src/define/${name.replace('.js', '.ts')}`);

const entries = Object.keys(files).filter((name) => !isHashed(name));
const later = Object.keys(files).filter((name) => isHashed(name) && !chunks.has(name));

printTable('What a page downloads (each file with what it imports)', entries.map((name) => sum(name, [name, ...imports(name)])));
printTable('Each file', Object.keys(files).map((name) => sum(name, [name])));
printTable('Of these, loaded when first needed', later.map((name) => sum(name, [name])));

/** @param {string} name */
function imports(name) {
  return files[name]?.imports ?? [];
}

/** @param {string} label @param {string[]} names */
function sum(label, names) {
  const row = { label, files: names.length, min: 0, gzip: 0, brotli: 0 };
  for (const name of names) {
    row.min += files[name]?.bytes ?? 0;
    row.gzip += gzipSync(readFileSync(`${FOLDER}/${name}`), { level: 9 }).length;
    row.brotli += files[name]?.brotli ?? 0;
  }
  return row;
}

/** @param {string} title @param {ReturnType<typeof sum>[]} rows */
function printTable(title, rows) {
  const width = Math.max(...Object.keys(files).map((name) => name.length));
  console.log(`${title}\n${'file'.padEnd(width)}  files      min     gzip   brotli`);
  for (const { label, files, ...sizes } of rows) {
    const cells = [sizes.min, sizes.gzip, sizes.brotli].map((size) => size.toLocaleString('en').padStart(9));
    console.log(`${label.padEnd(width)}  ${String(files).padStart(5)}${cells.join('')}`);
  }
  console.log('');
}
