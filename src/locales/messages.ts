import type { Translations } from './language.js';

/** The texts that feed-driven tags share; those of one tag alone are in a table of their own. */
export interface Messages {
  /** Name of a ticker that was given none. */
  latest: string;
  /** Heading of related news. */
  related: string;
  /** Link from a section to all of it. */
  more: string;
  /** Where a feed has no articles. */
  empty: string;
  /** Where a feed cannot be had and the page has no links of its own. */
  failed: string;
  /** Beside a last good copy; `{time}` is when it came. */
  stale: string;
  pause: string;
  play: string;
  previous: string;
  next: string;
  /** Number of times an article was read; `{count}` is the number. */
  views: string;
}

export const messages: Translations<Messages> = {
  'zh-CN': {
    latest: '最新消息',
    related: '相关新闻',
    more: '更多',
    empty: '暂无内容',
    failed: '内容暂时无法显示，请稍后再看',
    stale: '更新于 {time}',
    pause: '暂停滚动',
    play: '继续滚动',
    previous: '上一条',
    next: '下一条',
    views: '{count} 次浏览',
  },
  'zh-TW': {
    latest: '最新消息',
    related: '相關新聞',
    more: '更多',
    empty: '暫無內容',
    failed: '內容暫時無法顯示，請稍後再看',
    stale: '更新於 {time}',
    pause: '暫停捲動',
    play: '繼續捲動',
    previous: '上一則',
    next: '下一則',
    views: '{count} 次瀏覽',
  },
  en: {
    latest: 'Latest news',
    related: 'Related news',
    more: 'More',
    empty: 'Nothing here yet',
    failed: 'This news cannot be shown right now. Please look again later.',
    stale: 'Updated {time}',
    pause: 'Pause',
    play: 'Play',
    previous: 'Previous',
    next: 'Next',
    views: '{count} views',
  },
  ar: {
    latest: 'آخر الأخبار',
    related: 'أخبار ذات صلة',
    more: 'المزيد',
    empty: 'لا يوجد محتوى بعد',
    failed: 'يتعذر عرض هذه الأخبار الآن، يرجى المحاولة لاحقًا',
    stale: 'آخر تحديث {time}',
    pause: 'إيقاف مؤقت',
    play: 'تشغيل',
    previous: 'السابق',
    next: 'التالي',
    views: '{count} مشاهدة',
  },
};
