/*
 * One page serves for all articles. What it says in HTML is about one of them: where the address names another, all that
 * stands around that one follows it, as a CMS would have written it.
 */
import type { Article } from 'newsrack';

/** Lets an article page follow the article of its address; other pages, and the page's own article, stay as they are. */
export function followArticle(): void {
  const page = document.querySelector('news-article');
  if (!page || !location.search) return;
  keepAddress();
  page.addEventListener('newsrack-loaded', ({ articles: [article] }) => article && describe(article));
}

function describe({ title, summary = '', categories: [category = ''] }: Article): void {
  document.title = `${title} - ${document.title.split(' - ').at(-1)}`;
  document.querySelector<HTMLMetaElement>('meta[name=description]')!.content = summary;
  document.querySelector('related-news')!.keywords = `${title},${category}`;
  markSection(category);
}

/** The way back leads to the article's section; one without a page of its own is left out. */
function markSection(name: string): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('news-masthead > a')];
  const section = links.find(({ textContent }) => textContent === name);
  for (const link of links) link.removeAttribute('aria-current');
  section?.setAttribute('aria-current', 'true');
  const step = document.querySelector<HTMLAnchorElement>('.trail li:nth-child(2) a')!;
  step.parentElement!.hidden = !section;
  step.textContent = name;
  step.href = section?.href ?? '';
}

/** An article and its translation have one id. */
function keepAddress(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) link.search = location.search;
}
