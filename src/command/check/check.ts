import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { ExitCode, Output } from '../output.js';
import { runCommand } from '../run-command.js';
import { runInTurns } from '../run-in-turns.js';
import { languageAskedFor, readCheckArguments, type CheckOrder } from './check-arguments.js';
import { checkFeed, type CheckedFeed } from './check-feed.js';
import { MESSAGES } from './messages.js';
import { writeJson } from './write-json.js';
import { writeReport } from './write-report.js';

/** Feeds that are checked at once. */
const AT_ONCE = 4;

/** `newsrack check`: says how feeds will look. It has failed where a page would show nothing of one. */
export function check(words: string[], output: Output): Promise<ExitCode> {
  const usage = MESSAGES[languageAskedFor(words)].USAGE;
  return runCommand({ usage, read: () => openFeeds(readCheckArguments(words)), run: (order) => checkAll(order, output) }, output);
}

/** A feed as it was named, with its address, and its content where it is a file. */
interface OpenedFeed {
  readonly name: string;
  readonly address: string;
  readonly file?: Uint8Array;
}

type OpenedOrder = CheckOrder & { readonly opened: readonly OpenedFeed[] };

/** @throws {TypeError} where a file cannot be read */
async function openFeeds(order: CheckOrder): Promise<OpenedOrder> {
  return { ...order, opened: order.help ? [] : await Promise.all(order.feeds.map((name) => openFeed(name, order.origin))) };
}

async function openFeed(name: string, origin: string): Promise<OpenedFeed> {
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(name)) return { name, address: name };
  const address = new URL(encodeURIComponent(name === '-' ? 'feed.xml' : path.basename(name)), origin).href;
  try {
    return { name, address, file: name === '-' ? await buffer(process.stdin) : await readFile(name) };
  } catch (error) {
    const hint = /^[\w-]+(?:\.[\w-]+)+(?:[:/]|$)/.test(name) ? ` For the address, write https://${name}` : '';
    throw new TypeError(`${name} cannot be read: ${(error as Error).message}.${hint}`, { cause: error });
  }
}

/** What of a feed whose host is asked already waits for that. */
async function checkAll(order: OpenedOrder, output: Output): Promise<ExitCode> {
  const { timeZone: namedZone, language, json } = order;
  const timeZone = namedZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const options = { ...order, timeZone, namedZone, messages: MESSAGES[language] };
  const jobs = order.opened.map(({ name, address, file }) => ({
    hosts: file ? [] : [hostOf(address)],
    run: async (): Promise<CheckedFeed> => ({ ...(await checkFeed(address, { ...options, file })), address: name }),
  }));
  const results = await runInTurns(jobs, AT_ONCE);
  const checked = results.map((result) => {
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  });
  if (json) output.out(JSON.stringify(checked.map((one) => writeJson(one, options)), null, 2));
  else output.out(checked.map((one) => writeReport(one, options)).join(`\n\n${'─'.repeat(40)}\n\n`));
  return checked.some(({ findings }) => findings.some(({ severity }) => severity === 'fails')) ? 1 : 0;
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : '';
}
