import type { Translations } from './language.js';

/** Texts of a whole article; `{…}` stands for a name, a date or a number. */
export interface ArticleMessages {
  source: string;
  author: string;
  published: string;
  previous: string;
  next: string;
  /** Name of the links to the articles before and after. */
  others: string;
  /** Link to the article where the feed has its summary only. */
  readOn: string;
  textSize: string;
  smaller: string;
  larger: string;
}

export const articleMessages: Translations<ArticleMessages> = {
  'zh-CN': {
    source: '来源：{name}',
    author: '作者：{name}',
    published: '发布时间：{time}',
    previous: '上一篇',
    next: '下一篇',
    others: '前后文章',
    readOn: '阅读全文',
    textSize: '字号',
    smaller: '缩小文字',
    larger: '放大文字',
  },
  'zh-TW': {
    source: '來源：{name}',
    author: '作者：{name}',
    published: '發布時間：{time}',
    previous: '上一篇',
    next: '下一篇',
    others: '前後文章',
    readOn: '閱讀全文',
    textSize: '字級',
    smaller: '縮小文字',
    larger: '放大文字',
  },
  en: {
    source: 'Source: {name}',
    author: 'By {name}',
    published: 'Published {time}',
    previous: 'Previous',
    next: 'Next',
    others: 'Other articles',
    readOn: 'Read the whole article',
    textSize: 'Text size',
    smaller: 'Smaller text',
    larger: 'Larger text',
  },
  ar: {
    source: 'المصدر: {name}',
    author: 'بقلم {name}',
    published: 'نُشر في {time}',
    previous: 'السابق',
    next: 'التالي',
    others: 'مقالات أخرى',
    readOn: 'اقرأ المقال كاملًا',
    textSize: 'حجم النص',
    smaller: 'نص أصغر',
    larger: 'نص أكبر',
  },
};
