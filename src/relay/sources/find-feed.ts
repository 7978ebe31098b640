import { isRelayError, RelayError } from '../relay-error.js';
import { feedLinks } from './feed-links.js';
import { usualAddresses } from './usual-addresses.js';

/*
 * From a page to its feed: those that it names, else the usual addresses, one after the other until one is a feed. A page
 * that is found in place of a feed is not searched in turn.
 */

/** Requests for one page, so that a site without a feed is not bothered much. */
const MOST_REQUESTS = 8;
const MOST_NAMED = 3;

/** A page to search. */
export interface Page {
  readonly html: string;
  /** Its address, after redirects. */
  readonly url: string;
}

/** A feed that was found, and how. */
export interface FoundFeed<Read> {
  readonly read: Read;
  /** Whether the page named it, or it was at a usual address. */
  readonly found: 'named' | 'guessed';
}

/**
 * Finds the feed of a page.
 *
 * @param read - fetches an address and reads the feed there
 * @throws {RelayError} of kind `no-feed` where there is none; what `read` throws where a feed may be there but does not answer
 */
export async function findFeed<Read>({ html, url }: Page, read: (address: string) => Promise<Read>): Promise<FoundFeed<Read>> {
  const named = feedLinks(html, url).filter((address) => address !== url).slice(0, MOST_NAMED);
  const usual = usualAddresses(url).filter((address) => address !== url && !named.includes(address));
  for (const address of named) {
    const feed = await readUnless(isNoFeed, read, address);
    if (feed) return { read: feed, found: 'named' };
  }
  for (const address of usual.slice(0, MOST_REQUESTS - named.length)) {
    const feed = await readUnless(isNothingThere, read, address);
    if (feed) return { read: feed, found: 'guessed' };
  }
  throw new RelayError('no-feed', describeLack(named.length));
}

async function readUnless<Read>(isLack: (error: RelayError) => boolean, read: (address: string) => Promise<Read>, address: string): Promise<Read | undefined> {
  try {
    return await read(address);
  } catch (error) {
    if (isRelayError(error) && isLack(error)) return undefined;
    throw error;
  }
}

/** Whether a feed that a page names is not to be had at all; one that fails for a while is waited for, and no other put in its place. */
function isNoFeed({ kind, upstreamStatus = 0 }: RelayError): boolean {
  const isRefused = upstreamStatus >= 400 && upstreamStatus < 500 && ![408, 425, 429].includes(upstreamStatus);
  return isRefused || /^(?:no-feed|bad-redirect|too-large|broken-answer|bad-address|credentials|forbidden-port|private-address|not-allowed)$/.test(kind);
}

/** Many sites answer with 500 to addresses that they do not know. */
function isNothingThere(error: RelayError): boolean {
  return isNoFeed(error) || (error.kind === 'upstream-status' && error.upstreamStatus !== 429);
}

function describeLack(named: number): string {
  const lack = named ? 'None of the feeds that the page names is there' : 'The page names no feed';
  return `${lack}, and none is at the usual addresses. Give the address of the feed itself, or describe the page's list in a sources file; "newsrack relay try" suggests an entry.`;
}
