/** test/pages/every-tag.html in a language: every tag, as test/support/reader-page.ts shows it to all engines. */
import { readFileSync } from 'node:fs';

const markup = readFileSync('test/pages/every-tag.html', 'utf8');
/** @type {Record<string, Record<string, string>>} */
const words = JSON.parse(readFileSync('test/pages/every-tag.json', 'utf8'));

/** @param {string} lang */
export function everyTag(lang) {
  return markup.replace(/\{(\w+)\}/g, (_, name) => words[lang]?.[name] ?? '');
}
