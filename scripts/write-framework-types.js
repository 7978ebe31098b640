/**
 * Writes dist/frameworks: the tags as React, Preact, Vue and Svelte type them, from custom-elements.json. The generators that
 * there are for it take every event for a CustomEvent, and know one spelling of a name where a framework may want the other.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { readTags } from './read-manifest.js';

const FOLDER = 'dist/frameworks';

/** @typedef {import('./read-manifest.js').Tag} Tag */
/** @typedef {import('./read-manifest.js').Member} Member */

const TYPES = {
  tags: writeTags(readTags()),
  react: `import type { ClassAttributes, HTMLAttributes } from 'react';
import type { Element, Listeners, Name, Settings } from './tags.js';

type Props<Tag extends Name> = { class?: string } & Omit<Settings<Tag>, 'key'> & Listeners<Tag> & ClassAttributes<Element<Tag>> & HTMLAttributes<Element<Tag>>;
type NewsrackElements = { [Tag in Name]: Props<Tag> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends NewsrackElements {}
  }
}
`,
  preact: `import type { ClassAttributes, HTMLAttributes } from 'preact';
import type { Element, Listeners, Name, Settings } from './tags.js';

type Props<Tag extends Name> = Omit<Settings<Tag>, 'key'> & Listeners<Tag> & ClassAttributes<Element<Tag>> & HTMLAttributes<Element<Tag>>;
type NewsrackElements = { [Tag in Name]: Props<Tag> };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends NewsrackElements {}
  }
}
`,
  vue: `import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { Element, Events, Name, Properties } from './tags.js';

/** What a template sets and hears stands in $props and $emit, which are not there at run time. */
type Component<Tag extends Name> = new () => Element<Tag> & {
  $props: Omit<Properties<Tag>, 'key'> & HTMLAttributes & PublicProps;
  $emit: EmitFn<{ [Type in keyof Events<Tag>]: (event: Events<Tag>[Type]) => void }>;
};
type NewsrackComponents = { [Tag in Name]: Component<Tag> };

declare module 'vue' {
  interface GlobalComponents extends NewsrackComponents {}
}
`,
  svelte: `import type { HTMLAttributes } from 'svelte/elements';
import type { Element, Listeners, Name, Properties, TextAttributes } from './tags.js';

type Props<Tag extends Name> = Properties<Tag> & TextAttributes<Tag> & Listeners<Tag> & HTMLAttributes<Element<Tag>>;
type NewsrackElements = { [Tag in Name]: Props<Tag> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends NewsrackElements {}
}
`,
};

mkdirSync(FOLDER, { recursive: true });
for (const [name, types] of Object.entries(TYPES)) {
  writeFileSync(`${FOLDER}/${name}.d.ts`, types);
  // An import that is not of types alone has to find a module, if an empty one.
  writeFileSync(`${FOLDER}/${name}.js`, 'export {};\n');
}

/** @param {Tag[]} tags */
function writeTags(tags) {
  return `import type { ${tags.map(({ name }) => name).join(', ')} } from '../index.js';

/** What each tag is, what is set on it as a property and as an attribute of another name, and which events it fires. */
interface Tags {
${tags.map(writeTag).join('\n')}
}

export type Name = keyof Tags;
export type Element<Tag extends Name> = Tags[Tag]['element'];
export type Properties<Tag extends Name> = Written<Tags[Tag]['properties']>;
export type Attributes<Tag extends Name> = Written<Tags[Tag]['attributes']>;
/** Without those that are on or off: a framework may write "false" into them, which is on. */
export type TextAttributes<Tag extends Name> = { [Key in keyof Attributes<Tag> as false extends Attributes<Tag>[Key] ? never : Key]: Attributes<Tag>[Key] };
export type Settings<Tag extends Name> = Properties<Tag> & Attributes<Tag>;
export type Events<Tag extends Name> = Pick<GlobalEventHandlersEventMap, Tags[Tag]['events']>;
export type Listeners<Tag extends Name> = { [Type in keyof Events<Tag> as \`on\${Type}\`]?: ((event: Events<Tag>[Type]) => void) | null };

/** Numbers may be written as markup has them: \`limit="5"\`. */
type Written<Values> = { [Key in keyof Values]: number extends Values[Key] ? Values[Key] | \`\${number}\` : Values[Key] };
`;
}

/** @param {Tag} tag */
function writeTag({ name, tagName, description, members = [], events = [] }) {
  const fields = members.filter((member) => member.kind === 'field' && !member.static && !member.readonly);
  const renamed = fields.filter((field) => field.attribute && field.attribute !== field.name);
  return `  ${comment(description.split('\n\n')[0])}
  '${tagName}': {
    element: ${name};
    properties: {${fields.map((field) => writeField(field.name, name, field)).join('')}
    };
    attributes: {${renamed.map((field) => writeField(String(field.attribute), name, field)).join('')}
    };
    events: ${events.map((event) => `'${event.name}'`).join(' | ') || 'never'};
  };`;
}

/** @param {string} key @param {string} owner the class that says of what type it is @param {Member} field */
function writeField(key, owner, { name, description }) {
  return `\n      ${comment(description)}\n      ${/\W/.test(key) ? `'${key}'` : key}?: ${owner}['${name}'];`;
}

/** @param {string} [text] */
function comment(text = '') {
  return `/** ${text.replace(/\s*\n\s*/g, ' ')} */`;
}
