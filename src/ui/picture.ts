import { html, nothing, type TemplateResult } from 'lit';
import type { Article } from '../feed/index.js';

/** The picture of an article; its first character on a tile where there is none, or where it cannot be had. */
export function picture({ image, title }: Article): TemplateResult {
  return html`<div class="picture" part="picture" data-initial=${initial(title)}>
    ${image
      ? html`<img
          part="image"
          src=${image.url}
          alt=""
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

function hide({ target }: Event): void {
  (target as HTMLElement).hidden = true;
}

function show({ target }: Event): void {
  (target as HTMLElement).hidden = false;
}
