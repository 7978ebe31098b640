import { html, nothing, type TemplateResult } from 'lit';
import type { Article } from '../feed/index.js';
import { articleLink } from './article-link.js';
import type { ArticleStyle } from './article-style.js';
import { picture } from './picture.js';
import { timeText } from './time-text.js';

/**
 * The pieces of one article, in reading order; what it does not have is left out. What is the article's own text says in
 * which language it is; date and views are in the tag's.
 */
export function articleView(article: Article, style: ArticleStyle): TemplateResult {
  const { show } = style;
  const { summary, categories, language = nothing } = article;
  return html`${show.has('image') ? picture(article) : nothing}
    <div class="text">
      ${show.has('category') && categories[0] ? html`<span part="category" lang=${language}>${categories[0]}</span>` : nothing}
      ${articleLink(article, style)}
      ${show.has('summary') && summary ? html`<p part="summary" lang=${language}>${summary}</p>` : nothing}
      ${meta(article, style)}
    </div>`;
}

/** Where an article comes from, who wrote it, when, and how often it was read. */
function meta(article: Article, style: ArticleStyle): TemplateResult | typeof nothing {
  const { show, locale } = style;
  const { source, authors, published, views, language = nothing } = article;
  const pieces = [
    show.has('source') && source && html`<span part="source" lang=${language}>${source.name}</span>`,
    show.has('author') && authors.length > 0 && html`<span part="author" lang=${language}>${authors.map(({ name }) => name).join(', ')}</span>`,
    show.has('time') && published && timeOf(published, style),
    show.has('views') && views !== undefined && html`<span part="views">${locale.messages.views.replace('{count}', locale.count(views))}</span>`,
  ].filter(Boolean);
  return pieces.length ? html`<div class="meta" part="meta">${pieces}</div>` : nothing;
}

function timeOf(date: Date, style: ArticleStyle): TemplateResult {
  return html`<time part="time" datetime=${date.toISOString()} title=${style.locale.longDate(date)} ${timeText(date, style)}></time>`;
}
