import { pageSettings } from '../controllers/index.js';

/** Registers a tag under its name, the page's prefix before it. The first copy of a tag on a page stays. */
export function defineElement(name: string, element: CustomElementConstructor): void {
  const prefixed = (pageSettings().prefix ?? '') + name;
  if (globalThis.customElements && !customElements.get(prefixed)) customElements.define(prefixed, element);
}
