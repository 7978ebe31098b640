import { noteAttribute, pageSettings } from '../controllers/index.js';

/** Registers a tag under its name, the page's prefix before it. The first copy of a tag on a page stays. */
export function defineElement(name: string, element: CustomElementConstructor): void {
  const prefixed = knownPrefix(pageSettings().prefix) + name;
  if (globalThis.customElements && !customElements.get(prefixed)) customElements.define(prefixed, element);
}

/** A prefix that no tag name can begin with (HTML §4.13.3) is left out: better tags under another name than none. */
function knownPrefix(prefix = ''): string {
  if (/^([a-z][a-z0-9-]*)?$/.test(prefix)) return prefix;
  noteAttribute('data-prefix', prefix, '');
  return '';
}
