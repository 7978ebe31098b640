const formats = new Map<string, Intl.DateTimeFormat>();

/** The day of a date in a zone, as HTML writes it: 2026-11-24. */
export function calendarDay(date: Date, timeZone = ''): string {
  // By its parts: no language writes it so in every engine.
  const parts = formatFor('en', timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(date);
  const part = (name: string) => parts.find(({ type }) => type === name)?.value;
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** The day of a date in a zone with the day of the week, on a line of a telephone: 2026年11月24日星期二; Tue, Nov 24, 2026. */
export function fullDay(date: Date, language: string, timeZone = ''): string {
  const options = language.startsWith('zh') ? FULL : SHORT;
  return formatFor(language, timeZone, options).format(date);
}

const FULL: Intl.DateTimeFormatOptions = { dateStyle: 'full' };
const SHORT: Intl.DateTimeFormatOptions = { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' };

/** A format takes a thousand times as long to make as to use. */
function formatFor(language: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${options.dateStyle ?? ''}${options.weekday ?? ''}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, { ...options, timeZone: timeZone || undefined });
  formats.set(key, format);
  return format;
}
