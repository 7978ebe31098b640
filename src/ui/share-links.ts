import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ShareMessages, ShareTarget } from '../locales/index.js';
import { qrCode } from './qr-code.js';
import { shareAddress, type LinkedTarget } from './share-addresses.js';

/** What is shared, where to, and how far that has come: a `ShareController` of `controllers/` is one. */
export interface Sharing {
  readonly messages: ShareMessages;
  readonly targets: readonly ShareTarget[];
  readonly url: string;
  readonly title: string;
  readonly state: 'idle' | 'copied' | 'address' | 'code';
  /** Called when a reader shares, and when the QR code is about to be opened or closed. */
  readonly share: (to: ShareTarget, event: Event) => void;
}

/** Drawn with a line, 16 units square; the services' own signs are theirs. */
const GLYPHS: Partial<Record<ShareTarget | 'copied', string>> = {
  native: 'M8 10V2M5 5l3-3 3 3M4.500 7.500h-2v6h11v-6h-2',
  copy: 'M5.500 5.500h8v8h-8zM3.500 10.500h-1v-8h8v1',
  copied: 'M2.500 8.500l4 4 7-8',
  wechat: 'M2.500 2.500h4v4h-4zM9.500 2.500h4v4h-4zM2.500 9.500h4v4h-4zM9.500 11.500v-2h2M13.500 9v2.500M9 13.500h2M13 13.500h1',
  email: 'M1.500 3.500h13v9h-13zM2 4l6 4.500L14 4',
};

/**
 * A line of ways to share. Nothing of any service's is loaded: what is not a button is a plain link.
 *
 * @param heading - what stands before them; nothing where it is empty
 */
export function shareLinks(sharing: Sharing, heading = sharing.messages.heading): TemplateResult {
  const { messages, state, targets } = sharing;
  return html`<div class="share">
    ${heading ? html`<span class="share-heading" part="heading" aria-hidden="true">${heading}</span>` : nothing}
    <ul class="share-list" part="list" role="list" aria-label=${heading || messages.heading}>
      ${targets.map((target) => html`<li>${way(target, sharing)}</li>`)}
    </ul>
    <span class="share-said" role="status">${state === 'copied' ? messages.copied : nothing}</span>
    ${state === 'address' ? addressField(sharing) : nothing}
  </div>`;
}

function way(target: ShareTarget, sharing: Sharing): TemplateResult {
  if (target === 'native') return shareButton(target, sharing, html`${sharing.messages.names.native}`);
  if (target === 'copy') return copyButton(sharing);
  return target === 'wechat' ? codeButton(sharing) : link(target, sharing);
}

function link(target: LinkedTarget, { messages, share, title, url }: Sharing): TemplateResult {
  const name = messages.names[target];
  const leaves = target !== 'email';
  return html`<a
    class="share-way"
    part="target ${target}"
    href=${shareAddress(target, url, title)}
    target=${leaves ? '_blank' : nothing}
    rel=${leaves ? 'noopener' : nothing}
    aria-label=${leaves ? messages.newTab.replace('{name}', name) : nothing}
    @click=${(event: Event) => share(target, event)}
    >${glyph(target)}${name}</a
  >`;
}

function shareButton(target: 'native' | 'copy', { share, state }: Sharing, words: TemplateResult): TemplateResult {
  const look = target === 'copy' && state === 'copied' ? 'copied' : target;
  return html`<button class="share-way ${look}" part="target ${target}" type="button" @click=${(event: Event) => share(target, event)}>
    ${glyph(look)}${words}
  </button>`;
}

/** Both of its texts have room from the start, so that no neighbor moves; the status is what is heard. */
function copyButton(sharing: Sharing): TemplateResult {
  const { copied, names } = sharing.messages;
  return shareButton('copy', sharing, html`<span class="share-words"><span>${names.copy}</span><span aria-hidden="true">${copied}</span></span>`);
}

/** A browser without popovers shows the code in its place in the line. */
function codeButton({ messages, share, state, url }: Sharing): TemplateResult {
  const isShown = state === 'code';
  const click = (event: Event) => {
    if (!('popover' in HTMLElement.prototype)) share('wechat', event);
  };
  return html`<button
      class="share-way"
      part="target wechat"
      type="button"
      popovertarget="share-code"
      aria-expanded=${isShown}
      @click=${click}
    >
      ${glyph('wechat')}${messages.names.wechat}
    </button>
    <div class="share-code" part="code" id="share-code" popover @beforetoggle=${(event: Event) => share('wechat', event)}
      >${isShown ? html`${qrCode(url, messages.code)}<p part="hint">${messages.scan}</p>` : nothing}</div
    >`;
}

function addressField({ messages, url }: Sharing): TemplateResult {
  return html`<label class="share-address"
    ><span part="hint">${messages.copyByHand}</span><input part="address" readonly dir="ltr" .value=${url}
  /></label>`;
}

function glyph(name: ShareTarget | 'copied'): TemplateResult | typeof nothing {
  const line = GLYPHS[name];
  return line ? html`<svg class="share-glyph" viewBox="0 0 16 16" aria-hidden="true">${svg`<path d=${line}/>`}</svg>` : nothing;
}
