/** Tables of the documents. */

/** @param {string[]} head @param {string[][]} rows */
export function writeTable(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

/** @param {string} [text] */
export function code(text = '') {
  const plain = text.replace(/ \| undefined$/, '');
  return !plain || plain === "''" ? '–' : `\`${cell(plain)}\``;
}

/** @param {string} [text] */
export function cell(text = '') {
  return text.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
}
