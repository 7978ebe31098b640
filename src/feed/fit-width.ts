/** Pixels: a column or a card on a screen of double density. What is wider is sharper only in print, and slower. */
const WIDE_ENOUGH = 600;

/** Order of widths: the narrowest that is wide enough, wider ones, then those that are too narrow, widest first. */
export function fittest(a: number, b: number): number {
  return excess(a) - excess(b);
}

function excess(width: number): number {
  return width < WIDE_ENOUGH ? Number.MAX_SAFE_INTEGER - width : width;
}
