import { calendarDay } from './calendar-day.js';
import type { Translations } from './language.js';
import type { Locale } from './locale.js';

/*
 * How long ago something was, as one would say it: by minutes and hours on the same day, then by days of the calendar,
 * after a week by its date. Late in the evening is "three hours ago" past midnight, and "yesterday" in the morning.
 */

/** `Intl` has no words for it: its own for 0 seconds is "now". */
const JUST_NOW: Translations<string> = { 'zh-CN': '刚刚', 'zh-TW': '剛剛', en: 'just now', ar: 'الآن' };

/** Milliseconds. */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** So many hours count as hours across midnight. */
const SHORT_NIGHT = 6 * HOUR;

/** Most days that are counted. */
const A_WEEK = 7;

/** The parts of a locale that it takes. */
export type TimeLocale = Pick<Locale, 'language' | 'translation' | 'timeZone' | 'shortDate'>;

const formats = new Map<string, Intl.RelativeTimeFormat>();

/** How long ago a date was; the date itself when that is more than a week, or is still to come. */
export function relativeTime(date: Date, now: Date, locale: TimeLocale): string {
  const age = +now - +date;
  // Clocks differ by as much.
  if (Math.abs(age) < MINUTE) return JUST_NOW[locale.translation];
  if (!(age > 0) || !isCounted(date, now)) return locale.shortDate(date, now);
  const days = daysBetween(calendarDay(date, locale.timeZone), calendarDay(now, locale.timeZone));
  if (days > A_WEEK) return locale.shortDate(date, now);
  const say = formatFor(locale.language);
  if (age < HOUR) return say.format(-Math.floor(age / MINUTE), 'minute');
  if (days === 0 || age < SHORT_NIGHT) return say.format(-Math.floor(age / HOUR), 'hour');
  return say.format(-days, 'day');
}

/** Whether that is still being counted: older dates say the same all day. */
export function isCounted(date: Date, now: Date): boolean {
  // Seven days of the calendar are less than nine times 24 hours, whatever clocks do.
  return +now - +date < (A_WEEK + 2) * DAY;
}

function daysBetween(earlier: string, later: string): number {
  return Math.round((Date.parse(later) - Date.parse(earlier)) / DAY);
}

function formatFor(language: string): Intl.RelativeTimeFormat {
  const format = formats.get(language) ?? new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  formats.set(language, format);
  return format;
}
