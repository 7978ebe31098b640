import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

/*
 * The custom properties that page authors set: what the documents say of them, what the styles read, and what themes set.
 */

const TOKEN = /--newsrack-[a-z-]+/g;

/** @param {string} text */
const tokensIn = (text) => new Set(text.match(TOKEN));

const styles = ['src/ui', 'src/elements'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.styles.ts'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
);
const used = tokensIn(styles.join());
const documented = tokensIn(readFileSync('docs/tags.md', 'utf8'));
const themes = readFileSync('src/themes.css', 'utf8');

/** The first rule takes all back, for each theme; the others set. */
const [reset = '', ...rules] = themes.split('}');

describe('Custom properties', () => {
  it('are documented where styles read them, and read where they are documented', () => {
    assert.deepEqual([...documented].sort(), [...used].sort());
  });

  it('are read by newsrack.css only as they are by the tags', () => {
    const sheets = readdirSync('src/newsrack').map((name) => readFileSync(`src/newsrack/${name}`, 'utf8'));
    const read = tokensIn(sheets.join());
    assert.notEqual(read.size, 0);
    assert.deepEqual([...read].filter((name) => !used.has(name)), []);
  });

  it('are all that themes set', () => {
    const set = [...themes.matchAll(/(--newsrack-[a-z-]+):/g)].map(([, name]) => String(name));
    assert.deepEqual(set.filter((name) => !used.has(name)), []);
  });

  it('are taken back by each theme, all that another sets: one within another is itself', () => {
    for (const name of ['plain', 'portal', 'paper']) assert.match(reset, new RegExp(`^\\.newsrack-${name}\\b`, 'm'));
    const taken = tokensIn(reset);
    assert.deepEqual([...tokensIn(rules.join())].filter((name) => !taken.has(name)), []);
  });

  it('leave the sizes of text to the page: no style sheet of a tag counts in rem', () => {
    assert.deepEqual([...styles, themes].filter((text) => /\drem\b/.test(text)), []);
  });
});
