import { splitCommas } from './attribute-values.js';

/** A telephone number as a page shows it, and as a telephone dials it. */
export interface Telephone {
  readonly text: string;
  /** `tel:` address (RFC 3966); missing where there is no number in the text. */
  readonly href?: string;
}

/** What stands before an extension, in the languages of Newsrack's readers. */
const EXTENSION = /转|轉|分机|分機|内线|內線|تحويلة|extension|ext|[x#]/i;

/** Fewest digits of a number; shorter are years and floors. */
const FEWEST = 3;

/** The numbers of a text that may name several, separated by commas or slashes. */
export function telephones(text: string): Telephone[] {
  return splitCommas(text.replaceAll('/', ',')).map((one) => ({ text: one, href: dialed(one) }));
}

function dialed(text: string): string | undefined {
  const [number = '', extension = ''] = foldDigits(text).split(EXTENSION);
  // In +44 (0)20 the zero is for those who call from within.
  const international = number.includes('+');
  const digits = digitsOf(international ? number.replace('(0)', '') : number);
  if (digits.length < FEWEST) return undefined;
  const more = digitsOf(extension);
  return `tel:${international ? '+' : ''}${digits}${more ? `;ext=${more}` : ''}`;
}

/** Full-width, Arabic and Persian digits as ASCII ones; the last four bits of each are its value. */
function foldDigits(text: string): string {
  return text.normalize('NFKC').replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
