import { SaxesParser } from 'saxes';
import { XmlNode } from './xml-node.js';

/*
 * XML as strictly as a browser reads it: saxes, the parser of jsdom. It refuses what browsers refuse, so that a server
 * repairs the feeds that a page repairs, and no others. It knows the five entities of XML alone and fetches nothing.
 */

/** Deeper than any body is written; what an element costs grows with its depth. */
const DEEPEST = 200;

/** Three times those of 20,000 articles: up to a second and some 150 MB. Millions fit into 16 MB, and take ten and 2 GB. */
const MOST_ELEMENTS = 300_000;

/**
 * Parses a document.
 *
 * @throws {SyntaxError} where the text is not well-formed, or nested too deeply
 * @throws {RangeError} where there are too many elements
 */
export function parseXml(text: string): XmlNode {
  const parser = new SaxesParser({ xmlns: true });
  let root: XmlNode | undefined;
  let open: XmlNode | null = null;
  let depth = 0;
  let elements = 0;
  const addText = (part: string) => void open?.content.push(part);
  parser.on('error', ({ message }) => {
    throw new SyntaxError(message);
  });
  parser.on('opentag', (tag) => {
    if (++depth > DEEPEST) throw new SyntaxError(`Elements are nested more than ${DEEPEST} deep`);
    if (++elements > MOST_ELEMENTS) throw new RangeError(`There are more than ${MOST_ELEMENTS} elements`);
    open = new XmlNode(tag, open);
    root ??= open;
  });
  parser.on('closetag', () => {
    depth--;
    open = open?.parentElement ?? null;
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  return root!;
}
