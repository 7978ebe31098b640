import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import './support/typescript.js';

const { suggestSelectors } = await import('../../src/command/suggest-selectors.js');

/** @param {(index: number) => string} write */
const many = (write) => [1, 2, 3, 4, 5].map(write).join('\n');
/** @param {number} index */
const headline = (index) => `槐川市委政法工作会议第${index}次召开`;
/** @param {number} index */
const link = (index) => `<a href="/n${index}">${headline(index)}</a>`;

const MENU = `<div class="nav">${many((index) => `<a href="/s${index}/">法治</a>`)}</div>`;

/** @type {[what: string, html: string, selectors: object][]} */
const LISTS = [
  ['a list with dates before the headlines', `<div id="c1"><ul>${many((index) => `<li>[07-0${index}] ${link(index)}</li>`)}</ul></div>`, { item: '#c1 > ul > li', published: ':scope' }],
  [
    'rows of a table, with the same dot before each',
    `<table id="news">${many((index) => `<tr><td><img src="dot.gif"><td>${link(index)}<td>2022-07-0${index}`)}</table>`,
    { item: '#news > tbody > tr', published: ':scope' },
  ],
  [
    'cards with pictures',
    `<main>${many((index) => `<article class="card c${index}23"><a href="/n${index}"><img src="/p${index}.jpg"></a><h3>${link(index)}</h3><span class="date">7月${index}日</span></article>`)}</main>`,
    { item: 'main > article', published: 'span.date', image: 'img' },
  ],
  [
    'links around whole items',
    `<ul class="w">${many((index) => `<li><a href="/n${index}"><h3>${headline(index)}</h3><p>摘要</p><i>07/0${index}</i></a></li>`)}</ul>`,
    { item: 'ul.w > li', title: 'h3', published: 'i' },
  ],
  ['the list with the most text', `<ul class="hot">${many((index) => `<li><a href="/h${index}">热点新闻要闻</a></li>`)}</ul><ul class="list">${many((index) => `<li>${link(index)}</li>`)}</ul>`, { item: 'ul.list > li' }],
];

describe('suggested selectors', () => {
  for (const [what, html, selectors] of LISTS) {
    it(`are those of ${what}`, async () => {
      const suggested = await suggestSelectors(MENU + html, 'https://news.example/');
      assert.deepEqual(JSON.parse(JSON.stringify(suggested ?? null)), selectors);
    });
  }

  it('are none where there is only a menu', async () => {
    assert.equal(await suggestSelectors(MENU, 'https://news.example/'), undefined);
  });
});
