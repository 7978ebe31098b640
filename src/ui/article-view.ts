import { html, nothing, type TemplateResult } from 'lit';
import type { Article } from '../feed/index.js';
import type { Locale } from '../locales/index.js';
import { articleLink } from './article-link.js';
import type { ArticleStyle } from './article-style.js';
import { picture } from './picture.js';

/** The pieces of one article, in reading order; what it does not have is left out. */
export function articleView(article: Article, style: ArticleStyle): TemplateResult {
  const { show } = style;
  return html`${show.has('image') ? picture(article) : nothing}
    <div class="text">
      ${show.has('category') && article.categories[0] ? html`<span part="category">${article.categories[0]}</span>` : nothing}
      ${articleLink(article, style)}
      ${show.has('summary') && article.summary ? html`<p part="summary">${article.summary}</p>` : nothing}
      ${meta(article, style)}
    </div>`;
}

/** Where an article comes from, who wrote it, when, and how often it was read. */
function meta(article: Article, { show, locale }: ArticleStyle): TemplateResult | typeof nothing {
  const { source, authors, published, views } = article;
  const pieces = [
    show.has('source') && source && html`<span part="source">${source.name}</span>`,
    show.has('author') && authors.length > 0 && html`<span part="author">${authors.map(({ name }) => name).join(', ')}</span>`,
    show.has('time') && published && timeOf(published, locale),
    show.has('views') && views !== undefined && html`<span part="views">${locale.messages.views.replace('{count}', locale.count(views))}</span>`,
  ].filter(Boolean);
  return pieces.length ? html`<div class="meta" part="meta">${pieces}</div>` : nothing;
}

function timeOf(date: Date, locale: Locale): TemplateResult {
  return html`<time part="time" datetime=${date.toISOString()} title=${locale.longDate(date)}>${locale.shortDate(date)}</time>`;
}
