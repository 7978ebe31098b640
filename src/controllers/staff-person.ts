import { foldText } from './staff-text.js';

/** One entry of a staff directory; what it does not say is empty. */
export interface Person {
  readonly name: string;
  /** Number of the press card. */
  readonly number: string;
  readonly post: string;
  readonly department: string;
  /** Absolute http(s) address. */
  readonly photo?: string;
  /** Until when the card is valid, as the directory writes it. */
  readonly valid: string;
  /** The last day on which it is, at 00:00 UTC; undefined where it cannot be told. */
  readonly lastDay?: Date;
}

type Field = 'name' | 'number' | 'post' | 'department' | 'photo' | 'valid';

/** How directories head their columns. Not among them: 身份证号, which is nobody's business, and running numbers. */
const HEADINGS: Record<Field, string> = {
  name: 'name fullname 姓名 名字 人员姓名 人員姓名 记者姓名 記者姓名',
  number:
    'number card cardnumber cardno presscard 证件号 证件号码 证件编号 证号 编号 工号 卡号 记者证号 记者证编号 ' +
    '證件號 證件號碼 證件編號 證號 編號 工號 卡號 記者證號 記者證編號',
  post: 'post title jobtitle job position role 职务 职位 职称 岗位 職務 職位 職稱 崗位',
  department: 'department dept division unit 部门 所属部门 单位 科室 部門 所屬部門 單位',
  photo: 'photo picture image portrait 照片 相片 头像 頭像',
  valid:
    'valid validuntil validto validthrough expires expiry expirydate expirationdate ' +
    '有效期 有效期至 有效期限 有效日期 有效至 截止日期 到期日 到期日期',
};

const FIELDS = new Map(
  Object.entries(HEADINGS).flatMap(([field, headings]) => headings.split(' ').map((heading) => [heading, field as Field] as const)),
);

/** What a column is about, by its heading: 有效期（年月日） is 有效期. */
export function fieldOf(heading: string): Field | undefined {
  return FIELDS.get(foldText(heading.replace(/[(（[【].*/, '')).replace(/[_\-.:：*#]/g, ''));
}

/**
 * Makes a person of headed values; undefined where they name none.
 *
 * @param base - address of the directory, which those of photos are relative to
 */
export function readPerson(values: Iterable<readonly [heading: string, value: unknown]>, base: string): Person | undefined {
  const said: Partial<Record<Field, string>> = {};
  for (const [heading, value] of values) {
    const field = fieldOf(heading);
    if (field && /string|number/.test(typeof value)) said[field] ||= String(value).trim();
  }
  const { name = '', number = '', post = '', department = '', photo = '', valid = '' } = said;
  if (!name && !number) return undefined;
  return { name, number, post, department, photo: webAddress(photo, base), valid, lastDay: lastDayOf(valid) };
}

/** Whether the card of a person was valid until a day before this one. */
export function hasExpired({ lastDay }: Person, timeZone: string, now = new Date()): boolean {
  // Swedes write days as ISO 8601 does.
  const today = new Intl.DateTimeFormat('sv', { timeZone: timeZone || undefined }).format(now);
  return lastDay !== undefined && lastDay.toISOString().slice(0, 10) < today;
}

/** An absolute http(s) address; undefined for any other. */
export function webAddress(address: string, base: string): string | undefined {
  try {
    const { protocol, href } = new URL(address.trim(), base);
    return address.trim() && /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Ways to write a day that leave no doubt which part is what: 2026-12-31, 2026年12月, 20261231, 31.12.2026. With
 * slashes, days and months cannot be told apart.
 */
const DAYS: readonly [pattern: RegExp, order: readonly [year: number, month: number, day: number]][] = [
  [/(\d{4})\D{1,2}(\d{1,2})(?:\D{1,2}(\d{1,2}))?(?!\d)/g, [1, 2, 3]],
  [/\b(\d{4})(\d\d)(\d\d)\b/g, [1, 2, 3]],
  [/\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})/g, [3, 2, 1]],
];

/** The last day that a text names: the end of a range, the end of a month. */
function lastDayOf(text: string): Date | undefined {
  for (const [pattern, [year, month, day]] of DAYS) {
    const match = [...text.normalize('NFKC').matchAll(pattern)].at(-1);
    if (match) return calendarDay(Number(match[year]), Number(match[month]), Number(match[day] ?? 0));
  }
  const named = /[a-z]{3}/i.test(text) ? new Date(text) : undefined;
  return named && !Number.isNaN(+named) ? calendarDay(named.getFullYear(), named.getMonth() + 1, named.getDate()) : undefined;
}

/** @param day - 0 for the last of the month */
function calendarDay(year: number, month: number, day: number): Date | undefined {
  const date = new Date(Date.UTC(year, day ? month - 1 : month, day));
  return date.getUTCMonth() === month - 1 ? date : undefined;
}
