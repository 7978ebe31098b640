import { html, nothing, type TemplateResult } from 'lit';
import type { Article } from '../feed/index.js';
import type { ArticleStyle } from './article-style.js';

/** How a link is followed. */
export type LinkStyle = Pick<ArticleStyle, 'open' | 'target'> & {
  /** A copy that can be clicked, yet neither Tab nor a screen reader finds it. */
  readonly isCopy?: boolean;
};

/** The title of an article, as a link where it has an address. */
export function articleLink(article: Article, { open, target, isCopy }: LinkStyle): TemplateResult {
  const { url, title, language } = article;
  const text = title || article.summary || url;
  return url
    ? html`<a
        part="link title"
        href=${url}
        target=${target || nothing}
        rel=${target ? 'noopener' : nothing}
        lang=${language ?? nothing}
        tabindex=${isCopy ? -1 : nothing}
        @click=${(event: Event) => open(article, event)}
        >${text}</a
      >`
    : html`<span part="title" lang=${language ?? nothing}>${text}</span>`;
}
