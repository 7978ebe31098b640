/**
 * Writes docs/tags.md, the reference of every tag, from custom-elements.json. With --check it writes nothing, and fails where
 * the page is not what the sources say.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const PAGE = 'docs/tags.md';
const HEAD = `# Tags

What each tag takes, shows and tells. This page is written by \`npm run docs\` from the sources; do not edit it.
`;

/** @typedef {{ name: string, description?: string, default?: string, type?: { text: string }, inheritedFrom?: { name: string } }} Entry */
/**
 * @typedef {{ tagName?: string, description: string } & Partial<Record<Face, Entry[]>>} Tag
 * @typedef {'attributes' | 'slots' | 'events' | 'cssStates' | 'cssParts' | 'cssProperties'} Face
 */

/** @type {{ modules: { declarations: Tag[] }[] }} */
const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const tags = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
const page = [HEAD, writeCommon(), ...tags.map(writeTag), writeProperties()].join('\n');

if (!process.argv.includes('--check')) {
  writeFileSync(PAGE, page);
} else if (readFileSync(PAGE, 'utf8') !== page) {
  console.error(`${PAGE} is not what the sources say: run "npm run docs".`);
  process.exitCode = 1;
}

function writeCommon() {
  const inherited = tags.find(({ attributes }) => attributes?.some(isInherited))?.attributes?.filter(isInherited);
  return `## Common to all tags\n\n${writeAttributes(inherited)}
The property \`articles\` takes articles instead of a feed's, such as \`[{ title, url, published: '2022-07-08 15:18' }]\`: all but the
title may be missing. The method \`reload()\` loads the feeds anew. A ticker shows titles alone, whatever \`show\` says; the other
tags show those of its pieces that they have.

Events bubble out of the tag: \`newsrack-loaded\` has \`event.articles\`, \`newsrack-failed\` has \`event.error\` with \`kind\`, \`url\` and
\`cause\`, \`newsrack-open\` has \`event.article\`, and \`preventDefault()\` keeps its link from being followed.\n`;
}

/** @param {Tag} tag */
function writeTag({ tagName, description, ...tag }) {
  return `## \`<${tagName}>\`

${description}

${writeAttributes(tag.attributes?.filter((entry) => !isInherited(entry)))}
${writeNames('Inside it', tag.slots, (name) => (name ? code(`slot="${name}"`) : 'content'))}
${writeNames('Event', tag.events, code)}
${writeNames('State', tag.cssStates, (name) => code(`:state(${name})`))}
${writeNames('Part', tag.cssParts, (name) => code(`::part(${name})`))}
${writeOwnProperties(tag.cssProperties)}`;
}

/** @param {Entry[]} [entries] */
function writeOwnProperties(entries = []) {
  return `[Custom properties](#custom-properties): ${entries.map(({ name }) => code(name)).join(', ')}.\n`;
}

/** One table for all tags: a property means the same in each that has it. */
function writeProperties() {
  /** @type {Map<string, Entry>} */
  const properties = new Map();
  for (const entry of tags.flatMap(({ cssProperties = [] }) => cssProperties)) {
    const same = properties.get(entry.name);
    if (same && (same.description !== entry.description || same.default !== entry.default)) {
      throw new Error(`Two tags describe ${entry.name} differently: "${same.description}", "${entry.description}".`);
    }
    properties.set(entry.name, entry);
  }
  const sorted = [...properties.values()].sort((one, other) => one.name.localeCompare(other.name, 'en'));
  const rows = sorted.map((entry) => [code(entry.name), cell(entry.description), code(entry.default)]);
  return `## Custom properties

They are the same in every tag, and inherited: set them on a tag, on a part of the page, or on \`:root\`. \`npm start\` has a page on
which each can be tried: \`looks.html\`.

${writeTable(['Custom property', 'Meaning', 'Default'], rows)}`;
}

/** @param {Entry} entry */
function isInherited({ inheritedFrom }) {
  return inheritedFrom !== undefined;
}

/** @param {Entry[]} [entries] */
function writeAttributes(entries = []) {
  const rows = entries.map((entry) => [code(entry.name), cell(entry.description), code(entry.type?.text), code(entry.default)]);
  return writeTable(['Attribute', 'Meaning', 'Values', 'Default'], rows);
}

/** @param {string} title @param {Entry[] | undefined} entries @param {(name: string) => string} write */
function writeNames(title, entries, write) {
  return entries?.length ? writeTable([title, 'Meaning'], entries.map(({ name, description }) => [write(name), cell(description)])) : '';
}

/** @param {string[]} head @param {string[][]} rows */
function writeTable(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

/** @param {string} [text] */
function code(text = '') {
  const plain = text.replace(/ \| undefined$/, '');
  return !plain || plain === "''" ? '–' : `\`${cell(plain)}\``;
}

/** @param {string} [text] */
function cell(text = '') {
  return text.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
}
