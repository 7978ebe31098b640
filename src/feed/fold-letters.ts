/** One form for ＡＢＣ and abc, in which texts are compared. */
export function foldLetters(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
