import { html, nothing, type TemplateResult } from 'lit';
import type { Article } from '../feed/index.js';
import type { ArticleStyle } from './article-style.js';

/** How a link is followed. */
export type LinkStyle = Pick<ArticleStyle, 'open' | 'target'> & {
  /** A copy that can be clicked, yet neither Tab nor a screen reader finds it. */
  readonly isCopy?: boolean;
};

/**
 * The title of an article, as a link where it has an address.
 *
 * @param address - where it is read, if not at its own address
 * @param part - names of the link for style sheets of the page's
 */
export function articleLink(article: Article, { open, target, isCopy }: LinkStyle, address = article.url, part = 'link title'): TemplateResult {
  const { url, title, language } = article;
  const text = title || article.summary || url;
  const follow = openingOf(article, open);
  return address
    ? html`<a
        part=${part}
        href=${address}
        target=${target || nothing}
        rel=${target ? 'noopener' : nothing}
        lang=${language ?? nothing}
        tabindex=${isCopy ? -1 : nothing}
        @click=${follow}
        @auxclick=${follow}
        >${text}</a
      >`
    : html`<span part="title" lang=${language ?? nothing}>${text}</span>`;
}

/** What a click on a link does: the left button's or the keyboard's, and the middle one's, which opens a tab. */
export function openingOf(article: Article, open: LinkStyle['open']): (event: MouseEvent) => void {
  return (event) => {
    if (event.button < 2) open(article, event);
  };
}
