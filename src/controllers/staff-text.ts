/**
 * Text without what writers do not mean by it: width, case, spaces, invisible characters, the dot inside names, the dashes
 * inside numbers.
 */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[\s\p{Cf}\p{Pd}\u2212·•‧・]/gu, '');
}
