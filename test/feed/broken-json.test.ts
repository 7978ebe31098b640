import { expect } from '@open-wc/testing';
import { parseFeed, type Feed } from '../../src/feed/index.js';
import { failureOf } from './load-fixture.js';

const url = 'https://news.example/feed.json';

const titlesOf = ({ articles }: Feed) => articles.map(({ title }) => title);
const kindOf = async (text: string) => (await failureOf(Promise.resolve(text).then((it) => parseFeed(it, { url })))).kind;

describe('JSON Feed that is broken', () => {
  const whole = '{"title":"T","items":[{"title":"A"},{"title":"B"}],"language":"en"}';

  it('shows the items that are whole of a feed that broke off, and says that some may be missing', () => {
    const until = (end: string) => parseFeed(whole.slice(0, whole.indexOf(end)), { url });
    expect(until('"B"')).to.include({ title: 'T', partial: true });
    expect(titlesOf(until('"B"'))).to.deep.equal(['A']);
    expect(titlesOf(until('],"l'))).to.deep.equal(['A', 'B']);
    expect(until('],"l').partial).to.equal(true);
    expect(until('"en"').title).to.equal('T');
    expect(until('"en"').partial).to.equal(undefined);
    expect(parseFeed(whole, { url }).partial).to.equal(undefined);
  });

  it('is malformed where it breaks off before its first item ends', async () => {
    for (const end of ['"T"', '"items"', '[', '{"title":"A']) {
      expect(await kindOf(whole.slice(0, whole.indexOf(end) + end.length)), end).to.equal('malformed');
    }
  });

  for (const [name, broken] of [
    ['a value that is none', '{"title":undefined}'],
    ['quotes in a text', '{"title":"They say "hi" to him","id":"2"}'],
    ['the end of a line in a text', '{"title":"One\nand [two"}'],
    ['a bracket too many', '{"title":bad]}}'],
    ['a bracket of the wrong kind', '{"tags":["a"}}'],
    ['a warning of the server’s', '<b>Warning</b>: {main} in "x.php"'],
  ] as const) {
    it(`leaves out the item that has ${name}, and keeps the others`, () => {
      const written = `{"title":"T","items":[\n{"title":"A"},\n${broken},\n{"title":"B"}\n]}`;
      expect(titlesOf(parseFeed(written, { url }))).to.deep.equal(['A', 'B']);
    });
  }

  it('shows all items where commas between them are missing or too many', () => {
    expect(titlesOf(parseFeed('{"items":[{"title":"A"}{"title":"B",},,{"title":"C"},]}', { url }))).to.deep.equal(['A', 'B', 'C']);
  });

  it('shows all but what is broken of what it says of itself, and minds nothing behind it', () => {
    const feed = parseFeed(whole.replace('"T"', 'T'), { url });
    expect(feed).to.include({ title: '', language: 'en' });
    expect(titlesOf(feed)).to.deep.equal(['A', 'B']);
    expect(parseFeed(`${whole}<!-- served in 0.1 s, "from {cache -->`, { url })).to.deep.equal(parseFeed(whole, { url }));
  });

  it('is malformed, with the cause, where not one item can be read', async () => {
    for (const items of ['Array', '{x}', '{"title":bad},{"title":worse}', '{"title":"A', ',']) {
      const failure = await failureOf(Promise.resolve().then(() => parseFeed(`{"title":"T","items":[${items}]}`, { url })));
      expect(failure, items).to.include({ kind: 'malformed' });
      expect(failure.cause, items).to.be.instanceOf(SyntaxError);
    }
  });
});

describe('JSON that is a feed only nearly', () => {
  it('is not-a-feed where the list of items is another object’s, a text, or missing', async () => {
    for (const json of ['{"data":{"items":[{"title":"A"}]}}', '[{"items":[{"title":"A"}]}]', '{"items":{"items":[{"title":"A"}]}}', '{"a":"\\"items\\":[","b":[]}', '{"\\"items":[{}]}']) {
      expect(await kindOf(json), json).to.equal('not-a-feed');
    }
  });

  it('is an empty feed where the list has no object', () => {
    for (const items of ['[]', '[ ]', '[null, "text", 5]', '[[{"title":"A"}]]']) {
      const { title, articles, partial } = parseFeed(`{"title":"T","items":${items}}`, { url });
      expect({ title, articles, partial }).to.deep.equal({ title: 'T', articles: [], partial: undefined });
    }
  });

  it('shows the items of both lists where it has two, and what it said last of anything else', () => {
    const feed = parseFeed('{"title":"S","items":[{"title":"A","title":"B"}],"title":"T","items":[{"title":"C"}]}', { url });
    expect(feed.title).to.equal('T');
    expect(titlesOf(feed)).to.deep.equal(['B', 'C']);
  });
});
