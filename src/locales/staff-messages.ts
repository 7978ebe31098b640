import type { Translations } from './language.js';

/** Texts of the look-up of staff; `{count}` and `{name}` stand for what they say. */
export interface StaffMessages {
  /** Name of the form. */
  lookUp: string;
  /** What to type. */
  label: string;
  /** The same where only full matches are shown. */
  labelWhole: string;
  submit: string;
  searching: string;
  /** Where nothing was typed. */
  missing: string;
  /** Where too little was typed. */
  short: string;
  found: string;
  /** How many of those found are so no longer. */
  foundExpired: string;
  /** Where more are found than are shown. */
  more: string;
  /** Before what was typed. */
  none: string;
  /** After it, to a reader who may have an impostor at the door. */
  warning: string;
  failed: string;
  retry: string;
  photo: string;
  expired: string;
  post: string;
  department: string;
  number: string;
  valid: string;
}

export const staffMessages: Translations<StaffMessages> = {
  'zh-CN': {
    lookUp: '人员查询',
    label: '姓名或证件号',
    labelWhole: '完整的姓名或证件号',
    submit: '查询',
    searching: '正在查询……',
    missing: '请输入姓名或证件号。',
    short: '请至少输入两个字。',
    found: '找到 {count} 人',
    foundExpired: '其中 {count} 人的证件已过期',
    more: '仅显示前 {count} 人，请输入更完整的姓名或证件号。',
    none: '查无此人：',
    warning: '请核对姓名或证件号后再查。如有人以此身份采访、收费或索要材料，谨防假冒，请先向我们核实。',
    failed: '暂时无法查询，请稍后再试。',
    retry: '重试',
    photo: '{name}的照片',
    expired: '证件已过期',
    post: '职务',
    department: '部门',
    number: '证件号',
    valid: '有效期至',
  },
  'zh-TW': {
    lookUp: '人員查詢',
    label: '姓名或證件號',
    labelWhole: '完整的姓名或證件號',
    submit: '查詢',
    searching: '正在查詢……',
    missing: '請輸入姓名或證件號。',
    short: '請至少輸入兩個字。',
    found: '找到 {count} 人',
    foundExpired: '其中 {count} 人的證件已過期',
    more: '僅顯示前 {count} 人，請輸入更完整的姓名或證件號。',
    none: '查無此人：',
    warning: '請核對姓名或證件號後再查。如有人以此身分採訪、收費或索取資料，請慎防假冒，並先向我們查證。',
    failed: '暫時無法查詢，請稍後再試。',
    retry: '重試',
    photo: '{name}的照片',
    expired: '證件已過期',
    post: '職務',
    department: '部門',
    number: '證件號',
    valid: '有效期至',
  },
  en: {
    lookUp: 'Staff look-up',
    label: 'Name or card number',
    labelWhole: 'Full name or card number',
    submit: 'Look up',
    searching: 'Looking…',
    missing: 'Type a name or a card number.',
    short: 'Type two characters at least.',
    found: 'Found: {count}',
    foundExpired: 'With an expired card: {count}',
    more: 'Only the first {count} are shown. Type more of the name or number.',
    none: 'No such person: ',
    warning:
      'Check the name or number and try again. If somebody claims to be this person, beware of an impostor: ask us before you give an interview, money or documents.',
    failed: 'The look-up does not work right now. Please try again later.',
    retry: 'Try again',
    photo: 'Photo of {name}',
    expired: 'Card expired',
    post: 'Post',
    department: 'Department',
    number: 'Card number',
    valid: 'Valid until',
  },
  ar: {
    lookUp: 'البحث عن الموظفين',
    label: 'الاسم أو رقم البطاقة',
    labelWhole: 'الاسم الكامل أو رقم البطاقة كاملًا',
    submit: 'بحث',
    searching: 'جارٍ البحث…',
    missing: 'اكتب اسمًا أو رقم بطاقة.',
    short: 'اكتب حرفين على الأقل.',
    found: 'عدد النتائج: {count}',
    foundExpired: 'منها ببطاقة منتهية الصلاحية: {count}',
    more: 'تظهر أول {count} نتائج فقط، اكتب المزيد من الاسم أو الرقم.',
    none: 'لا يوجد شخص بهذا الاسم أو الرقم: ',
    warning:
      'تحقق من الاسم أو الرقم وحاول مجددًا. إذا ادّعى أحد هذه الصفة فاحذر من انتحالها، وتواصل معنا قبل إجراء مقابلة أو دفع مال أو تسليم مستندات.',
    failed: 'يتعذر البحث الآن، يرجى المحاولة لاحقًا.',
    retry: 'إعادة المحاولة',
    photo: 'صورة {name}',
    expired: 'البطاقة منتهية الصلاحية',
    post: 'المنصب',
    department: 'القسم',
    number: 'رقم البطاقة',
    valid: 'صالحة حتى',
  },
};
