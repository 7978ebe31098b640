import { html, nothing, type TemplateResult } from 'lit';
import type { Article } from '../feed/index.js';
import type { ArticleMessages } from '../locales/index.js';
import type { ArticleStyle } from './article-style.js';

/** What of a meta line is not the article's own. */
export interface MetaExtras {
  /** Whether the page has a number of views of its own, which takes the place of the feed's. */
  readonly hasViews: boolean;
  /** What is read on the way to sharing. */
  readonly shareWord: string;
  /** Called when a reader wants to share. */
  readonly share: () => void;
}

/** The line below the title of a whole article: what there is of its facts; what is missing leaves no gap. */
export function articleMeta(article: Article, { show, locale }: ArticleStyle, messages: ArticleMessages, extras: MetaExtras): TemplateResult[] {
  const { source, authors, published, views, language } = article;
  const names = authors.map(({ name }) => name).join(locale.translation.startsWith('zh') ? '、' : ', ');
  const viewsText = views === undefined ? '' : locale.messages.views.replace('{count}', locale.count(views));
  return [
    show.has('source') && source && html`<span part="source">${withName(messages.source, source.name, language)}</span>`,
    show.has('author') && names && html`<span part="author">${withName(messages.author, names, language)}</span>`,
    show.has('time') && published && html`<time part="time" datetime=${published.toISOString()}>${messages.published.replace('{time}', locale.exactDate(published))}</time>`,
    show.has('views') && (viewsText || extras.hasViews) && html`<span part="views"><slot name="views">${viewsText}</slot></span>`,
    show.has('share') && html`<button class="jump" part="jump" type="button" @click=${extras.share}>${extras.shareWord}</button>`,
  ].filter((piece) => typeof piece === 'object');
}

/** A text of the tag's around a name of the article's, each in its own language and direction. */
function withName(text: string, name: string, language: string | undefined): TemplateResult {
  const [before, after] = text.split('{name}');
  return html`${before}<bdi lang=${language ?? nothing}>${name}</bdi>${after}`;
}
