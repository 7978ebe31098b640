/*
 * The words of a text that say something, to be looked for in others with `includes`. Intl.Segmenter cuts what is written without
 * spaces (Chinese, Japanese, Thai …) by dictionary; what it leaves as single characters, such as names and new words (反诈), and all
 * of it where it is missing, becomes pairs of neighbors. A word between spaces begins with its space, so that "art" does not find
 * "part", and is without its English ending, so that "floods" finds "flooding".
 */

const UNSPACED = /([\p{sc=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]+)/u;

/** The commonest English words; those of other languages are rare enough for their weight to vanish by itself. */
const STOP =
  /^(the|an?|and|or|of|in|on|to|for|with|by|at|from|as|is|are|was|were|be|been|has|have|had|its?|that|this|their|they|them|than|then|but|not|no|who|what|when|where|which|can|must|may|more|most|says?|said|after|before|over|into|will|would|how|new|out|up|his|her|he|she|one|two|three|first|last|next|years?)$/;

/** Numbers, with what Chinese counts. */
const NUMBER = /^[\p{N}零一二两三四五六七八九十百千万亿]+[年月日天个名件元岁次位]?$/u;

const ENDING = /(?<=\p{L}{4})(?:ing|ed|er|i?e|y)?s?$/u;

/** The words of a text, in their order. */
export function cutWords(text: string): string[] {
  return foldWords(text)
    .split(UNSPACED)
    .flatMap((run, index) => (index % 2 ? cutRun(run) : run.split(' ').map((word) => ` ${word}`)))
    .filter((word) => word.trim().length > 1 && !STOP.test(word.trim()) && !NUMBER.test(word.trim()))
    .map((word) => (word.startsWith(' ') ? word.replace(ENDING, '') : word));
}

/** A text as words are looked for in it: in one form for ＡＢＣ and abc, with a space for all that is no letter. */
export function foldWords(text: string): string {
  return ` ${text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')} `;
}

function cutRun(run: string): string[] {
  if (!('Segmenter' in Intl)) return pairs(run);
  const words = Array.from(new Intl.Segmenter('zh', { granularity: 'word' }).segment(run), ({ segment }) => segment);
  const singles = words.map((word) => (word.length > 1 ? ' ' : word)).join('');
  return [...words.filter((word) => word.length > 1), ...singles.split(' ').flatMap(pairs)];
}

function pairs(run: string): string[] {
  return Array.from({ length: Math.max(0, run.length - 1) }, (_, index) => run.slice(index, index + 2));
}
