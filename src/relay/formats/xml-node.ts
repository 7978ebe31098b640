import type { XmlElement } from '../../feed/server.js';

/** An attribute, as {@link XmlNode} keeps it. */
export interface XmlAttribute {
  readonly local: string;
  readonly uri: string;
  readonly value: string;
}

/** An element of an XML document, without the rest of the DOM. */
export class XmlNode implements XmlElement {
  readonly nodeName: string;
  readonly localName: string;
  readonly namespaceURI: string | null;
  readonly parentElement: XmlNode | null;
  /** By name as it is written. */
  readonly attributes: Readonly<Record<string, XmlAttribute>>;
  readonly children: XmlNode[] = [];
  /** Elements and texts. */
  readonly content: (XmlNode | string)[] = [];

  constructor(
    tag: { name: string; local: string; uri: string; attributes: Readonly<Record<string, XmlAttribute>> },
    parent: XmlNode | null,
  ) {
    this.nodeName = tag.name;
    this.localName = tag.local;
    this.namespaceURI = tag.uri || null;
    this.attributes = tag.attributes;
    this.parentElement = parent;
    parent?.children.push(this);
    parent?.content.push(this);
  }

  get firstElementChild(): XmlNode | null {
    return this.children[0] ?? null;
  }

  get textContent(): string {
    return this.content.map((part) => (typeof part === 'string' ? part : part.textContent)).join('');
  }

  getAttribute(name: string): string | null {
    return this.attributes[name]?.value ?? null;
  }
}
