/*
 * Files as accidents and enemies leave them. The same seed makes the same files, so that what was found can be found again.
 */

/** What breaks a reader where it stands, or mends what was broken before. */
const SPLINTERS = [
  '<item>', '</item>', '<entry>', '</entry>', '<title>', '</title>', '<![CDATA[', ']]>', '<!--', '-->', '<?', '?>', '<', '>', '&', '&amp;',
  '&#0;', '&#x110000;', '&nbsp;', '"', "'", '/>', '</rss>', '</channel>', '<channel>', '<!DOCTYPE x [<!ENTITY a "b">]>', ' xmlns="x"', '\0', '\ufffe',
  '{', '}', '[', ']', ',', ':', '\\', '\\u', 'null', '1e999',
].map((text) => Buffer.from(text));

/** Bytes that say what encoding a document is in, and some that are in none. */
const BYTES = [[0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff], [0xff], [0x80], [0xc3], [0xa1, 0xa1], [0x81, 0x30, 0x81, 0x30], [0x1b, 0x24, 0x42]].map((bytes) => Buffer.from(bytes));

/**
 * Files made of others: cut, spliced, with parts left out, doubled, turned over or put elsewhere.
 *
 * @param {Buffer[]} files @param {number} seed @returns {Generator<Buffer>} without end
 */
export function* mutations(files, seed) {
  const random = randomNumbers(seed);
  /** @param {number} limit */
  const below = (limit) => Math.floor(random() * limit);
  /** @template One @param {readonly One[]} list @returns {One} */
  const anyOf = (list) => /** @type {One} */ (list[below(list.length)]);
  for (;;) {
    let file = anyOf(files);
    for (let change = below(3); change >= 0; change--) file = mutate(file, { below, anyOf, files });
    yield file;
  }
}

/**
 * @param {Buffer} file
 * @param {{ below: (limit: number) => number, anyOf: <One>(list: readonly One[]) => One, files: Buffer[] }} chance
 */
function mutate(file, { below, anyOf, files }) {
  const from = below(file.length + 1);
  const to = Math.min(file.length, from + below(anyOf([4, 40, 400])));
  const before = file.subarray(0, from);
  const part = file.subarray(from, to);
  const after = file.subarray(to);
  const other = anyOf(files);
  return anyOf([
    () => before,
    () => Buffer.concat([before, after]),
    () => Buffer.concat([before, part, part, part, after]),
    () => Buffer.concat([before, Buffer.from(part).reverse(), after]),
    () => Buffer.concat([before, anyOf(SPLINTERS), part, after]),
    () => Buffer.concat([before, anyOf(BYTES), part, after]),
    () => Buffer.concat([before, Buffer.from(part.map((byte) => byte ^ (1 << below(8)))), after]),
    () => Buffer.concat([before, other.subarray(below(other.length + 1)), after]),
  ])();
}

/** Mulberry32, which is public domain: good enough, and the same everywhere. @param {number} seed @returns {() => number} */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
