/**
 * Documents that cost a reader of feeds most, by what they are: large ones, and those that somebody made to freeze a page.
 * Texts as long as the limit of 16 MiB that a feed may have, or a little less.
 */

const LIMIT = 16 * 2 ** 20 - 100_000;

/** @type {Readonly<Record<string, () => string>>} */
export const DOCUMENTS = {
  'RSS, 50 items': () => rss(items(50)),
  'RSS, 1,000 items': () => rss(items(1000)),
  'RSS, 20,000 items': () => rss(items(20_000)),
  'Atom, 20,000 entries': () => atom(20_000),
  'JSON Feed, 20,000 items': () => jsonFeed(20_000),
  'RSS, 20,000 broken items': () => rss(items(20_000).replaceAll('</guid>', '<br>')),
  'RSS, 20,000 dates without a zone': () => rss(datedItems(20_000)),
  'Atom, 20,000 entries, none of them closed': () => atom(20_000).replaceAll('</entry>', ''),
  'RSS, 20,000 lists of items in items': () => rss(items(20_000).replaceAll('</item>', '<list><item>a</item><item>b</item></list></item>')),
  'a root tag of 60 kB, 20,000 broken items': () => rss(items(20_000).replaceAll('</guid>', '<br>'), 'a="b" '.repeat(10_000)),
  'a root tag of 250 kB, 20,000 broken items': () => rss(items(20_000).replaceAll('</guid>', '<br>'), 'a="b" '.repeat(40_000)),
  '3,000 made-up entities in a title': () => rss(items(1).replace('Headline', madeUpEntities(3000)) + items(50)),
  '3 made-up entities in each of 20,000 titles': () => rss(items(20_000).replaceAll(/Headline (\d+)/g, (title, index) => title + madeUpEntities(3, `x${index}x`))),
  'items in no item of the feed': () => rss(fill('<x:item/>')),
  'an item of items without end': () => rss(`<item><title>A</title><list>${fill('<item>')}`),
  'instructions without end': () => rss(`<item><title>A</title>${fill('<?a ')}</item>`),
  'elements nested 100,000 deep': () => rss(`<item><title>Deep</title><description>${'<b>'.repeat(100_000)}${'</b>'.repeat(100_000)}</description></item>${items(50)}`),
  'one item of 16 MB, escaped': () => rss(`<item><title>Long</title><description>${fill('&lt;p&gt;word word&lt;/p&gt; ')}</description></item>`),
  'one item of 16 MB, CDATA': () => rss(`<item><title>Long</title><description><![CDATA[${fill('<p>word word</p> ')}]]></description></item>`),
  'one item of 16 MB, elements': () => rss(`<item><title>Long</title><description>${fill('<a/>')}</description></item>`),
  'a title of 16 MB': () => rss(`<item><title>${fill('word & word < word ')}</title></item>`),
  'nothing but items without end': () => `<rss><channel>${fill('<item>')}`,
  'nothing but broken items': () => `<rss><channel>${fill('<item><b></item>')}`,
  'nothing but attributes': () => `<rss><channel>${fill('<item a="')}`,
  'a head of 16 MB': () => rss(fill('<x>y</x>')),
  'a comment of 16 MB': () => rss(`<!--${fill('<item> -- ')}-->${items(50)}`),
  'entities that multiply': () => `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">${multiply()}]>${rss(`<item><title>&z9;</title></item>${items(50)}`)}`,
  'a page of 16 MB': () => `<!doctype html><html><title>Log in</title>${fill('<p>Log in</p>')}`,
  'blanks of 16 MB': () => fill(' \n'),
  'JSON Feed of articles, 16 MB': () => jsonArticles(),
  'JSON nested as deep as it goes': () => fill('['),
  'one JSON item of 16 MB, a text': () => `{"items":[{"title":"Long","content_html":"${fill('word \\"word\\" ')}"}]}`,
  'one JSON item of 16 MB, lists': () => `{"items":[{"title":"Long","_lists":[${fill('[],')}0]}]}`,
  'one JSON item of 16 MB, members': () => `{"items":[{"title":"Long",${fill('"a":1,')}"b":1}]}`,
  'nothing but broken JSON items': () => `{"items":[${fill('{x},')}]}`,
  'a JSON head of 16 MB': () => `{${fill('"a":[1],')}"title":"T","items":[{"title":"One"}]}`,
};

/** @param {string} content @param {string} [attributes] of the root */
function rss(content, attributes = '') {
  return `<rss ${attributes}version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News</title><link>https://news.example/</link>${content}</channel></rss>`;
}

/** @param {number} count */
function items(count) {
  return Array.from(
    { length: count },
    (_, index) =>
      `<item><title>【百日行动】 Headline ${index} &amp; more</title><link>https://news.example/${index}.html</link><guid>tag:${index}</guid><pubDate>Fri, 08 Jul 2022 15:18:22 +0800</pubDate><dc:creator>张三</dc:creator><category>要闻</category><description>&lt;p&gt;What happened, in two sentences. 新华社记者报道。&lt;/p&gt;</description></item>`,
  ).join('\n');
}

/** One each three hours, through seven years with their summer times. @param {number} count */
function datedItems(count) {
  const dates = Array.from({ length: count }, (_, index) => new Date(1_657_293_502_000 - index * 10_800_000).toISOString().slice(0, 19).replace('T', ' '));
  return dates.map((date, index) => `<item><title>Headline ${index}</title><guid>${index}</guid><pubDate>${date}</pubDate></item>`).join('');
}

/** @param {number} count @param {string} [name] */
function madeUpEntities(count, name = 'x') {
  return Array.from({ length: count }, (_, index) => `&${name}${index};`).join('');
}

/** @param {number} count */
function atom(count) {
  const entries = Array.from(
    { length: count },
    (_, index) =>
      `<entry><id>tag:news.example,2022:${index}</id><title type="html">Headline ${index} &amp;amp; more</title><link href="/${index}.html"/><updated>2022-07-08T15:18:22+08:00</updated><author><name>张三</name></author><summary>What happened, in two sentences.</summary></entry>`,
  );
  return `<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><id>https://news.example/</id>${entries.join('')}</feed>`;
}

/** @param {number} count */
function jsonFeed(count) {
  const entries = Array.from({ length: count }, (_, index) => ({
    id: String(index),
    url: `https://news.example/${index}.html`,
    title: `Headline ${index}`,
    content_html: '<p>What happened, in two sentences.</p>',
    date_published: '2022-07-08T15:18:22+08:00',
  }));
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'News', items: entries });
}

/** With bodies, in which every tag has quotes to escape. */
function jsonArticles() {
  const body = '<p class="text">What happened, in two sentences. 新华社记者报道。</p>\n'.repeat(60);
  const article = { title: 'Headline', summary: 'What happened.', content_html: body, tags: ['要闻'], date_published: '2022-07-08T15:18:22+08:00' };
  const count = Math.floor(LIMIT / (Buffer.byteLength(JSON.stringify(article)) + 20));
  const entries = Array.from({ length: count }, (_, index) => ({ id: String(index), ...article, title: `Headline ${index}` }));
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'News', items: entries });
}

/** @param {string} piece */
function fill(piece) {
  return piece.repeat(Math.floor(LIMIT / Buffer.byteLength(piece)));
}

function multiply() {
  return Array.from({ length: 10 }, (_, index) => `<!ENTITY z${index} "${(index ? `&z${index - 1};` : '&a;').repeat(10)}">`).join('');
}
