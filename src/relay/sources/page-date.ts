import { parseDate, type ParsedDate } from '../../feed/server.js';

/*
 * Dates as lists of headlines have them: 2022-07-08 15:18, 发布时间：2022年7月8日, [07/08], 8 Jul 2022, with whatever words around
 * them. What only counts back, such as 3小时前, would be another date with each reading, and is none.
 */

const CLOCK = '\\d{1,2}\\s*[:时點点]\\s*\\d{1,2}(?:\\s*[:分]\\s*\\d{1,2}(?:\\.\\d+)?)?\\s*[分秒]?(?:\\s*[ap]m\\b)?';
const ZONE = '\\s*(?:(?:gmt|utc)?[+-]\\d\\d:?\\d\\d|(?:gmt|utc|z)\\b)';
const TIME = `(?:[,t\\s]*(?:(?:星期|周)[一二三四五六日天])?\\s*${CLOCK}(?:${ZONE})?)?`;

const YEAR_FIRST = new RegExp(`(?<!\\d)\\d{4}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}(?!\\d)\\s*日?${TIME}`, 'i');
const MONTH_NAMED = new RegExp(`(?:\\b\\d{1,2}[\\s-]+[a-z]{3,9}\\.?,?[\\s-]+|\\b[a-z]{3,9}\\.?\\s+\\d{1,2},?\\s+)\\d{4}${TIME}`, 'i');

/** 07-08, 7月8日, 07/08 15:18; neither part of a longer date nor 1.5. */
const MONTH_FIRST = new RegExp(`(?<![\\d./-])(\\d{1,2})\\s*[-/月]\\s*(\\d{1,2})(?![\\d./-])\\s*日?(${TIME})`, 'i');

/** Years within which every day comes round. */
const LEAP = 4;

const DAY = 24 * 60 * 60 * 1000;

/**
 * Reads the first date in a text. Of one without a year, the year is that of the last such day.
 *
 * @param now - when the page was read
 */
export function readPageDate(text: string, now: Date): ParsedDate | undefined {
  // Full-width digits and colons are as good as others.
  const line = text.slice(0, 500).normalize('NFKC');
  const whole = YEAR_FIRST.exec(line) ?? MONTH_NAMED.exec(line);
  return whole ? parseDate(whole[0]) : readWithoutYear(line, now);
}

function readWithoutYear(line: string, now: Date): ParsedDate | undefined {
  const [, month = '', day = '', time = ''] = MONTH_FIRST.exec(line) ?? [];
  const next = now.getUTCFullYear() + 1;
  const years = Array.from({ length: LEAP + 1 }, (_, index) => next - index);
  const dates = years.filter((year) => isDay(year, +month, +day)).map((year) => parseDate(`${year}-${month}-${day} ${time}`));
  // East of Greenwich, tomorrow has begun already.
  return dates.find((parsed) => parsed && parsed.date.getTime() < now.getTime() + DAY);
}

/** Whether the year has such a day: few have a February 29. */
function isDay(year: number, month: number, day: number): boolean {
  return month > 0 && month < 13 && new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}
