/** The documents, and the pieces of HTML in them that readers copy. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Every document of the repository, by its path. @type {ReadonlyMap<string, string>} */
export const DOCUMENTS = new Map(
  ['.', 'docs', 'docs/decisions', 'bench']
    .flatMap((folder) => readdirSync(folder).map((name) => path.posix.join(folder, name)))
    .filter((name) => /\.md$|^llms\.txt$/.test(name))
    .map((name) => [name, readFileSync(name, 'utf8')]),
);

/** @typedef {{ name: string, line: number, html: string }} Snippet */

/** @returns {Snippet[]} those of all documents that are marked as HTML */
export function htmlSnippets() {
  return [...DOCUMENTS].flatMap(([name, text]) =>
    [...text.matchAll(/^```html\n(.*?)^```/gms)].map((found) => ({ name, line: lineAt(text, found.index), html: String(found[1]) })),
  );
}

/** @param {string} text @param {number} index */
function lineAt(text, index) {
  return text.slice(0, index).split('\n').length + 1;
}

/**
 * A snippet as a CMS sends it: DedeCMS's loops are run through once, and its fields are filled in.
 * @param {string} html
 */
export function writtenByCms(html) {
  const fields = new Map([['arcurl', '/a/1.html'], ['fulltitle', '我市召开防汛工作会议'], ['stime', '2022-07-08']]);
  return html.replace(/\{\/?dede:[^}]*\}\n?/g, '').replace(/\[field:(\w+)\/\]/g, (_, name) => fields.get(name) ?? '');
}
