import type { Article } from './model.js';

/*
 * News is printed again under another title, cut shorter, or with a word before it. Two articles tell the same story if half of the
 * shorter one's title and summary is in the other, counted in strings of three characters, which do for any script. In the labelled
 * articles of bench/relate.js reprints have two thirds in common, other articles three tenths at most. Where one has no summary, only
 * the titles can be compared, and have to be nearly the same; issues of a series differ in their number.
 */
const SAME_TEXT = 0.5;
const SAME_TITLE = 0.7;
const LENGTH = 3;

/** Of one story in one feed, word for word. */
const MOST_REPRINTS = 2;

/** A page's text may be long; a reprint is known by its beginning. */
const LONGEST_TEXT = 4000;

/** What can be told twice. */
export type Story = Pick<Article, 'title' | 'summary'>;

/** The first articles that tell neither a story that is told already, nor each other's. */
export function withoutReprints<Given extends Story>(told: Story, articles: readonly Given[], most: number): Given[] {
  const stories = [gather(told)];
  const isCommon = commonSummaries(articles);
  const kept: Given[] = [];
  for (const article of articles) {
    if (kept.length === most) break;
    const story = gather(isCommon(article.summary) ? { title: article.title } : article);
    if (stories.some((other) => isSameStory(story, other))) continue;
    stories.push(story);
    kept.push(article);
  }
  return kept;
}

/** Knows what tells the same story as one that is told. */
export function reprintsOf(told: Story): (article: Story) => boolean {
  const story = gather(told);
  return (article) => isSameStory(story, gather(article));
}

/** A summary that several articles have is none: some publishers write the same sentence under each headline. */
function commonSummaries(articles: readonly Story[]): (summary?: string) => boolean {
  const counts = new Map<string | undefined, number>();
  for (const { summary } of articles) counts.set(summary, (counts.get(summary) ?? 0) + 1);
  return (summary) => counts.get(summary)! > MOST_REPRINTS;
}

interface Gathered {
  title: Set<string>;
  numbers: string;
  text?: Set<string>;
}

function gather({ title, summary }: Story): Gathered {
  return { title: strings(title), numbers: title.replace(/\D+/g, ' ').trim(), text: summary ? strings(title + summary) : undefined };
}

function strings(text: string): Set<string> {
  const letters = text.slice(0, LONGEST_TEXT).normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return new Set(Array.from({ length: Math.max(0, letters.length - LENGTH + 1) }, (_, index) => letters.slice(index, index + LENGTH)));
}

function isSameStory(a: Gathered, b: Gathered): boolean {
  if (a.text && b.text) return shared(a.text, b.text) > SAME_TEXT * Math.min(a.text.size, b.text.size);
  return a.numbers === b.numbers && shared(a.title, b.title) > SAME_TITLE * Math.max(a.title.size, b.title.size);
}

function shared(a: Set<string>, b: Set<string>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let count = 0;
  for (const part of few) if (many.has(part)) count++;
  return count;
}
