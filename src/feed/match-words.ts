import { foldLetters } from './fold-letters.js';
import type { Article } from './model.js';

/*
 * Whether an article has the words that a reader wants. A word of a script with spaces is found as a whole, so that "ad"
 * does not find "road"; one of Chinese, Japanese, Thai, Lao, Khmer, Burmese, and of Korean, whose particles follow without
 * a space, is found anywhere. Where the two meet, a word ends: "AI" is found in 使用AI技术.
 */

/** Words of which an article must have one, words of which it may have none, and its category. */
export interface WantedWords {
  include?: readonly string[];
  exclude?: readonly string[];
  category?: string;
}

/** Makes the question once for any number of articles. */
export function hasWords({ include, exclude, category }: WantedWords): (article: Article) => boolean {
  const must = include?.length ? include.map(wordPattern) : undefined;
  const mustNot = exclude?.map(wordPattern) ?? [];
  const wanted = category && foldLetters(category);
  return (article) => {
    // Most tags want no words, and most feeds are long.
    const text = must || mustNot.length ? foldLetters([article.title, article.summary, ...article.categories].join('\n')) : '';
    return (
      (!must || must.some((word) => word.test(text))) &&
      !mustNot.some((word) => word.test(text)) &&
      (!wanted || article.categories.some((name) => foldLetters(name) === wanted))
    );
  };
}

const UNSPACED = '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hang}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmr}\\p{sc=Mymr}]';

/** What a word in a script with spaces goes on with; its first character is at hand, looking either way. */
const GOES_ON = `(?!${UNSPACED})[\\p{L}\\p{M}\\p{N}]`;

function wordPattern(word: string): RegExp {
  const text = foldLetters(word).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const isWhole = /[\p{L}\p{N}]/u.test(word) && !new RegExp(UNSPACED, 'u').test(word);
  return new RegExp(isWhole ? `(?<!${GOES_ON})${text}(?!${GOES_ON})` : text, 'u');
}
