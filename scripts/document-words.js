/*
 * What documents say of things that the sources do not describe, or not in this language. A thing without its words here, and
 * words without their thing, stop `npm run docs`.
 */

/** Tags in the order in which a reader meets them, and what a visitor sees, for README.zh-CN.md. */
export const TAGS_IN_CHINESE = {
  'news-ticker': '滚动快讯：横向滚动、逐条切换，或排成列表静止显示',
  'section-column': '栏目块：标题、列表、“更多”；可选头条、图文网格、排行等版式',
  'article-card': '单篇图文卡片：默认最新一篇，也可指定某一篇',
  'related-news': '相关新闻：按当前页面的内容自动挑选',
  'news-article': '文章正文页：标题、来源、日期、正文、责任编辑、分享、上一篇和下一篇',
  'news-masthead': '报头：站名、日期、栏目导航、设为首页 · 收藏本站 · 人员查询 · 手机版',
  'share-bar': '分享到微信、微博、QQ 等，不加载任何第三方脚本',
  'staff-lookup': '记者、编辑查询：输入姓名或证件号',
  'view-count': '浏览次数，由自己的中继服务统计',
};

/** Files for script tags with all tags in them. */
export const WHOLE_FILES = {
  'newsrack.js': 'all tags, a module',
  'newsrack.classic.js': 'all tags, one classic script: old templates, pages in GBK, `document.write`',
};

/** Files with none. */
export const OTHER_FILES = {
  'feed.js': 'the pipeline without tags, a module',
  'newsrack.css': 'a few lines that keep the tags’ room before the script arrives; link it from the page’s head',
  'themes.css': 'looks to choose from by a class: [theming.md](theming.md)',
  'dompurify.js': 'asked for, from the same folder, with the first article body',
  'lean-qr.js': 'asked for with the first QR code',
  'papaparse.js': 'asked for with the first directory in CSV',
};
