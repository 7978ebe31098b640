import type { ArticleInit } from 'newsrack';

/** What each app shows first; the button "add" adds another one. */
export const ARTICLES: readonly ArticleInit[] = [
  { title: '关于春节假期服务安排的通知', url: '#first' },
  { title: '户籍业务“一窗通办”上线', url: '#second' },
];

export const ANOTHER: ArticleInit = { title: '柳湾镇巡回审判点的一个夏日上午', url: '#third' };

/** The feed that the page's address names; a server has no such address, and what it renders has to be what a browser begins with. */
export const FEED = new URLSearchParams(globalThis.location?.search).get('feed') ?? '/fixtures/news/headlines.xml';
