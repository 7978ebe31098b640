/*
 * Storybook's own reading of a manifest gives one name one row: a part named "heading" hides the attribute "heading"
 * (storybook#17733), unions get no choice of values, and states are left out. This one keeps them apart.
 */
import { getCustomElements } from '@storybook/web-components-vite';
import type { ArgTypes, InputType, SBType } from 'storybook/internal/types';

interface Item {
  name: string;
  description?: string;
  type?: { text: string };
  default?: string;
}

interface Declaration {
  tagName?: string;
  description?: string;
  attributes?: Item[];
  members?: (Item & { kind: string; attribute?: string; parameters?: Item[]; return?: { type?: { text: string } } })[];
  events?: Item[];
  slots?: Item[];
  cssProperties?: Item[];
  cssParts?: Item[];
  cssStates?: Item[];
}

/** What the manifest says of a tag. */
function declarationOf(tag: string): Declaration {
  const { modules } = getCustomElements() as { modules: { declarations: Declaration[] }[] };
  const found = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === tag);
  if (!found) throw new Error(`custom-elements.json lacks ${tag}.`);
  return found;
}

/** Names of the events that a tag fires. */
export function eventsOf(tag: string): string[] {
  return declarationOf(tag).events?.map(({ name }) => name) ?? [];
}

/** What a tag does, for the head of its page. */
export function descriptionFrom(tag: string): string {
  return declarationOf(tag).description ?? '';
}

/** A control for each attribute, and a row for all else that a page author can use. */
export function argTypesFrom(tag: string): ArgTypes {
  const { attributes = [], members = [], events, slots, cssProperties, cssParts, cssStates } = declarationOf(tag);
  const ownProperties = members.filter(({ kind, attribute }) => kind === 'field' && !attribute);
  const methods = members.filter(({ kind }) => kind === 'method');
  const rows = [
    ...attributes.map(attributeRow),
    ...ownProperties.map((item) => row('properties', item)),
    ...methods.map((item) => row('methods', { ...item, name: `${item.name}()`, type: item.return?.type })),
    ...(events ?? []).map((item) => row('events', item)),
    ...(slots ?? []).map((item) => row('slots', { ...item, name: item.name ? `slot="${item.name}"` : '(default)' })),
    ...(cssProperties ?? []).map((item) => row('CSS custom properties', item)),
    ...(cssParts ?? []).map((item) => row('CSS parts', { ...item, name: `::part(${item.name})` })),
    ...(cssStates ?? []).map((item) => row('CSS states', { ...item, name: `:state(${item.name})` })),
  ];
  return Object.fromEntries(rows.map((one) => [one.name, one]));
}

type Row = InputType & { name: string };

function attributeRow(item: Item): Row {
  return { ...row('attributes', item), control: undefined, type: typeOf(item) };
}

function row(category: string, { name, description, type, default: value }: Item): Row {
  const defaultValue = value && value !== "''" ? { summary: value } : undefined;
  return { name, description, control: false, table: { category, type: type && { summary: type.text }, defaultValue } };
}

function typeOf({ type }: Item): SBType {
  const text = type?.text.replace(/ \| undefined$/, '') ?? 'string';
  const words = [...text.matchAll(/'([^']+)'/g)].map(([, word]) => word!);
  if (words.length) return { name: 'enum', value: words };
  return { name: text === 'number' || text === 'boolean' ? text : 'string' };
}
