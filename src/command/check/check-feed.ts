import { decodeText } from '../../feed/server.js';
import type { UpstreamAnswer } from '../../relay/guard/fetch-upstream.js';
import { isRelayError, RelayError } from '../../relay/relay-error.js';
import { readDocument, type FetchDocument, type ReadDocument } from '../../relay/sources/read-document.js';
import { askAsPage, headerOf, type Exchange } from './ask-as-page.js';
import { openDocument, type CheckedDocument } from './checked-document.js';
import { worse, type Finding } from './finding.js';
import { inspectAccess, needsRelay } from './inspect-access.js';
import { inspectAnswer, inspectContentType, inspectSecondAnswer, lastingAddress, validatorOf } from './inspect-answer.js';
import { inspectDocument } from './inspect-document.js';
import { inspectFailure } from './inspect-failure.js';
import { inspectItems } from './inspect-items.js';
import { inspectPictures } from './inspect-pictures.js';
import { inspectTitles } from './inspect-titles.js';

/** How a feed is checked. */
export interface CheckFeedOptions {
  /** Of the page that is to show it. */
  readonly origin: string;
  /** The page's relay. */
  readonly relay?: string;
  /** Zone of dates that name none. */
  readonly timeZone: string;
  /** A file in place of an answer; the address is then the one that it will have. */
  readonly file?: Uint8Array;
  readonly now?: Date;
}

/** What was found. */
export interface CheckedFeed {
  readonly address: string;
  /** In the order in which a page meets them. */
  readonly findings: readonly Finding[];
  /** The feed, where one was found. */
  readonly document?: CheckedDocument;
  /** The answer that it came with; absent for a file. */
  readonly exchange?: Exchange;
  /** What a tag is to name. */
  readonly feedAddress: string;
  /** Whether a page cannot ask for that address itself. */
  readonly needsRelay: boolean;
}

/** Fetches a feed as a browser would, reads it as a page does, and looks at both. */
export async function checkFeed(address: string, options: CheckFeedOptions): Promise<CheckedFeed> {
  const exchanges: Exchange[] = [];
  const fetch = options.file ? fetchFile(address, options.file) : fetchAsPage(exchanges, options.origin);
  try {
    const reading = await readDocument(address, { fetch, timeZone: options.timeZone });
    return await inspectFeed(address, reading, { ...options, exchange: exchanges.at(-1) });
  } catch (error) {
    if (!isRelayError(error)) throw error;
    const [exchange] = exchanges;
    const hop = exchange?.hops.at(-1);
    const bytes = options.file ?? exchange?.bytes;
    const text = bytes && decodeText(bytes, hop && headerOf(hop, 'content-type'));
    const findings = inspectFailure({ error, address, hop, text, isFile: options.file !== undefined });
    return { address, exchange, feedAddress: address, needsRelay: false, findings };
  }
}

async function inspectFeed(address: string, reading: ReadDocument, options: CheckFeedOptions & { exchange?: Exchange }): Promise<CheckedFeed> {
  const { origin, exchange, now = new Date() } = options;
  const { found, documentUrl } = reading;
  const document = openDocument(reading);
  const findings = [
    ...(found === 'named' || found === 'guessed' ? [worse(`page-${found}`, { address: documentUrl })] : []),
    ...(exchange ? [...inspectAccess(exchange, options), ...inspectAnswer(exchange), ...(await inspectCopy(exchange, origin)), ...inspectContentType(document)] : []),
    // Where a file will be is a guess.
    ...inspectDocument(document).filter(({ kind }) => exchange || kind !== 'self-differs'),
    ...inspectItems(document, now),
    ...inspectTitles(document),
    ...inspectPictures(document, origin),
  ];
  const feedAddress = (exchange && lastingAddress(exchange)) ?? documentUrl;
  return { address, document, exchange, findings, feedAddress, needsRelay: exchange !== undefined && needsRelay(exchange, feedAddress, options) };
}

/** Asks again, as a browser does that has a copy. */
async function inspectCopy({ hops }: Exchange, origin: string): Promise<Finding[]> {
  const last = hops.at(-1);
  const validator = last && validatorOf(last);
  if (!validator) return [];
  const { asks, name, value } = validator;
  return inspectSecondAnswer(await askAsPage(last.url, { origin, headers: { [asks]: value } }), name);
}

function fetchAsPage(exchanges: Exchange[], origin: string): FetchDocument {
  return async (address) => {
    const exchange = await askAsPage(address, { origin });
    exchanges.push(exchange);
    const { hops, bytes, error } = exchange;
    const last = hops.at(-1);
    if (!last || !bytes) throw error ?? new RelayError('unreachable', 'No answer came.');
    return answerOf(last.url, bytes, headerOf(last, 'content-type'));
  };
}

/** Nothing but the file is there, so no feed is found for a page. */
function fetchFile(address: string, bytes: Uint8Array): FetchDocument {
  return (asked) => (asked === address ? Promise.resolve(answerOf(address, bytes)) : Promise.reject(new RelayError('no-feed', 'There is only the file.')));
}

function answerOf(url: string, bytes: Uint8Array, contentType = ''): UpstreamAnswer {
  return { url, status: 200, contentType, bytes };
}
