/** Letters by which a word may differ from what was meant. */
const FAR = 2;

/** The word that was most likely meant by another; nothing where none is near. */
export function nearestWord(word: string, words: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  const [best] = words.map((one) => ({ one, distance: distanceOf(lower, one) })).sort((a, b) => a.distance - b.distance);
  return best && best.distance <= Math.min(FAR, word.length - 1) ? best.one : undefined;
}

/** Letters to add, leave out or change (Levenshtein), row by row of the table. */
function distanceOf(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = row[j - 1]! + Number(one[i - 1] !== other[j - 1]);
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, change));
    }
    row = next;
  }
  return row[other.length]!;
}
