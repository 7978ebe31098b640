import { html } from 'lit';

/** Links of the page's own, as they stand in a page before scripts. */
export const LINKS = html`<ul>
  <li><a href="https://news.example/a/9001.html">【本站原创】一张便民地图，标出全市一百二十个调解室</a> <time datetime="2026-11-20T09:00:00+08:00">11-20</time></li>
  <li><a href="https://news.example/a/9002.html">冬季送温暖，法律援助走进二十个偏远村庄</a> <time datetime="2026-11-19T09:00:00+08:00">11-19</time></li>
  <li><a href="https://news.example/a/9003.html">读者来信：物业费该不该跟着停车费一起涨</a> <time datetime="2026-11-18T09:00:00+08:00">11-18</time></li>
</ul>`;

/** The titles of these links. */
export const LINK_TITLES = [
  '【本站原创】一张便民地图，标出全市一百二十个调解室',
  '冬季送温暖，法律援助走进二十个偏远村庄',
  '读者来信：物业费该不该跟着停车费一起涨',
];

/** A page author's own markup of one article. */
export const TEMPLATE = html`<template>
  <p><strong data-text="source"></strong>｜<a data-href="url" data-text="title"></a> <time data-time="published"></time></p>
</template>`;

/** The same on one line, for a headline that moves. */
export const HEADLINE_TEMPLATE = html`<template><strong data-text="category"></strong> <a data-href="url" data-text="title"></a></template>`;
