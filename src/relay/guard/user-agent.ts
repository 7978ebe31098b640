/** The version in package.json; a test holds the two together. */
export const VERSION = '0.1.0';

/** Where those who find the relay in their logs learn what it is. */
const HOME = 'https://www.npmjs.com/package/newsrack';

/**
 * The `User-Agent` of the relay: what it is, and whom to turn to.
 *
 * @param contact - an address of the operator's, such as `https://news.example/contact` or `mailto:web@news.example`
 * @throws {TypeError} where the contact would break the header
 */
export function describeAgent(contact = HOME): string {
  if (!/^[\x21-\x7e]+$/.test(contact) || /[()\\]/.test(contact)) {
    throw new TypeError('A contact is an address in ASCII, without spaces, brackets and backslashes');
  }
  return `Newsrack/${VERSION} (+${contact})`;
}
