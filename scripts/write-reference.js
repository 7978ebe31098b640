/**
 * Writes what documents say of the sources: docs/tags.md as a whole, and the tables and sizes of the others. With --check it writes
 * nothing, and fails where a document is not what the sources and the built files say.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fillBlocks } from './document-blocks.js';
import { tablesOf } from './document-tables.js';
import { readTags } from './read-manifest.js';
import { writeReferencePage } from './reference-page.js';

/** Documents with tables or sizes between marks. */
const WITH_BLOCKS = ['README.md', 'README.zh-CN.md', 'llms.txt', 'docs/embedding.md'];

const tags = readTags();
const tables = tablesOf(tags);
writeOrCheck('docs/tags.md', writeReferencePage(tags));
for (const name of WITH_BLOCKS) writeOrCheck(name, fillBlocks(readFileSync(name, 'utf8'), tables));

/** @param {string} name @param {string} text */
function writeOrCheck(name, text) {
  if (!process.argv.includes('--check')) return writeFileSync(name, text);
  if (readFileSync(name, 'utf8') === text) return;
  console.error(`${name} is not what the sources and the built files say: run "npm run build && npm run docs".`);
  process.exitCode = 1;
}
