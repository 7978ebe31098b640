import { decodeHTML } from 'entities/decode';
import { bringParsers, type Parsers } from '../../feed/server.js';
import { parseXml } from './parse-xml.js';
import { writeHtml } from './write-html.js';
import type { XmlNode } from './xml-node.js';

const parsers: Parsers = {
  parseXml,
  // No other tree is there than parseXml's.
  writeHtml: (element) => writeHtml(element as XmlNode),
  decodeNames: (text) => decodeHTML(text),
};

/**
 * Has feeds read without a DOM. Each step that needs it says so, since bundlers leave out a module that is imported for
 * nothing but what it does.
 */
export function useServerParsers(): void {
  bringParsers(parsers);
}
