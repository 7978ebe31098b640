import { foldText } from './staff-text.js';

/** What a column is about. `number` is one that may be that of a press card, where no column is one of cards. */
export type Field = 'name' | 'card' | 'number' | 'post' | 'department' | 'photo' | 'valid';

/**
 * How directories head their columns, the surest first. Not among them: 身份证号, which is nobody's business; and 序号, no.
 * and id, which are running numbers: by 1, 2, 3 everybody could be listed.
 */
const HEADINGS: Record<Field, string> = {
  name: '姓名 人员姓名 人員姓名 记者姓名 記者姓名 名字 fullname name',
  card: 'presscard presscardno presscardnumber 记者证 記者證 cardnumber cardno card',
  number: '卡号 卡號 工号 工號 编号 編號 number',
  post: '职务 职位 岗位 職務 職位 崗位 position jobtitle job post 职称 職稱 title role',
  department: '部门 所属部门 科室 单位 部門 所屬部門 單位 department dept division unit',
  photo: '照片 相片 头像 頭像 photo picture portrait image',
  valid:
    '有效期至 有效至 截止日期 到期日 到期日期 有效期 有效期限 有效日期 ' +
    'validuntil validto validthrough expires expiry expirydate expirationdate valid',
};

/** A heading that is known. */
interface Column {
  readonly field: Field;
  /** The lower, the surer. */
  readonly rank: number;
}

const COLUMNS = new Map(
  Object.entries(HEADINGS).flatMap(([field, headings]) => headings.split(' ').map((heading, rank) => [heading, { field: field as Field, rank }] as const)),
);

/** 证件号, 新闻记者证编号, 工作證號碼: the number of any card but those that the state gives. */
const CARD_NUMBER = /^(?!.*(身[份分]|居民|通行)).*[证證].*[号號][码碼]?$/;

/** No column is headed by more characters. */
const LONGEST_HEADING = 40;

/** What a column is about, by its heading: 有效期（年月日） is 有效期. */
export function columnOf(heading: string): Column | undefined {
  if (heading.length > LONGEST_HEADING) return undefined;
  const text = foldText(heading.replace(/[(（[【].*/, '')).replace(/[_.:：*#]/g, '');
  if (CARD_NUMBER.test(text)) return { field: 'card', rank: /[记記]者/.test(text) ? -1 : 9 };
  return COLUMNS.get(text);
}

/** Whether headings can be those of people: one of them is a name or a number. */
export function isHead(headings: readonly string[]): boolean {
  return headings.some((heading) => ['name', 'card', 'number'].includes(columnOf(heading)?.field ?? ''));
}
