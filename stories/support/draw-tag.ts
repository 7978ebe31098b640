import { nothing, type ElementPart } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { html, unsafeStatic } from 'lit/static-html.js';

/** Values of a tag's attributes, by their names. */
export type Attributes = Record<string, unknown>;

/** Draws a story's tag with its args as attributes, as a page author would write them; something inside it, or nothing. */
export function drawTag(inside: unknown = nothing) {
  return (args: Attributes, { component }: { component?: string }) => {
    const tag = unsafeStatic(component ?? '');
    return html`<${tag} ${attributes(args)}>${inside}</${tag}>`;
  };
}

/** Sets the attributes that are named; takes away those that no longer are. What is no plain value becomes a property. */
class AttributesDirective extends Directive {
  #set: string[] = [];

  render(_values: Attributes): typeof nothing {
    return nothing;
  }

  override update({ element }: ElementPart, [values]: [Attributes]): typeof nothing {
    const plain = Object.entries(values).filter(([, value]) => /^(string|number|boolean)$/.test(typeof value) && value !== false);
    const named = plain.map(([name]) => name);
    for (const name of this.#set) if (!named.includes(name)) element.removeAttribute(name);
    for (const [name, value] of plain) element.setAttribute(name, value === true ? '' : String(value));
    if (values.articles) Object.assign(element, { articles: values.articles });
    this.#set = named;
    return nothing;
  }
}

const attributes = directive(AttributesDirective);
