/** docs/tags.md, the reference of every tag. */
import { cell, code, writeTable } from './markdown-table.js';
import { isInherited } from './read-manifest.js';

/** @typedef {import('./read-manifest.js').Entry} Entry */
/** @typedef {import('./read-manifest.js').Tag} Tag */

const HEAD = `# Tags

What each tag takes, shows and tells. This page is written by \`npm run docs\` from the sources; do not edit it.
`;

/** @param {Tag[]} tags */
export function writeReferencePage(tags) {
  return [HEAD, writeCommon(tags), ...tags.map(writeTag), writeProperties(tags)].join('\n');
}

/** @param {Tag[]} tags */
function writeCommon(tags) {
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

/** One table for all tags: a property means the same in each that has it. @param {Tag[]} tags */
function writeProperties(tags) {
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

/** @param {Entry[]} [entries] */
function writeAttributes(entries = []) {
  const rows = entries.map((entry) => [code(entry.name), cell(entry.description), code(entry.type?.text), code(entry.default)]);
  return writeTable(['Attribute', 'Meaning', 'Values', 'Default'], rows);
}

/** @param {string} title @param {Entry[] | undefined} entries @param {(name: string) => string} write */
function writeNames(title, entries, write) {
  return entries?.length ? writeTable([title, 'Meaning'], entries.map(({ name, description }) => [write(name), cell(description)])) : '';
}
