/*
 * Dates as feeds write them: RFC 822 with its obsolete forms (RFC 5322 §4.3), RFC 3339 and W3CDTF with their partial
 * forms, year first with other separators, and Chinese. Never `Date.parse`: engines differ on all but ISO 8601.
 */

/** What a feed says of a moment. */
export interface ParsedDate {
  /** The moment; a floating date as if its wall clock were UTC. */
  date: Date;
  /** True when no zone is named (RFC 5545 §3.3.5). */
  floating: boolean;
}

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** 8 Jul 2022, 08-Jul-22, after a weekday or not, which is not checked: many are wrong. */
const DAY_FIRST = /^\D{0,20}(?<day>\d{1,2})[\s-]+(?<name>[a-z]{3})[a-z]*[\s.,-]+(?<year>\d{4}|\d\d)/;

/** Jul 8, 2022 and Fri Jul 08 2022. */
const MONTH_FIRST = /^(?:[a-z]+[.,]*\s+)?(?<name>[a-z]{3})[a-z]*\.?\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})/;

/** 2022, 2022-07, 2022-07-08, 2022/7/8, 2022.7.8, 2022年7月8日; neither weeks (2022-W27) nor days of the year (2022-189). */
const YEAR_FIRST = /^(?<year>\d{4})(?!\d|-w|-\d{3})(?:\s*[-/.年]\s*(?<month>\d{1,2})(?:\s*[-/.月]\s*(?<day>\d{1,2}))?)?\s*[月日]?(?:\s*(?:星期|周).)?/;

/** T15:18:22.5+08:00, 3:18 PM EST, 15时18分22秒. */
const TIME =
  /^(?:[,t\s]*(?<hour>\d{1,2})\s*[:时點点]\s*(?<minute>\d{1,2})(?:\s*[:分]\s*(?<second>\d{1,2})(?<fraction>[.,]\d+)?)?\s*[分秒]?)?\s*(?:(?<half>[ap])\.?m\b\.?)?\s*(?<zone>(?:gmt|utc)?(?<sign>[+-])(?<hours>\d{1,2}):?(?<minutes>\d\d)?|[a-z]+)?/;

/** Fri Jul  8 15:18:22 CST 2022, as C and Java print dates: the year goes where others have it. */
const YEAR_LAST = /^([a-z]+,?\s+[a-z]{3}\s+\d{1,2}),?\s+(\d{1,2}:.*)\s(\d{4})$/;

/** Longer strings are no dates, whatever they begin with. */
const LONGEST = 100;

/** Reads a date in any form that feeds use; undefined for anything else. */
export function parseDate(text = ''): ParsedDate | undefined {
  if (text.trim().length > LONGEST) return undefined;
  const line = text.trim().toLowerCase().replace(YEAR_LAST, '$1 $3 $2');
  const day = DAY_FIRST.exec(line) ?? MONTH_FIRST.exec(line) ?? YEAR_FIRST.exec(line);
  if (!day) return undefined;
  const time = TIME.exec(line.slice(day[0].length))?.groups ?? {};
  const wallClock = readWallClock({ ...day.groups, ...time });
  if (wallClock === undefined) return undefined;
  return { date: new Date(wallClock - readOffset(time) * 60_000), floating: !time.zone };
}

type Groups = Record<string, string | undefined>;

function readWallClock({ year = '', name, month = '1', day = '1', hour = '0', minute = '0', second = '0', fraction = '0', half }: Groups) {
  const years = +year + (year.length > 2 ? 0 : +year < 50 ? 2000 : 1900);
  const months = name ? MONTHS.indexOf(name) / 3 : +month - 1;
  const hours = half ? (+hour % 12) + (half === 'p' ? 12 : 0) : +hour;
  const inRange = years > 999 && Number.isInteger(months) && months >= 0 && months < 12 && +day > 0 && +day < 32 && hours < 25 && +minute < 60 && +second < 61;
  return inRange ? Date.UTC(years, months, +day, hours, +minute, +second, Number(fraction.replace(',', '.')) * 1000) : undefined;
}

/** Minutes east of Greenwich. Names other than North America's eight, military letters too, mean UTC (RFC 5322 §4.3). */
function readOffset({ zone = '', sign, hours = '0', minutes = '0' }: Groups): number {
  if (sign) return Number(sign + 1) * (+hours * 60 + +minutes);
  return /^[ecmp][ds]t$/.test(zone) ? ('ecmp'.indexOf(zone.charAt(0)) + (zone[1] === 'd' ? 4 : 5)) * -60 : 0;
}

const formatters = new Map<string | undefined, Intl.DateTimeFormat>();

/**
 * Turns a floating date, read as UTC, into the moment at which the clocks of a zone show it.
 *
 * @param timeZone - IANA name; the visitor's zone where absent or unknown
 */
export function placeInTimeZone(date: Date, timeZone?: string): Date {
  const wallClock = date.getTime();
  const guess = wallClock - zoneOffset(wallClock, timeZone);
  // Between the guess and the wall clock the zone may have changed its offset.
  return new Date(wallClock - zoneOffset(guess, timeZone));
}

function zoneOffset(time: number, timeZone?: string): number {
  const formatter = formatters.get(timeZone) ?? createFormatter(timeZone);
  formatters.set(timeZone, formatter);
  const [, sign, hours = 0, minutes = 0, seconds = 0] = /GMT([+-])(\d+):?(\d+)?:?(\d+)?/.exec(formatter.format(time)) ?? [];
  return sign ? Number(sign + 1) * (+hours * 3600 + +minutes * 60 + +seconds) * 1000 : 0;
}

function createFormatter(timeZone?: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  } catch {
    return createFormatter();
  }
}
