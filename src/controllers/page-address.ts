import { note } from './console-notes.js';

/** The address by which a page wants to be known: its canonical one, else its own, without the place in it. */
export function canonicalAddress(page = document): string {
  const named = page.querySelector<HTMLLinkElement>('link[rel=canonical][href]')?.href ?? '';
  const address = new URL(/^https?:/.test(named) && URL.canParse(named) ? named : page.URL);
  address.hash = '';
  return address.href;
}

/** The address that the visitor is at. */
export function currentAddress(): string {
  return location.href;
}

/** The address of the page's site. */
export function siteAddress(): string {
  return new URL('/', document.baseURI).href;
}

/** An address as the page means it; undefined for what is none. */
export function absoluteAddress(address: string): string | undefined {
  return URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).href : undefined;
}

/** An attribute's address, absolute; the empty string, and a line on the console, for what is no http(s) address. */
export function webAddress(name: string, value: string, base = document.baseURI): string {
  if (!value) return '';
  const url = URL.canParse(value, base) ? new URL(value, base) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return url.href;
  note(`${name}="${value}" is not an address of the web and is left out.`);
  return '';
}
