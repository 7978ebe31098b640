/*
 * Text in the columns of a terminal, where letters of East Asia take two (UAX #11: wide and full-width) and marks none.
 */

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const UNSEEN = /[\p{M}\p{Cf}]/u;

/** How many columns a text takes. */
export function columnsOf(text: string): number {
  return Array.from(text).reduce((columns, character) => columns + columnsOfCharacter(character), 0);
}

/** A text with spaces up to so many columns. */
export function padColumns(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

/** A text of at most so many columns; one that is cut ends in "…". */
export function cutColumns(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let left = columns - 1;
  const kept = Array.from(text).findIndex((character) => (left -= columnsOfCharacter(character)) < 0);
  return `${Array.from(text).slice(0, kept).join('').trimEnd()}…`;
}

function columnsOfCharacter(character: string): number {
  if (UNSEEN.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
