/** The one door to the browser's parsers. What they make is inert: no script runs, nothing is fetched. */
export function parseMarkup(text: string, type: 'text/xml' | 'text/html'): Document {
  return new DOMParser().parseFromString(text, type);
}
