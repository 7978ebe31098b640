/*
 * JSON Feed to its items, as it arrives: each as a piece of text, and apart from them all that stands outside, which describes
 * the feed. What they say is for the parser to tell; here only brackets, commas and quotes count. One pass, whatever the size
 * of the pieces. Items stand in the list `items` of the outermost object; where that is there twice, in both.
 */

const SIGN = /["[\]{},]/g;

const STRING_SIGN = /["\\]/g;

const LIST = /^\s*"items"\s*:\s*\[$/;

/** What is longer is not compared with that: there may be a bracket behind each of a million blanks. */
const LONGEST_LIST_START = 100;

/** Characters that are looked at, and items that are cut off, at once. */
const SLICE = 32_768;
const SLICE_ITEMS = 64;

/** Of an item, and of what stands outside: members that do not fit into so many characters are left out, as its body may be. */
const LONGEST_OBJECT = 2 ** 20;

/** The same of brackets, which cost most: the parser takes 60 ms for as many of them as there may be characters. */
const MOST_BRACKETS = 2 ** 16;

/** Members are parsed one by one where one of them is broken. */
const MOST_MEMBERS = 1000;

/** Cuts the text of a feed, from its first bracket on, into items. */
export class JsonCutter {
  /** Whether there is a list of items. */
  hasList = false;
  /** Whether that has no end yet. */
  isInList = false;
  /** Whether the outermost bracket has been closed; what stands behind that is nothing. */
  isWhole = false;
  #text = '';
  /** What of the text is looked at. */
  #piece = '';
  /** What of it stands before this has been handed out or put away. */
  #from = 0;
  /** What of it stands before this has been looked at. */
  #at = 0;
  #depth = 0;
  #isInString = false;
  #item?: Members;
  readonly #outside = new Members();

  /** What stands outside of the items: the members of an object, as far as they are whole. */
  get outside(): readonly string[] {
    return this.#outside.whole;
  }

  /** Takes the next piece of text. */
  push(text: string): void {
    this.#text += text;
  }

  /** The items that end in the next stretch of text, if any do; undefined where all of it has been looked at. */
  next(): string[] | undefined {
    if (this.isWhole || (this.#from === this.#piece.length && !this.#nextPiece())) return undefined;
    const items: string[] = [];
    while (items.length < SLICE_ITEMS && !this.isWhole) {
      const sign = this.#nextSign();
      if (!sign) break;
      const item = this.#take(sign);
      if (item) items.push(item);
    }
    return items;
  }

  #nextPiece(): boolean {
    // A backslash at the end of a piece has looked into this one.
    this.#at = Math.max(0, this.#at - this.#piece.length);
    this.#from = 0;
    this.#piece = this.#text.slice(0, SLICE);
    this.#text = this.#text.slice(SLICE);
    return this.#piece !== '';
  }

  /** The next bracket or comma; undefined where the piece has no more. */
  #nextSign(): string | undefined {
    for (;;) {
      const signs = this.#isInString ? STRING_SIGN : SIGN;
      signs.lastIndex = this.#at;
      if (!signs.test(this.#piece)) break;
      this.#at = signs.lastIndex;
      const sign = this.#piece[this.#at - 1]!;
      if (sign === '\\') this.#at++;
      else if (this.#isInString || sign === '"') this.#isInString = !this.#isInString;
      else return sign;
    }
    this.#at = Math.max(this.#at, this.#piece.length);
    this.#putAway(this.#piece.length);
    return undefined;
  }

  /** The item that a sign ends. */
  #take(sign: string): string | undefined {
    if (sign === '{' || sign === '[') this.#open(sign);
    else if (sign !== ',') return this.#close(sign);
    else if (this.#depth === this.#level) this.#endMember();
    return undefined;
  }

  #open(sign: string): void {
    this.#depth++;
    if (this.#depth === 1) this.#from = this.#at;
    if (this.#depth === 2 && sign === '[') this.#openList();
    if (this.#depth === 3 && this.isInList && sign === '{') {
      // What else is in the list, be it commas, would be no JSON without the items.
      this.#outside.leaveOut();
      this.#item = new Members();
      this.#from = this.#at;
    }
    this.#object.countBracket();
  }

  #openList(): void {
    this.#putAway(this.#at);
    const { latest } = this.#outside;
    this.isInList = latest.length < LONGEST_LIST_START && LIST.test(latest);
    this.hasList ||= this.isInList;
  }

  #close(sign: string): string | undefined {
    // One too many in an item is not the end of the list.
    if (this.isInList && this.#depth === 2 && sign === '}') return undefined;
    this.#depth--;
    if (this.#depth === 1) this.isInList = false;
    if (this.#depth >= this.#level) return undefined;
    this.#endMember();
    const item = this.#item;
    this.#item = undefined;
    this.isWhole = !item;
    return item && `{${item.whole.join()}}`;
  }

  #endMember(): void {
    this.#putAway(this.#at - 1);
    this.#object.end();
    this.#from = this.#at;
  }

  #putAway(end: number): void {
    this.#object.add(this.#piece.slice(this.#from, end));
    this.#from = end;
  }

  /** Whose members stand here. */
  get #object(): Members {
    return this.#item ?? this.#outside;
  }

  /** How deep they stand. */
  get #level(): number {
    return this.#item ? 3 : 1;
  }
}

/** The members of an object, without those that it has no room for. */
class Members {
  readonly whole: string[] = [];
  /** The one that has no end yet. */
  latest = '';
  #length = 0;
  #brackets = 0;
  #isLeftOut = false;

  add(text: string): void {
    if (!this.#isLeftOut) this.latest += text;
    if (this.#length + this.latest.length > LONGEST_OBJECT) this.leaveOut();
  }

  countBracket(): void {
    if (++this.#brackets > MOST_BRACKETS) this.leaveOut();
  }

  /** Leaves out the latest. */
  leaveOut(): void {
    this.latest = '';
    this.#isLeftOut = true;
  }

  /** Blanks alone are none: there is a comma too many. */
  end(): void {
    if (this.latest.trim() && this.whole.length < MOST_MEMBERS) this.whole.push(this.latest);
    this.#length += this.latest.length;
    this.latest = '';
    this.#isLeftOut = false;
  }
}
