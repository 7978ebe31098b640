/** Comments, and elements whose content looks like tags and is none. */
const RAW_TEXT = /<!--[^]*?(?:-->|$)|<(script|style|textarea|title|template|xmp)\b[^]*?(?:<\/\1|$)/gi;

/** A page without what a pattern could take for its tags. */
export function withoutRawText(html: string): string {
  return html.replace(RAW_TEXT, '');
}
