import { selectArticles, type Article } from '../../feed/index.js';
import { formatDate } from '../../relay/formats/write-headlines.js';
import { cutColumns, columnsOf, padColumns } from '../terminal-text.js';
import { headerOf } from './ask-as-page.js';
import type { CheckedFeed } from './check-feed.js';
import type { CheckedDocument } from './checked-document.js';
import type { Finding, Severity } from './finding.js';
import { countPictures } from './inspect-pictures.js';
import { longestTitle } from './inspect-titles.js';
import { fillIn, type Messages } from './messages.js';
import { showBytes } from './show-values.js';
import { writeSnippet, type SnippetOptions } from './write-snippet.js';

/** How a report is written. */
export interface WriteReportOptions extends SnippetOptions {
  readonly messages: Messages;
  /** Zone of the dates that are shown. */
  readonly timeZone: string;
}

/** Headlines that are shown. */
const MOST_HEADLINES = 10;

/** Columns of a terminal that nobody made wider. */
const WIDTH = 80;

const MARKS: Readonly<Record<Severity, string>> = { fails: '✗', worse: '!', fine: '✓' };
const ORDER: readonly Severity[] = ['fails', 'worse', 'fine'];

/** What was found, to be read by a person: what it is, what to change, how it will look, what to paste. */
export function writeReport(checked: CheckedFeed, options: WriteReportOptions): string {
  const { messages, timeZone } = options;
  const { WORDS } = messages;
  const { document, findings } = checked;
  const sorted = ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  const parts = [document ? writeFacts(checked, document, options) : fillIn('{address}', { address: checked.address }), ...[sorted.map((finding) => writeFinding(finding, messages)).join('\n')]];
  if (!document) return parts.join('\n\n');
  const headlines = headlinesOf(document).map((article, index) => writeHeadline(article, index, WORDS, timeZone));
  if (headlines.length) parts.push([WORDS.look, ...headlines].join('\n'));
  return [...parts, `${WORDS.paste}\n${writeSnippet(checked, options)}`].join('\n\n');
}

/** The first articles, as a tag shows them. */
export function headlinesOf({ feed }: CheckedDocument): Article[] {
  return selectArticles([feed], { limit: MOST_HEADLINES });
}

/** A finding as a sentence. */
export function sayFinding({ kind, values }: Finding, { FINDINGS, FAULTS }: Messages): { message: string; advice?: string } {
  const { says, advice } = FINDINGS[kind];
  const { fault } = values;
  const filled = typeof fault === 'string' && fault in FAULTS ? { ...values, fault: FAULTS[fault as keyof typeof FAULTS] } : values;
  return { message: fillIn(says, filled), advice: advice && fillIn(advice, filled) };
}

function writeFinding(finding: Finding, messages: Messages): string {
  const { message, advice } = sayFinding(finding, messages);
  return [`${MARKS[finding.severity]} ${message}`, ...(advice ? [`  → ${advice}`] : [])].join('\n');
}

type Words = Messages['WORDS'];

function writeFacts(checked: CheckedFeed, document: CheckedDocument, { messages: { WORDS }, timeZone }: WriteReportOptions): string {
  const { feed, items, dialect, charset, url } = document;
  const shown = { found: items.length, shown: feed.articles.length };
  const pictures = countPictures(items);
  const withBody = items.filter(({ content }) => content).length;
  const texts = { bodies: withBody, summaries: items.filter(({ content, summary }) => !content && summary).length };
  const rows = [
    [WORDS.feed, dialect],
    [WORDS.address, url === checked.address ? url : url + fillIn(WORDS.asked, { address: checked.address })],
    [WORDS.encoding, charset],
    [WORDS.size, describeSize(checked, document, WORDS)],
    [WORDS.title, feed.title || WORDS.none],
    [WORDS.language, feed.language ?? WORDS.none],
    [WORDS.articles, fillIn(WORDS.shown, shown)],
    [WORDS.dates, describeDates(feed.articles, WORDS, timeZone)],
    [WORDS.pictures, pictures.count ? fillIn(WORDS.sources, { ...pictures }) : WORDS.none],
    [WORDS.texts, fillIn(WORDS.bodies + WORDS.longest, { ...texts, letters: longestTitle(items) })],
  ] as const;
  const width = Math.max(...rows.map(([label]) => columnsOf(label)));
  return rows.map(([label, value]) => `${padColumns(label, width)}  ${fillIn('{value}', { value })}`).join('\n');
}

function describeSize({ exchange }: CheckedFeed, { bytes }: CheckedDocument, words: Words): string {
  const last = exchange?.hops.at(-1);
  const size = showBytes(bytes.length);
  if (!last) return fillIn(words.inFile, { size });
  const coding = headerOf(last, 'content-encoding');
  return fillIn(words.in, { size, coding: coding ?? words.uncompressed, milliseconds: last.delay });
}

function describeDates(articles: readonly Article[], words: Words, timeZone: string): string {
  const dates = articles.flatMap(({ published }) => published ?? []);
  if (!dates.length) return words.none;
  const sorted = dates.toSorted((one, other) => Number(other) - Number(one));
  const isSame = (order: readonly Date[]) => dates.every((date, index) => Number(date) === Number(order[index]));
  const order = isSame(sorted) ? words.newestFirst : isSame(sorted.toReversed()) ? words.oldestFirst : words.mixed;
  const show = (date: Date | undefined) => (date ? formatDate(date, timeZone, true) : '');
  return fillIn(words.range, { newest: show(sorted[0]), oldest: show(sorted.at(-1)), zone: timeZone, order });
}

function writeHeadline({ title, summary, url, published, image }: Article, index: number, words: Words, timeZone: string): string {
  const date = published ? formatDate(published, timeZone, true) : words.noDate;
  const mark = padColumns(image ? words.image : '', columnsOf(words.image));
  const start = `${String(index + 1).padStart(4)}. ${padColumns(date, 16)}  ${mark}  `;
  return start + cutColumns(title || summary || url || words.noTitle, WIDTH - columnsOf(start));
}
