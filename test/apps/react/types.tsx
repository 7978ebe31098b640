/** What the types of React let pass, and what they do not. TypeScript takes any JSX attribute that has a hyphen: misspelled events, too. */
import type {} from 'newsrack/react';
import type { NewsTicker } from 'newsrack';
import { createRef } from 'react';

const ticker = createRef<NewsTicker>();

export const right = [
  <news-ticker ref={ticker} className="top" key="ticker" style={{ color: 'red' }} mode="step" limit={5} perFeed={3} paused articles={null}>
    <a href="/">本站首页</a>
  </news-ticker>,
  <news-ticker limit="5" time-zone="Asia/Shanghai" hidden onClick={() => {}} data-anything="1" />,
  <news-article json-ld onnewsrack-share={({ to, url }) => `${to} ${url}`} onnewsrack-open={({ article }) => article.title} />,
  <section-column articles={[{ title: '标题' }]} onnewsrack-failed={({ error }) => error.kind} onnewsrack-loaded={undefined} />,
  <view-count class="views" readonly />,
];

export const wrong = [
  // @ts-expect-error there is no such mode
  <news-ticker mode="fast" />,
  // @ts-expect-error there is no such attribute
  <news-ticker layout="grid" />,
  // @ts-expect-error not a number
  <news-ticker limit="many" />,
  // @ts-expect-error not a boolean
  <news-ticker paused="yes" />,
  // @ts-expect-error an article has a title
  <section-column articles={[{ url: '/a' }]} />,
  // @ts-expect-error a failure has no articles
  <news-ticker onnewsrack-failed={({ articles }) => articles} />,
  // @ts-expect-error there is no such tag
  <news-tickr />,
];
