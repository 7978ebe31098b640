import type { Article } from '../feed/index.js';
import { detectCharset } from '../feed/server.js';
import { nameDialect } from '../relay/formats/name-dialect.js';
import { formatDate } from '../relay/formats/write-headlines.js';
import type { ReadDocument } from '../relay/sources/read-document.js';

const HEADLINES = 10;

/** How a reading is shown. */
export interface DescribeReadingOptions {
  /** Where it started. */
  asked: string;
  /** IANA name of the zone of the dates that are shown. Default: UTC. */
  timeZone?: string;
  /** Encoding by which the document was read, where somebody said so. */
  charset?: string;
}

/** What a reading brought, to be read by a person. */
export function describeReading(reading: ReadDocument, options: DescribeReadingOptions): string {
  const { asked, timeZone = 'UTC', charset } = options;
  const { answer, feed } = reading;
  const articles = feed?.articles ?? [];
  const rows = {
    Found: describeFound(reading),
    Address: answer.url === asked ? asked : `${answer.url}\n            (asked: ${asked})`,
    Encoding: charset ?? detectCharset(answer.bytes, answer.contentType),
    Title: feed?.title || 'none',
    Articles: `${articles.length}${describeLimits(articles)}`,
    Dates: describeDates(articles, timeZone),
    Pictures: `${articles.filter(({ image }) => image).length}`,
  };
  const lines = Object.entries(rows).map(([label, value]) => `${label.padEnd(10)}  ${value}`);
  const headlines = articles.slice(0, HEADLINES).map((article, index) => describeArticle(article, index, timeZone));
  return [...lines, '', ...headlines].join('\n');
}

function describeFound({ found, answer }: ReadDocument): string {
  if (found === 'selected') return 'a page, read by selectors';
  const dialect = nameDialect(answer.bytes, answer.contentType);
  if (found === 'named') return `${dialect}, which the page names`;
  return found === 'guessed' ? `${dialect}, at a usual address; the page does not name it` : dialect;
}

function describeLimits(articles: readonly Article[]): string {
  const lacks = [
    [articles.filter(({ published }) => !published).length, 'without a date'],
    [articles.filter(({ url }) => !url).length, 'without an address'],
  ] as const;
  const words = lacks.filter(([count]) => count).map(([count, lack]) => `${count} ${lack}`);
  return words.length ? `, ${words.join(', ')}` : '';
}

function describeDates(articles: readonly Article[], timeZone: string): string {
  const dated = articles.filter(({ published }) => published).sort((one, other) => Number(one.published) - Number(other.published));
  const [oldest, newest] = [dated[0], dated.at(-1)];
  if (!oldest || !newest) return 'none';
  const zone = dated.some(({ floating }) => floating) ? 'they name no time zone' : timeZone;
  return `newest ${showDate(newest, timeZone)}, oldest ${showDate(oldest, timeZone)} (${zone})`;
}

function describeArticle(article: Article, index: number, timeZone: string): string {
  const date = article.published ? showDate(article, timeZone) : 'no date'.padEnd(16);
  return `${String(index + 1).padStart(2)}. ${date}  ${article.title || '(no title)'}\n    ${article.url ?? '(no address)'}`;
}

function showDate({ published, floating }: Article, timeZone: string): string {
  return published ? formatDate(published, floating ? 'UTC' : timeZone, true) : '';
}
