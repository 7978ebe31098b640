import { note } from './console-notes.js';

/** Tells the webmaster of attributes that a tag does not have, where a letter too many or too few parts them from one that it has. */
export function noteMisspelled({ localName, attributes }: Element, known: readonly string[]): void {
  for (const { name } of attributes) {
    const meant = !known.includes(name) && known.find((one) => hasLetterMore(name, one) || hasLetterMore(one, name));
    if (meant) note(`<${localName}> has no attribute "${name}". Is "${meant}" meant?`);
  }
}

function hasLetterMore(text: string, other: string): boolean {
  return [...text].some((_, at) => text.slice(0, at) + text.slice(at + 1) === other);
}
