import type { CheckedFeed } from './check-feed.js';
import { countPictures } from './inspect-pictures.js';
import { headlinesOf, sayFinding, type WriteReportOptions } from './write-report.js';
import { writeSnippet } from './write-snippet.js';

/** What was found, as data. */
export function writeJson(checked: CheckedFeed, options: WriteReportOptions): Readonly<Record<string, unknown>> {
  const { address, document, exchange, findings } = checked;
  return {
    address,
    isShown: !findings.some(({ severity }) => severity === 'fails'),
    findings: findings.map((finding) => ({ ...finding, ...sayFinding(finding, options.messages) })),
    answers: exchange?.hops.map(({ url, status, delay }) => ({ url, status, delay })),
    feed: document && {
      url: document.url,
      dialect: document.dialect,
      charset: document.charset,
      bytes: document.bytes.length,
      title: document.feed.title,
      language: document.feed.language,
      found: document.items.length,
      shown: document.feed.articles.length,
      pictures: countPictures(document.items),
    },
    headlines: document && headlinesOf(document).map(({ title, url, published, image }) => ({ title, url, published, image: image?.url })),
    snippet: document && writeSnippet(checked, options),
  };
}
