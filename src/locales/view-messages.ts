import type { Language, Translations } from './language.js';

/** How a number of views is said, by the plural form of its language (CLDR); `{count}` is the number. */
type ViewMessages = { readonly [form in Intl.LDMLPluralRule]?: string } & { readonly other: string };

const viewMessages: Translations<ViewMessages> = {
  'zh-CN': { other: '{count} 次浏览' },
  'zh-TW': { other: '{count} 次瀏覽' },
  en: { one: '{count} view', other: '{count} views' },
  ar: {
    zero: 'لا مشاهدات',
    one: 'مشاهدة واحدة',
    two: 'مشاهدتان',
    few: '{count} مشاهدات',
    other: '{count} مشاهدة',
  },
};

/** A number of views in figures and in words. */
export interface ViewTexts {
  /** 1.4万 次浏览, 14K views. */
  readonly short: string;
  /** 14,010 views. */
  readonly full: string;
  /** 14,010 */
  readonly figures: string;
}

/**
 * Says a number of views.
 *
 * @param language - BCP 47 tag that figures are written in
 * @param translation - language of the words
 */
export function viewTexts(views: number, language: string, translation: Language): ViewTexts {
  const messages = viewMessages[translation];
  const text = (message: string, figures: string) => withoutGap(message.replace('{count}', figures));
  const form = messages[new Intl.PluralRules(translation).select(views)] ?? messages.other;
  const figures = new Intl.NumberFormat(language).format(views);
  const compact = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 }).format(views);
  // A rounded number is no longer one that decides on a plural form.
  return { short: text(views < 1000 ? form : messages.other, compact), full: text(form, figures), figures };
}

/** Ideographs stand without a space between them: 1.4万次浏览, yet 986 次浏览. */
function withoutGap(text: string): string {
  return text.replace(/(\p{Script=Han}) (?=\p{Script=Han})/u, '$1');
}
