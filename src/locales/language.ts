/** The languages that Newsrack itself speaks. */
export type Language = 'zh-CN' | 'zh-TW' | 'en' | 'ar';

/** Texts in each of them. */
export type Translations<Texts> = Readonly<Record<Language, Texts>>;

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
