import { html, nothing, svg, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';

/*
 * A QR code (ISO/IEC 18004) as one SVG path, drawn in the page: no server of anyone's is told the address. The library
 * that computes it is loaded with the first code.
 */

/** Modules of white around a code (ISO/IEC 18004 §9.1). */
const QUIET_ZONE = 4;

const codes = new Map<string, Promise<TemplateResult | typeof nothing>>();

/**
 * The QR code of a text, dark on white in any theme, since scanners want it so.
 *
 * @param label - what the code is for, to those who do not see it
 */
export function qrCode(text: string, label: string): TemplateResult {
  const code = codes.get(text) ?? draw(text).catch(() => forget(text));
  codes.set(text, code);
  return html`<svg class="qr" part="qr" role="img" aria-label=${label} viewBox="0 0 100 100">${until(code, nothing)}</svg>`;
}

/** A library that cannot be had now may be had later. */
function forget(text: string): typeof nothing {
  codes.delete(text);
  return nothing;
}

async function draw(text: string): Promise<TemplateResult> {
  const { generate } = await import('lean-qr');
  const code = generate(text);
  const size = code.size + 2 * QUIET_ZONE;
  const modules = Array.from({ length: code.size ** 2 }, (_, index) => [index % code.size, Math.floor(index / code.size)] as const);
  const dark = modules.filter(([x, y]) => code.get(x, y)).map(([x, y]) => `M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z`);
  return svg`<g transform="scale(${100 / size})" shape-rendering="crispEdges">
    <path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d=${dark.join('')}/>
  </g>`;
}
