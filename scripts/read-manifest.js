/** The tags as custom-elements.json describes them, which `custom-elements-manifest analyze` writes from the sources. */
import { readFileSync } from 'node:fs';

/** @typedef {{ name: string, description?: string, default?: string, type?: { text: string }, inheritedFrom?: { name: string } }} Entry */
/** @typedef {Entry & { kind: string, attribute?: string, static?: boolean, readonly?: boolean }} Member a property or method of its class */
/**
 * @typedef {{ name: string, tagName?: string, description: string, members?: Member[] } & Partial<Record<Face, Entry[]>>} Tag
 * @typedef {'attributes' | 'slots' | 'events' | 'cssStates' | 'cssParts' | 'cssProperties'} Face
 */

/** @returns {Tag[]} in the order of their names */
export function readTags() {
  /** @type {{ modules: { declarations: Tag[] }[] }} */
  const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  return modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
}

/** Whether an attribute is one of those that many tags have. @param {Entry} entry */
export function isInherited({ inheritedFrom }) {
  return inheritedFrom !== undefined;
}

/**
 * The words that an attribute takes, where it takes but a few.
 * @param {Entry} entry @returns {string[]}
 */
export function wordsOf({ type }) {
  return [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, word]) => String(word));
}
