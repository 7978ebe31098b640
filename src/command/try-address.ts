import { decodeText } from '../feed/server.js';
import { writeJsonFeed } from '../relay/formats/write-json-feed.js';
import { fetchUpstream, type UpstreamAnswer } from '../relay/guard/fetch-upstream.js';
import { createNodeConnect } from '../relay/hosts/node-connect.js';
import { isRelayError } from '../relay/relay-error.js';
import { readDocument, type FetchDocument } from '../relay/sources/read-document.js';
import { selectItems } from '../relay/sources/select-items.js';
import { findPageSource } from '../relay/sources/source-entry.js';
import { describeError } from './describe-error.js';
import { describeReading } from './describe-reading.js';
import type { ExitCode, Output } from './output.js';
import { runCommand } from './run-command.js';
import { suggestSelectors } from './suggest-selectors.js';
import { readTryArguments, type TryArguments } from './try-arguments.js';

const USAGE = `newsrack relay try URL [options]

Shows what a relay makes of an address: a feed, a page that names its feed, or a page that is read by selectors.

  --sources FILE    read the page as an entry of this sources file says
  --item SELECTOR   read the page by selectors: one element for each article; also --title, --url, --published,
                    --summary, --image, --author, --category, each a selector or selector@attribute within the item
  --charset LABEL   the page's encoding, such as gbk, where its bytes do not tell
  --language TAG    the page's language
  --time-zone ZONE  zone of dates that name none, such as Asia/Shanghai
  --allow PATTERN   fetch only from hosts that a pattern names, or from a private HOST:PORT; may be repeated
  --json            print the JSON Feed`;

/** Tries an address and prints what came of it. It has failed where no feed did. */
export function tryAddress(args: string[], output: Output): Promise<ExitCode> {
  return runCommand({ usage: USAGE, read: () => readTryArguments(args), run: (order) => readAndPrint(order, output) }, output);
}

async function readAndPrint(order: TryArguments, output: Output): Promise<ExitCode> {
  const { address: asked, allow, timeZone, sources, json } = order;
  const connect = createNodeConnect();
  const answers: UpstreamAnswer[] = [];
  const fetch: FetchDocument = async (address, request) => {
    const answer = await fetchUpstream(address, { ...request, connect, allow });
    answers.push(answer);
    return answer;
  };
  try {
    const reading = await readDocument(asked, { fetch, timeZone, sources });
    const source = findPageSource(sources, asked);
    const shown = { asked, timeZone: source?.timeZone ?? timeZone, charset: source?.charset };
    output.out(json && reading.feed ? JSON.stringify(writeJsonFeed(reading.feed), null, 2) : describeReading(reading, shown));
    return 0;
  } catch (error) {
    if (!isRelayError(error)) throw error;
    output.error(`${asked}: ${describeError(error)}`);
    const [page] = answers;
    if (error.kind === 'no-feed' && page) await printSuggestion(page, order, output);
    return 1;
  }
}

/** An entry of a sources file to start from, where the page looks as if it had a list. */
async function printSuggestion({ bytes, contentType, url }: UpstreamAnswer, { address, timeZone }: TryArguments, { error }: Output): Promise<void> {
  const html = decodeText(bytes, contentType);
  const select = await suggestSelectors(html, url).catch(() => undefined);
  const feed = select && (await selectItems(html, { url, select, timeZone }).catch(() => undefined));
  if (!feed) return error('No list of headlines was found on the page that an entry could be suggested for. What scripts add to a page is not seen.');
  const entry = { name: nameFor(url), page: address, select, timeZone };
  const headlines = feed.articles.slice(0, 3).map(({ title }) => `  ${title}`);
  error(
    [
      '',
      `The page looks like a list of ${feed.articles.length} articles, such as`,
      ...headlines,
      'An entry of a sources file to start from:',
      '',
      JSON.stringify([entry], null, 2),
    ].join('\n'),
  );
}

/** The page's folder, else its host. */
function nameFor(url: string): string {
  const { hostname, pathname } = new URL(url);
  const [folder = ''] = pathname.split('/').filter((part) => /^[a-z][\w-]{0,40}$/i.test(part)).slice(-1);
  return folder || hostname.replace(/[^\w.-]/g, '');
}
