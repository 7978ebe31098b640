import { parseDate, toPlainText, type Draft } from '../../feed/server.js';
import type { CheckedDocument } from './checked-document.js';
import { fails, fine, when, worse, type Finding } from './finding.js';

/* The articles as they are written: what each lacks, and what reading them made good. */

/** Milliseconds. */
const DAY = 86_400_000;

/** Nothing new for so long is more than holidays. */
const STALE = 180 * DAY;

const ELEMENTS = {
  rss: { title: '<title>', link: '<link>', id: '<guid>', date: '<pubDate>', example: 'RFC 822: <pubDate>Fri, 08 Jul 2022 15:18:22 +0800</pubDate>' },
  atom: { title: '<title>', link: '<link href="…">', id: '<id>', date: '<published>', example: 'RFC 3339: <published>2022-07-08T15:18:22+08:00</published>' },
  json: { title: '"title"', link: '"url"', id: '"id"', date: '"date_published"', example: 'RFC 3339: "date_published": "2022-07-08T15:18:22+08:00"' },
};

/** Says what of the articles could be better. */
export function inspectItems(document: CheckedDocument, now: Date): Finding[] {
  const { items, feed, kind } = document;
  const shown = feed.articles.filter(({ title, summary, url }) => title || summary || url);
  if (!shown.length) return [fails('no-items')];
  const lacks = [...inspectLacks(items, kind), ...inspectDates(items, kind, now)];
  const newest = feed.articles.reduce((latest, { published }) => Math.max(latest, Number(published ?? 0)), 0);
  return [
    ...(lacks.length ? lacks : [fine('items', { count: items.length })]),
    ...inspectIds(items, kind),
    ...when(items.length > feed.articles.length, worse('duplicates', { count: items.length - feed.articles.length })),
    ...when(newest && Number(now) - newest > STALE, worse('stale', { date: new Date(newest).toISOString().slice(0, 10) })),
  ];
}

type Kind = CheckedDocument['kind'];

function inspectLacks(items: readonly Draft[], kind: Kind): Finding[] {
  const { title, link, id } = ELEMENTS[kind];
  const addressless = items.filter(({ url }) => !url);
  const untitled = items.filter(({ title }) => !toPlainText(title)).length;
  const nameless = items.filter(({ id }) => !id?.trim()).length;
  return [
    ...when(untitled, worse('untitled', { count: untitled, element: title })),
    ...when(addressless.length, worse('no-address', { count: addressless.length, title: titleOf(addressless[0]), element: link })),
    ...when(nameless, worse('no-ids', { count: nameless, element: id })),
  ];
}

/** Of those that have one id, those that are not one article. */
function inspectIds(items: readonly Draft[], kind: Kind): Finding[] {
  const first = new Map<string, Draft>();
  const repeated = items.filter((item) => {
    const id = item.id?.trim();
    if (!id) return false;
    const twin = first.get(id);
    if (!twin) first.set(id, item);
    return twin && twin.url !== item.url && titleOf(twin) !== titleOf(item);
  });
  return when(repeated.length, worse('repeated-ids', { count: repeated.length, value: repeated[0]?.id ?? '', element: ELEMENTS[kind].id }));
}

function inspectDates(items: readonly Draft[], kind: Kind, now: Date): Finding[] {
  const { date: element, example } = ELEMENTS[kind];
  const dates = items.map((item) => ({ item, text: item.published ?? item.updated })).map((one) => ({ ...one, read: parseDate(one.text, true) }));
  const undated = dates.filter(({ text }) => !text);
  const unreadable = dates.filter(({ text, read }) => text && !read);
  const floating = dates.filter(({ read }) => read?.floating);
  const ahead = dates.filter(({ read }) => read && Number(read.date) > Number(now) + DAY);
  const values = (some: typeof dates) => ({ count: some.length, value: some[0]?.text ?? '', example });
  return [
    ...when(undated.length, worse('undated', { count: undated.length, title: titleOf(undated[0]?.item), element })),
    ...when(unreadable.length, worse('unreadable-dates', values(unreadable))),
    ...when(floating.length, worse('floating', values(floating))),
    ...when(ahead.length, worse('future', values(ahead))),
  ];
}

function titleOf(item?: Draft): string {
  return toPlainText(item?.title);
}
