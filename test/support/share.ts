/*
 * What a share bar finds on its page: the page's name, and what the browser can do. All of it is as before after each test.
 */

const undo: (() => void)[] = [];

/** Gives the page a canonical address, a title, and a title for sharing. */
export function nameThePage({ canonical, title, openGraph }: { canonical?: string; title?: string; openGraph?: string }): void {
  if (canonical) addToHead(Object.assign(document.createElement('link'), { rel: 'canonical', href: canonical }));
  if (openGraph) {
    const meta = Object.assign(document.createElement('meta'), { content: openGraph });
    meta.setAttribute('property', 'og:title');
    addToHead(meta);
  }
  if (title) {
    const before = document.title;
    document.title = title;
    undo.push(() => (document.title = before));
  }
}

function addToHead(element: HTMLElement): void {
  document.head.prepend(element);
  undo.push(() => element.remove());
}

/** Puts something in the place of what a browser has. */
export function standIn<Owner extends object>(owner: Owner, name: keyof Owner, value: unknown): void {
  Object.defineProperty(owner, name, { configurable: true, value });
  undo.push(() => Reflect.deleteProperty(owner, name));
}

/** A clipboard that takes what it is given, or refuses it; what it was given. */
export function standInClipboard(isAllowed = true): string[] {
  const taken: string[] = [];
  const writeText = (text: string) => (isAllowed ? Promise.resolve(void taken.push(text)) : Promise.reject(new DOMException('', 'NotAllowedError')));
  standIn(navigator, 'clipboard', { writeText });
  standIn(document, 'execCommand', () => false);
  return taken;
}

/** Gives the page back its own. */
export function endStandIns(): void {
  while (undo.length) undo.pop()!();
}
