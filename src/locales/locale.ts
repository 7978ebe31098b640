import { languageFor, type Language } from './language.js';
import { messages, type Messages } from './messages.js';

/** Texts, dates and counts in one language and time zone. */
export interface Locale {
  /** BCP 47 tag that dates and counts are written in. */
  readonly language: string;
  /** The language that Newsrack speaks for it: the key of its texts in tables of `Translations`. */
  readonly translation: Language;
  /** IANA name of the zone of its dates; empty for the visitor's. */
  readonly timeZone: string;
  /** The texts that feed-driven tags share. */
  readonly messages: Messages;
  /** A date as a list shows it: the time of day today, day and month within half a year, else the year too. */
  shortDate(date: Date, now?: Date): string;
  /** A date in full, to the minute. */
  longDate(date: Date): string;
  /** A date as an article shows it: to the second in Chinese, as its newsrooms do, else in full. */
  exactDate(date: Date): string;
  /** The time of day. */
  time(date: Date): string;
  /** A count with its separators. */
  count(value: number): string;
}

/** Within it, a day and a month name one day only. Milliseconds. */
const HALF_A_YEAR = 183 * 86_400_000;

const locales = new Map<string, Locale>();

/**
 * The locale of a language tag. A language that Newsrack does not speak has English texts, and dates and counts of its own.
 *
 * @param language - BCP 47 tag; one that is none counts as English
 * @param timeZone - IANA name; the visitor's zone when empty
 */
export function localeFor(language: string, timeZone = ''): Locale {
  const key = `${language} ${timeZone}`;
  const locale = locales.get(key) ?? createLocale(canonical(language), timeZone);
  locales.set(key, locale);
  return locale;
}

function canonical(language: string): string {
  try {
    return Intl.getCanonicalLocales(language.replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}

function createLocale(language: string, timeZone: string): Locale {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(language, { ...options, timeZone: timeZone || undefined });
    return (date: Date) => formatter.format(date);
  };
  const longDate = format({ dateStyle: 'long', timeStyle: 'short' });
  const time = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const day = format({ month: 'short', day: 'numeric' });
  const year = format({ year: 'numeric', month: 'short', day: 'numeric' });
  const translation = languageFor(language);
  const numbers = new Intl.NumberFormat(language);
  return {
    language,
    translation,
    timeZone,
    messages: messages[translation],
    shortDate: (date, now = new Date()) =>
      year(date) === year(now) ? time(date) : Math.abs(+now - +date) < HALF_A_YEAR ? day(date) : year(date),
    longDate,
    exactDate: translation.startsWith('zh') ? sortableDate(timeZone) : longDate,
    time,
    count: (value) => numbers.format(value),
  };
}

/** 2022-07-08 15:18:22, which is how Swedes write it. */
function sortableDate(timeZone: string): (date: Date) => string {
  const formatter = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'medium', timeZone: timeZone || undefined });
  return (date) => formatter.format(date);
}
