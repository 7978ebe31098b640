import { expect } from '@open-wc/testing';
import type { Article } from '../../src/feed/index.js';
import { loadFixture, plain } from './load-fixture.js';

/** A system that writes feeds → what a reader sees of its first article. */
const SYSTEMS: Record<string, Partial<Record<keyof Article, unknown>>> = {
  'dedecms.xml': {
    title: '我市召开防汛工作会议 部署汛期值守',
    url: 'http://www.dede.example/yaowen/2022/0708/101.html',
    summary: '本报讯　七月八日，我市召开防汛工作会议。',
    image: { url: 'http://www.dede.example/uploads/allimg/220708/1-1.jpg' },
    published: '2022-07-08T15:18:22.000Z',
    floating: true,
    authors: [{ name: '王小明' }],
    language: 'zh-cn',
  },
  'java.xml': {
    title: '省法院发布年度典型案例',
    url: 'http://java.example/a.jsp?id=1&t=2',
    published: '2022-07-08T07:18:22.000Z',
    source: { name: '新华网' },
    authors: [],
    language: 'zh-CN',
  },
  'wechat.xml': {
    title: '早安！今天有雾🌫️｜出行提醒',
    url: 'http://mp.wechat.example/s?__biz=MzA=&mid=1&idx=1&sn=a#rd',
    summary: '今天有雾。',
    image: { url: 'https://mmbiz.wechat.example/mmbiz_jpg/abc/640?wx_fmt=jpeg' },
    published: '2022-07-08T07:18:22.000Z',
  },
  'wordpress.xml': {
    id: 'https://press.example/?p=7',
    title: 'Gulls & ferries: a year’s count',
    url: 'https://press.example/gulls/',
    summary: 'We counted … […]',
    image: { url: 'https://press.example/gull.jpg', alt: 'A gull', width: 640, height: 480 },
    published: '2022-07-08T07:18:22.000Z',
    authors: [{ name: 'Nora Lind' }],
    categories: ['Birds & boats'],
    comments: 3,
  },
  'blogger.xml': {
    title: 'A <rope> & an anchor',
    url: 'https://blog.example/1.html',
    published: '2022-07-08T07:18:00.001Z',
    updated: '2022-07-08T07:18:22.500Z',
    authors: [{ name: 'Nora Lind', url: 'https://blog.example/nora' }],
    categories: ['boats'],
  },
  'youtube.xml': {
    title: 'How a ferry docks',
    url: 'https://tube.example/watch?v=abc',
    summary: 'Filmed from the pier. Music: none',
    image: { url: 'https://i.tube.example/vi/abc/hq.jpg', width: 480, height: 360 },
    published: '2022-07-08T07:18:22.000Z',
    authors: [{ name: 'Harbor films', url: 'https://tube.example/channel/UC1' }],
  },
  'podcast.xml': {
    title: 'The fog horn',
    url: undefined,
    summary: 'Who blows it',
    image: { url: 'https://cast.example/7.jpg' },
    enclosures: [{ url: 'https://cast.example/7.mp3', type: 'audio/mpeg', length: 1337 }],
    authors: [{ name: 'Pier Radio' }],
  },
  'reddit.xml': {
    title: 'Fog & a lighthouse',
    url: 'https://forum.example/r/harbors/1/',
    image: { url: 'https://p.forum.example/1.jpg', alt: 'Fog & a lighthouse' },
    authors: [{ name: '/u/lind', url: 'https://forum.example/user/lind' }],
    categories: ['r/harbors'],
  },
  'discourse.xml': {
    title: 'Who paints the "old" pier?',
    url: 'https://talk.example/t/1',
    summary: 'It peels. 2 posts - 2 participants',
    authors: [{ name: '@lind Nora Lind' }],
  },
  'mastodon.xml': {
    title: '',
    url: 'https://social.example/@lind/1',
    summary: 'Fog at the pier #fog',
    image: { url: 'https://files.social.example/1.jpg', alt: 'A pier in fog' },
    categories: ['fog'],
  },
  'nitter.xml': {
    title: 'Fog again <3 No ferry before 9 am. harbor.example/fog',
    url: 'https://birds.example/lind/status/1#m',
    image: { url: 'https://birds.example/pic/media%2F1.jpg' },
    authors: [{ name: '@lind' }],
  },
  'github.xml': {
    title: 'fix: List<T> of "moorings" && ropes',
    url: 'https://code.example/pier/commit/1',
    published: '2022-07-08T07:18:22.000Z',
    summary: 'fix: List<T> of moorings',
    language: 'en-US',
  },
  'arxiv.xml': {
    title: 'Norms of $L^p$ with $1<p and q>2$ on $\\mathbb{R}^n$',
    url: 'https://papers.example/abs/2207.00001',
    summary: 'arXiv:2207.00001v1 Announce Type: new Abstract: For $n<m$ we bound the norm.',
    published: '2022-07-08T04:00:00.000Z',
    authors: [{ name: 'Nora Lind, Li Na' }],
    categories: ['math.FA', 'math.AP'],
  },
};

describe('feeds as common systems write them', () => {
  for (const [file, expected] of Object.entries(SYSTEMS)) {
    it(`are read as they are meant: ${file}`, async () => {
      const [article] = (await loadFixture(`systems/${file}`)).articles;
      const seen = Object.fromEntries(Object.keys(expected).map((name) => [name, article![name as keyof Article]]));
      expect(plain(seen)).to.deep.equal(plain(expected));
    });
  }
});
