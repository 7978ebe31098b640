import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/** Attributes of any node above a tag that decide how it speaks, and which way it runs. */
const OBSERVED: MutationObserverInit = { attributeFilter: ['lang', 'dir'], subtree: true };

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** The language and the direction that a tag stands in; it is rendered anew at once when one of them changes. */
export class Surroundings implements ReactiveController {
  readonly #host: Host;
  #known = '';
  readonly #check = () => {
    const before = this.#known;
    this.#look();
    if (before !== this.#known) this.#host.requestUpdate();
  };

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** The nearest `lang` (HTML §3.2.6.2); empty where there is none. */
  get language(): string {
    return nearest('lang', this.#host);
  }

  hostConnected(): void {
    this.#check();
    listeners.add(this.#check);
    observe(this.#host);
  }

  hostDisconnected(): void {
    listeners.delete(this.#check);
    if (!listeners.size) observer?.disconnect();
  }

  #look(): void {
    this.#known = `${this.language} ${nearest('dir', this.#host)}`;
  }
}

/** What the encodings of old pages, which say no language, were made for. */
const LANGUAGES = new Map([['GBK', 'zh-CN'], ['gb18030', 'zh-CN'], ['Big5', 'zh-TW']]);

/** The language that a page is most likely in by its encoding; empty where that tells nothing. */
export function languageOfCharset(page = document): string {
  return LANGUAGES.get(page.characterSet) ?? '';
}

/**
 * Has the page's one observer look at the document of a node, and at each shadow tree on the way there. A tree that is
 * observed already is not observed twice; one that a tag has left is let go with the last tag of the page.
 */
function observe(node: Element): void {
  observer ??= new MutationObserver(() => {
    for (const check of listeners) check();
  });
  const root = node.getRootNode();
  observer.observe(root, OBSERVED);
  if (root instanceof ShadowRoot) observe(root.host);
}

/** The value of an attribute on the nearest element that has it, through shadow roots. */
function nearest(name: 'lang' | 'dir', node: Element): string {
  const holder = node.closest(`[${name}]`);
  if (holder) return holder.getAttribute(name)!;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? nearest(name, root.host) : '';
}
