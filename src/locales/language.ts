/** The languages that Newsrack itself speaks. */
export type Language = 'zh-CN' | 'zh-TW' | 'en' | 'ar';

/** Texts in each of them. */
export type Translations<Texts> = Readonly<Record<Language, Texts>>;

/** Which way a language is written, for `dir`; where there is none to tell, its text does. */
export function directionOf(tag = ''): 'ltr' | 'rtl' | 'auto' {
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
