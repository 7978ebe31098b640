/*
 * The one door to the browser's parsers. What they make is inert: no script runs, nothing is fetched. Pages that enforce
 * Trusted Types let it through by the policy `newsrack`.
 */

interface TypesFactory {
  createPolicy(name: string, rules: { createHTML(text: string): string }): { createHTML(text: string): string };
}

let policy: { createHTML(text: string): string } | undefined;

/** Parses a document. */
export function parseMarkup(text: string, type: 'text/xml' | 'text/html'): Document {
  policy ??= createPolicy((globalThis as { trustedTypes?: TypesFactory }).trustedTypes);
  return new DOMParser().parseFromString(policy.createHTML(text), type);
}

function createPolicy(types?: TypesFactory): { createHTML(text: string): string } {
  const asItIs = { createHTML: (text: string) => text };
  try {
    return types?.createPolicy('newsrack', asItIs) ?? asItIs;
  } catch {
    // The page has not named this policy among its own: its parsers will say so.
    return asItIs;
  }
}
