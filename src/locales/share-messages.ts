import type { Translations } from './language.js';

/** Where something can be shared, as words of the attribute `targets`. */
export const SHARE_TARGETS = [
  'native',
  'copy',
  'wechat',
  'weibo',
  'qq',
  'qzone',
  'x',
  'facebook',
  'telegram',
  'whatsapp',
  'line',
  'linkedin',
  'email',
] as const;

/** One of {@link SHARE_TARGETS}. */
export type ShareTarget = (typeof SHARE_TARGETS)[number];

/** The texts of a share bar, and what its readers use to share. */
export interface ShareMessages {
  heading: string;
  /** Where a reader of this language shares, the most wanted first. */
  targets: readonly ShareTarget[];
  names: Readonly<Record<ShareTarget, string>>;
  /** Name of a link that leaves the page as it is; `{name}` is what is read on it. */
  newTab: string;
  /** In place of `names.copy`, and no longer than it, once that is done. */
  copied: string;
  /** Before the address, where the browser does not let it be copied. */
  copyByHand: string;
  /** What the QR code is, to those who do not see it. */
  code: string;
  /** What to do with it. */
  scan: string;
}

const BRANDS = {
  wechat: 'WeChat',
  weibo: 'Weibo',
  qq: 'QQ',
  qzone: 'Qzone',
  x: 'X',
  facebook: 'Facebook',
  telegram: 'Telegram',
  whatsapp: 'WhatsApp',
  line: 'LINE',
  linkedin: 'LinkedIn',
};

const WORLDWIDE: readonly ShareTarget[] = ['native', 'copy', 'x', 'facebook', 'whatsapp', 'telegram', 'linkedin', 'email'];

export const shareMessages: Translations<ShareMessages> = {
  'zh-CN': {
    heading: '分享到',
    targets: ['native', 'copy', 'wechat', 'weibo', 'qq', 'qzone'],
    names: {
      ...BRANDS,
      native: '系统分享',
      copy: '复制链接',
      wechat: '微信',
      weibo: '微博',
      qzone: 'QQ空间',
      linkedin: '领英',
      email: '邮件',
    },
    newTab: '{name}（在新标签页打开）',
    copied: '复制成功',
    copyByHand: '浏览器不允许自动复制，请手动复制网址：',
    code: '本页网址的二维码',
    scan: '微信扫一扫，分享本页',
  },
  'zh-TW': {
    heading: '分享到',
    targets: ['native', 'copy', 'line', 'facebook', 'telegram'],
    names: { ...BRANDS, native: '系統分享', copy: '複製連結', weibo: '微博', qzone: 'QQ空間', email: '電子郵件' },
    newTab: '{name}（在新分頁開啟）',
    copied: '複製成功',
    copyByHand: '瀏覽器不允許自動複製，請手動複製網址：',
    code: '本頁網址的 QR 碼',
    scan: 'WeChat 掃一掃，分享本頁',
  },
  en: {
    heading: 'Share',
    targets: WORLDWIDE,
    names: { ...BRANDS, native: 'Share via…', copy: 'Copy link', email: 'E-mail' },
    newTab: '{name} (opens in a new tab)',
    copied: 'Copied',
    copyByHand: 'The browser does not allow copying. Please copy the address yourself:',
    code: 'QR code of the address',
    scan: 'Scan with WeChat to share',
  },
  ar: {
    heading: 'مشاركة',
    targets: WORLDWIDE,
    names: {
      ...BRANDS,
      native: 'مشاركة عبر…',
      copy: 'نسخ الرابط',
      wechat: 'وي تشات',
      weibo: 'ويبو',
      x: 'إكس',
      facebook: 'فيسبوك',
      telegram: 'تيليجرام',
      whatsapp: 'واتساب',
      line: 'لاين',
      linkedin: 'لينكدإن',
      email: 'البريد الإلكتروني',
    },
    newTab: '{name} (يُفتح في علامة تبويب جديدة)',
    copied: 'تم النسخ',
    copyByHand: 'لا يسمح المتصفح بالنسخ التلقائي، يرجى نسخ العنوان يدويًا:',
    code: 'رمز QR للعنوان',
    scan: 'امسح الرمز بتطبيق وي تشات للمشاركة',
  },
};
