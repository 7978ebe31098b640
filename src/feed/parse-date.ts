/*
 * Dates as feeds write them: RFC 822 with its obsolete forms (RFC 5322 §4.3), RFC 3339 and W3CDTF with their partial
 * forms, year first with other separators, Chinese, Japanese and Korean, day first with dots or with the months of
 * Europe's languages, without separators, and seconds or milliseconds of Unix. Never `Date.parse`: engines differ on all
 * but ISO 8601. Dates that mean another day to another reader, such as 07/08/2022, are none, and so are weeks and days
 * of the year, which W3CDTF leaves out.
 */

/** What a feed says of a moment. */
export interface ParsedDate {
  /** The moment; a floating date as if its wall clock were UTC. */
  date: Date;
  /** True when no zone is named (RFC 5545 §3.3.5). */
  floating: boolean;
}

/** How the names of each month begin: English, French, German, Dutch, Nordic, Spanish, Portuguese, Italian, Russian. */
const MONTHS =
  'jan|gen|ene|янв feb|fev|fév|фев mar|mär|mrt|мар apr|avr|abr|апр ma[yijg]|mei|ма[йя] jun|juin|giu|июн jul|juil|lug|июл aug|ao[uû]|ago|авг sep|set|сен o[ck]t|ott|out|окт nov|ноя d[eé][czs]|dic|дек'
    .split(' ')
    .map((names) => new RegExp(`^(?:${names})`));

/** 8 Jul 2022, 08-Jul-22, 8. Juli 2022, 8 de julio de 2022, after a weekday or not, which is not checked: many are wrong. */
const DAY_FIRST = /^\D{0,20}(?<day>\d{1,2})(?:\.|st|nd|rd|th)?[\s/-]*(?:(?:de|of)\s)?(?<name>\p{L}{3,})[\s.,/-]+(?:de\s)?(?<year>\d{4}|\d\d)/u;

/** 8.7.2022: with dots the day comes first wherever it is written so. */
const DAY_DOTTED = /^\D{0,20}(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})/;

/** Jul 8, 2022 and Fri Jul 08 2022. */
const MONTH_FIRST = /^(?:\p{L}+[.,]*\s+)?(?<name>\p{L}{3,})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})/u;

/** 2022, 2022-07, 2022-07-08, 2022/7/8, 2022.7.8, 2022年7月8日(金), 2022년 7월 8일; neither weeks (2022-W27) nor days of the year (2022-189). */
const YEAR_FIRST =
  /^(?<year>\d{4})(?!\d|-w|-\d{3})(?:\s*[-/.年년]\s*(?<month>\d{1,2})(?:\s*[-/.月월]\s*(?<day>\d{1,2}))?)?\s*[月日월일.]?(?:\s*(?:\([^()\d]{1,9}\)|(?:星期|禮拜|[周週]).))?/;

/** T15:18:22.5+08:00, 3:18 PM EST, 下午3:18, 15时18分22秒, 15:18 Uhr. */
const TIME =
  /^(?:[,t\s]*(?<before>上午|下午|凌晨|早上|晚上|午前|午後|오전|오후|[ap]m\b)?\s*(?<hour>\d{1,2})\s*[:时時点點시]\s*(?<minute>\d{1,2})(?:\s*[:分분]\s*(?<second>\d{1,2})(?<fraction>[.,]\d+)?)?\s*[分秒분초]?)?\s*(?:(?<after>[ap])\.?m\b\.?|uhr)?\s*\(?(?<zone>(?:gmt|utc)?\s?(?<sign>[+-])(?<hours>\d{1,2})(?::?(?<minutes>\d\d))?(?!\d)|[a-z]{1,5}\b)?/;

/** Halves of the day that begin at noon. */
const LATE = /^(?:下午|晚上|午後|오후|p)/;

/** Fri Jul  8 15:18:22 CST 2022, as C and Java print dates: the year goes where others have it. */
const YEAR_LAST = /^([a-z]+,?\s+[a-z]{3}\s+\d{1,2}),?\s+(\d{1,2}:.*)\s(\d{4})$/;

/** What stands before a year that begins a date: a weekday, or 发布时间： */
const PREFIX = /^\D{1,20}(?=\d{4}\s?[-/.年년]\s?\d)/;

/** 20220708, 20220708T151822Z, 20220708151822. */
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:t?(\d\d)(\d\d)(\d\d))?(?!\d)/;

/** Seconds, or milliseconds, since 1970. */
const UNIX = /^[1-9]\d{9}(?:\d{3})?$/;

/**
 * Zones by name, in hours east of Greenwich. RFC 5322 §4.3 knows the first eight; of those that share a name, the one that
 * feeds come from.
 */
const ZONES =
  'est-5 edt-4 cst-6 cdt-5 mst-7 mdt-6 pst-8 pdt-7 et-5 pt-8 akst-9 hst-10 ast-4 brt-3 bst1 wet0 west1 cet1 cest2 mez1 mesz2 eet2 eest3 msk3 sast2 pkt5 ist5.5 ict7 wib7 hkt8 sgt8 pht8 awst8 jst9 kst9 aest10 aedt11 nzst12 nzdt13';

/** Longer strings are no dates, whatever they begin with. */
const LONGEST = 100;

/** A day of 1970's beginning in any zone is what programs print for no date at all. */
const DAY = 86_400_000;

/**
 * Reads a date in any form that feeds use; undefined for anything else.
 *
 * @param isChinese - whether CST is the time of China (+0800), and not that of Chicago (RFC 5322 §4.3)
 */
export function parseDate(text = '', isChinese = false): ParsedDate | undefined {
  if (text.trim().length > LONGEST) return undefined;
  // Full-width digits and colons are as good as others.
  const line = text.normalize('NFKC').trim().toLowerCase();
  if (UNIX.test(line)) return { date: new Date(+line.padEnd(13, '0')), floating: false };
  const ordered = line.replace(YEAR_LAST, '$1 $3 $2').replace(PREFIX, '').replace(COMPACT, '$1-$2-$3 $4:$5:$6');
  const day = DAY_FIRST.exec(ordered) ?? DAY_DOTTED.exec(ordered) ?? MONTH_FIRST.exec(ordered) ?? YEAR_FIRST.exec(ordered);
  if (!day) return undefined;
  const time = TIME.exec(ordered.slice(day[0].length))?.groups ?? {};
  const wallClock = readWallClock({ ...day.groups, ...time });
  if (wallClock === undefined || Math.abs(wallClock) < DAY) return undefined;
  return { date: new Date(wallClock - readOffset(time, isChinese) * 60_000), floating: !time.zone };
}

type Groups = Record<string, string | undefined>;

function readWallClock({ year = '', name, month = '1', day = '1', hour = '0', minute = '0', second = '0', fraction = '0', before, after }: Groups) {
  const years = +year + (year.length > 2 ? 0 : +year < 50 ? 2000 : 1900);
  const months = name ? MONTHS.findIndex((start) => start.test(name)) : +month - 1;
  const half = before ?? after;
  // 下午15:18 has both.
  const hours = half && +hour < 13 ? (+hour % 12) + (LATE.test(half) ? 12 : 0) : +hour;
  const inRange = years > 999 && months >= 0 && months < 12 && +day > 0 && +day < 32 && hours < 25 && +minute < 60 && +second < 61;
  return inRange ? Date.UTC(years, months, +day, hours, +minute, +second, Number(fraction.replace(',', '.')) * 1000) : undefined;
}

/** Minutes east of Greenwich. Names that nobody knows, military letters too, mean UTC (RFC 5322 §4.3). */
function readOffset({ zone = 'z', sign, hours = '0', minutes = '0' }: Groups, isChinese: boolean): number {
  if (sign) return Number(sign + 1) * (+hours * 60 + +minutes);
  if (isChinese && zone === 'cst') return 480;
  return Number(new RegExp(`\\b${zone}(-?[\\d.]+)`).exec(ZONES)?.[1] ?? 0) * 60;
}

/** A zone: how it tells its offset, and what it said of some moments. */
interface Zone {
  formatter: Intl.DateTimeFormat;
  offsets: Map<number, number>;
}

const zones = new Map<string | undefined, Zone>();

/** 6.2 days: no zone has left an offset and come back to it in less than a week (Brazil in October 2000). */
const STEP = 2 ** 29;

/** Moments of one zone that are remembered; a feed that is spread over centuries asks for as many. */
const MOST_MOMENTS = 50_000;

/**
 * Turns a floating date, read as UTC, into the moment at which the clocks of a zone show it.
 *
 * @param timeZone - IANA name; the visitor's zone where absent or unknown
 */
export function placeInTimeZone(date: Date, timeZone?: string): Date {
  const wallClock = date.getTime();
  const zone = zones.get(timeZone) ?? { formatter: createFormatter(timeZone), offsets: new Map<number, number>() };
  zones.set(timeZone, zone);
  if (zone.offsets.size > MOST_MOMENTS) zone.offsets.clear();
  const guess = wallClock - offsetAt(wallClock, zone);
  // Between the guess and the wall clock the zone may have changed its offset.
  return new Date(wallClock - offsetAt(guess, zone));
}

/** A formatter takes 10 µs. So it is asked at both ends of a step, in which the offset is the same if they agree, else of each half of it. */
function offsetAt(time: number, zone: Zone, step = STEP): number {
  const start = Math.floor(time / step) * step;
  const offset = offsetOnce(start, zone);
  return step > 1 && offset !== offsetOnce(start + step, zone) ? offsetAt(time, zone, step / 2) : offset;
}

function offsetOnce(time: number, { formatter, offsets }: Zone): number {
  const offset = offsets.get(time) ?? readZone(formatter.format(time));
  offsets.set(time, offset);
  return offset;
}

function readZone(text: string): number {
  const [, sign, hours = 0, minutes = 0, seconds = 0] = /GMT([+-])(\d+):?(\d+)?:?(\d+)?/.exec(text) ?? [];
  return sign ? Number(sign + 1) * (+hours * 3600 + +minutes * 60 + +seconds) * 1000 : 0;
}

function createFormatter(timeZone?: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  } catch {
    return createFormatter();
  }
}
