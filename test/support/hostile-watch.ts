import { placeOf } from './hostile-vectors.js';

/*
 * Notices what a vector achieves: code that runs, requests, and what it brings into the tree of a tag.
 */

/** What sanitized HTML may consist of; see src/feed/safe-html.ts. */
const BODY_ELEMENTS = new Set(
  'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub sup table tbody td tfoot th thead time tr u ul var wbr'.split(' '),
);
const BODY_ATTRIBUTES = new Set(
  'alt cite colspan datetime decoding dir headers height href lang loading referrerpolicy rel reversed rowspan scope span src start title width'.split(' '),
);

/** What the page itself asks for: its own code, its feeds, the log, and the icon that browsers look for. */
const OWN_REQUESTS = /^\/(?:favicon\.ico$|src|test|node_modules|kept|counter|fixtures-log|fixtures\/hostile\/[a-z-]+\.txt|__web-|__wds)/;

/** Attributes whose address a browser follows or fetches, wherever they stand. */
const ADDRESSES = new Set(['href', 'src', 'xlink:href', 'action', 'formaction', 'data', 'poster', 'srcset', 'background', 'ping']);

/** What a tag does to a picture that cannot be had, and takes back. */
const FAILED_PICTURE = new Set(['img[style]', 'img[hidden]']);
const HIDDEN = '[hidden=""], [style="visibility: hidden;"], [style=""]';

declare global {
  interface Window {
    hostile?: (number: number | TemplateStringsArray) => void;
  }
}

/** A watch over the page, from now until it is stopped. */
export interface Watch {
  /** Under which the server logs what vectors ask for. */
  readonly id: string;
  /** What was noticed; waits until what is under way has happened. */
  findings(): Promise<string[]>;
  stop(): void;
}

/** Keeps watch over the page. */
export function keepWatch(): Watch {
  const id = crypto.randomUUID();
  const found = new Set<string>();
  const sentinels = new Map<string, () => void>();
  window.hostile = (number) => {
    const name = String(number);
    if (sentinels.has(name)) sentinels.get(name)!();
    else found.add(`${placeOf(Number(number))} ran`);
  };
  const observer = new PerformanceObserver((list) => list.getEntries().forEach((entry) => isForeign(entry as PerformanceResourceTiming) && found.add(`asked for ${entry.name}`)));
  observer.observe({ type: 'resource' });
  const leave = () => found.add('the page was about to be left');
  addEventListener('beforeunload', leave);
  const address = location.href;

  return {
    id,
    async findings() {
      await sentinel(sentinels, id);
      if (location.href !== address) found.add(`the page is at ${location.href}`);
      for (const number of await numbersAsked(id)) found.add(`${placeOf(number)} was fetched`);
      return [...found];
    },
    stop() {
      observer.disconnect();
      removeEventListener('beforeunload', leave);
      delete window.hostile;
    },
  };
}

/** Comes after what happened before it: a picture that fails as those of vectors do, then a request that the server has seen. */
async function sentinel(sentinels: Map<string, () => void>, id: string): Promise<void> {
  const name = `-${sentinels.size + 1}`;
  await new Promise<void>((resolve) => {
    sentinels.set(name, resolve);
    document.createElement('div').innerHTML = `<img src="x:" onerror="hostile(${name})">`;
  });
  await fetch(`/kept/sentinel-${id}`);
}

/** A picture may be asked for wherever on the web it is; that it was meant to be one, the server's log tells. */
function isForeign({ initiatorType, name }: PerformanceResourceTiming): boolean {
  const { origin, pathname, protocol } = new URL(name);
  if (initiatorType === 'img' && /^https?:$/.test(protocol)) return false;
  return !(origin === location.origin && OWN_REQUESTS.test(pathname));
}

async function numbersAsked(id: string): Promise<number[]> {
  const response = await fetch(`/fixtures-log?id=${id}`);
  const requests = (await response.json()) as { url: string }[];
  return requests.map(({ url }) => parseInt(url.replace(/^\D+/, '')));
}

/** What of a tag's tree is neither its own, by what it has where nothing is hostile, nor sanitized. */
export function strangersIn(root: ParentNode, own: ReadonlySet<string> = new Set()): string[] {
  const found = new Set<string>();
  for (const element of root.querySelectorAll('*')) {
    const faults = isWithinBody(element) ? bodyFaults(element) : ownFaults(element, own);
    for (const fault of [...faults, ...attributeFaults(element)]) found.add(fault);
  }
  return [...found];
}

/** Each element with each of its attributes, as far as a tag's own markup decides on them. */
export function signaturesIn(root: ParentNode): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => (isWithinBody(element) ? [] : signaturesOf(element)));
}

function isWithinBody(element: Element): boolean {
  return Boolean(element.parentElement?.closest('[part=body]')) && !element.closest('[part=read-on]');
}

function signaturesOf(element: Element): string[] {
  return [element.localName, ...element.getAttributeNames().map((name) => `${element.localName}[${name}]`)];
}

function ownFaults(element: Element, own: ReadonlySet<string>): string[] {
  const isKnown = (signature: string) => own.has(signature) || (FAILED_PICTURE.has(signature) && element.matches(HIDDEN));
  return signaturesOf(element).filter((signature) => !isKnown(signature)).map((signature) => `${signature} is not the tag’s own`);
}

function bodyFaults(element: Element): string[] {
  const isHtml = element.namespaceURI === 'http://www.w3.org/1999/xhtml';
  const isAllowed = isHtml && BODY_ELEMENTS.has(element.localName) && !element.shadowRoot;
  const attributes = element.getAttributeNames().filter((name) => !BODY_ATTRIBUTES.has(name));
  return [...(isAllowed ? [] : [`<${element.localName}> in a body`]), ...attributes.map((name) => `${element.localName}[${name}] in a body`)];
}

/** What no element may have, whoever wrote it. */
function attributeFaults(element: Element): string[] {
  return [...element.attributes].flatMap(({ name, value }) => {
    if (name.startsWith('on')) return [`${element.localName}[${name}]`];
    const isOwn = (element.matches('[part~=email]') && value.startsWith('mailto:?')) || (element.matches('[part=phone]') && /^tel:[+\d]/.test(value));
    return ADDRESSES.has(name) && !isOfTheWeb(value) && !isOwn ? [`${element.localName}[${name}="${value}"]`] : [];
  });
}

function isOfTheWeb(address: string): boolean {
  return URL.canParse(address, document.baseURI) && /^https?:$/.test(new URL(address, document.baseURI).protocol);
}
