/** The languages that Newsrack itself speaks. */
export type Language = 'zh-CN' | 'zh-TW' | 'en' | 'ar';

/** Texts in each of them. */
export type Translations<Texts> = Readonly<Record<Language, Texts>>;

/** Letters that are written from right to left: Hebrew, Arabic and their neighbors. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * Which way a language is written, for `dir`.
 *
 * @param text - tells by its first letter where there is no language. `auto` would too, but Chromium looks anew at all of a
 * long body with each of its paragraphs: 200 kB take it twelve seconds
 */
export function directionOf(tag = '', text = ''): 'ltr' | 'rtl' | 'auto' {
  const letter = /\p{L}/u.exec(text)?.[0];
  if (!tag && letter) return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
  if (!tag) return 'auto';
  return /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)\b/.test(tag) ? 'rtl' : 'ltr';
}

/**
 * The language to speak to readers of another: Chinese in traditional script for zh-TW, zh-HK, zh-MO and zh-Hant, in
 * simplified script for other zh, Arabic for ar, English for the rest.
 *
 * @param tag - canonical BCP 47 tag
 */
export function languageFor(tag: string): Language {
  if (/^zh-(Hant|TW|HK|MO)/.test(tag)) return 'zh-TW';
  if (/^zh\b/.test(tag)) return 'zh-CN';
  return /^ar\b/.test(tag) ? 'ar' : 'en';
}
