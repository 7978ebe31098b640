/*
 * What documents say of the sources stands between marks, `<!-- tags -->` and `<!-- /tags -->`, and is written by a function of that
 * name; the rest of the document is written by people. A mark may say of what: `<!-- size feed.js -->40 kB<!-- /size -->`.
 */

const BLOCK = /<!-- ([a-z-]+)( [^ ]+)? -->([^]*?)<!-- \/\1 -->/g;

/** What is left of a block whose end is missing or misspelled. */
const MARK = /<!-- \/?[a-z-]+( [^ ]+)? -->/;

/**
 * @param {string} text
 * @param {Record<string, (of: string) => string>} writers
 * @returns {string} the document with every block as its writer has it; a table stands on lines of its own
 */
export function fillBlocks(text, writers) {
  const [stray] = MARK.exec(text.replace(BLOCK, '')) ?? [];
  if (stray) throw new Error(`${stray} has no other end.`);
  return text.replace(BLOCK, (_, name, of = '') => {
    const write = writers[name];
    if (!write) throw new Error(`Nothing is written between marks named ${name}.`);
    const content = write(of.trim());
    return `<!-- ${name}${of} -->${content.includes('\n') ? `\n${content}` : content}<!-- /${name} -->`;
  });
}
