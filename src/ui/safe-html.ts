import { noChange } from 'lit';
import { Directive, directive, type ChildPart } from 'lit/directive.js';
import type { SafeHtml } from '../feed/index.js';

/** Shows what there is of a body, and adds to it what has come since: nodes stay as long as their body does. */
class BodyDirective extends Directive {
  #body?: SafeHtml;
  #shown = 0;

  override render(body: SafeHtml): unknown {
    return body.toFragment();
  }

  override update({ parentNode, endNode }: ChildPart, [body]: [SafeHtml]): unknown {
    const isNew = body !== this.#body;
    if (!isNew) body.appendTo(parentNode as Element, endNode as CharacterData | null, this.#shown);
    this.#body = body;
    this.#shown = body.length;
    return isNew ? this.render(body) : noChange;
  }
}

/** A sanitized body. The only way for HTML of a feed's into a template. */
export const safeHtml = directive(BodyDirective);
