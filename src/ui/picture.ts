import { html, nothing, type TemplateResult } from 'lit';
import type { Article } from '../feed/index.js';

/** The picture of an article; the first character of its title, else of its source, on a tile where there is none, or where it cannot be had. */
export function picture({ image, title, source }: Article): TemplateResult {
  return pictureTile(image?.url, title || (source?.name ?? ''));
}

/**
 * A picture, or a tile in its place.
 *
 * @param text - the tile shows its first letter or digit
 * @param alt - what the picture shows; nothing where the text beside it says so
 */
export function pictureTile(url: string | undefined, text: string, alt = ''): TemplateResult {
  return html`<div class="picture" part="picture" data-initial=${initial(text)}>
    ${url
      ? html`<img
          part="image"
          src=${url}
          alt=${alt}
          loading="lazy"
          decoding="async"
          referrerpolicy="no-referrer"
          @load=${show}
          @error=${hide}
        />`
      : nothing}
  </div>`;
}

function initial(title: string): string {
  return /[\p{L}\p{N}]/u.exec(title)?.[0] ?? '';
}

/** A picture that cannot be had keeps its box: one that is not displayed would not load another address late. */
function hide({ target }: Event): void {
  (target as HTMLElement).style.visibility = 'hidden';
}

/** A pixel that counts readers shows nothing, whatever the feed says that it is. */
function show({ target }: Event): void {
  const image = target as HTMLImageElement;
  image.style.visibility = image.naturalWidth === 1 ? 'hidden' : '';
}
