/**
 * Prints rows of texts under their heads, numbers to the right.
 *
 * @param {string} title @param {string[]} heads @param {string[][]} rows
 */
export function printTable(title, heads, rows) {
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const isNumber = heads.map((_, column) => rows.every((row) => /^[\d–-]/.test(row[column] ?? '')));
  /** @param {string[]} cells */
  const line = (cells) => cells.map((cell, column) => (isNumber[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join('  ');
  console.log([title, line(heads), ...rows.map(line), ''].join('\n'));
}
