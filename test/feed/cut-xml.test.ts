import { expect } from '@open-wc/testing';
import { parseFeed } from '../../src/feed/index.js';

describe('cutting a feed into items', () => {
  describe('entries that nobody closed', () => {
    const entry = (title: string, more = '') => `<entry><title>${title}</title><id>urn:${title}</id><link rel="enclosure" href="https://a.example/${title}.mp3"/>${more}</entry>`;
    const read = (entries: string) => parseFeed(`<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title>${entries}</feed>`, { url: 'https://a.example/' });
    const titles = (entries: string) => read(entries).articles.map(({ title }) => title);

    it('are parted, each with all that is its own', () => {
      for (const entries of [entry('A').replace('</entry>', '') + entry('B') + entry('C'), (entry('A') + entry('B') + entry('C')).replaceAll('</entry>', '')]) {
        const { title, articles, partial } = read(entries);
        expect({ title, partial }).to.deep.equal({ title: 'F', partial: undefined });
        expect(articles.map((article) => [article.title, article.enclosures.length])).to.deep.equal([['A', 1], ['B', 1], ['C', 1]]);
      }
    });

    it('are so too after a child that nobody closed', () => {
      expect(titles(`<entry><title>A</title><summary>One<entry><title>B</title><summary>Two</summary></entry>${entry('C')}`)).to.deep.equal(['A', 'B', 'C']);
      expect(titles(`<entry><title>A</title><br>${entry('B')}${entry('C')}`)).to.deep.equal(['A', 'B', 'C']);
    });

    it('are not those that are the content of another, or expanded in it', () => {
      const inline = `<link rel="related" type="application/atom+xml;type=feed"><m:inline xmlns:m="urn:m"><feed><title>Inner</title>${entry('X')}${entry('Y')}</feed></m:inline></link>`;
      for (const more of [`<content type="application/atom+xml">${entry('X')}</content>`, `<content type="text/xml"><!-- </content> -->${entry('X')}<entry/>${entry('Y')}</content>`, inline]) {
        expect(titles(entry('A', more) + entry('B')), more).to.deep.equal(['A', 'B']);
      }
    });
  });

  describe('items in items', () => {
    const read = (items: string) => parseFeed(`<rss><channel><title>F</title>${items}</channel></rss>`, { url: 'https://a.example/' });
    const headlines = (items: string) => read(items).articles.map(({ title, url }) => [title, url]);
    const sound = '<item><title>B</title><link>https://a.example/b</link></item>';
    const own = [['A', 'https://a.example/a'], ['B', 'https://a.example/b']];

    for (const [what, inner] of [
      ['a list', '<list><item>a</item><item/><item>b</item></list>'],
      ['another vocabulary, with titles', '<group xmlns="urn:other"><name>G</name><item><title>Wrong</title><link>https://wrong.example/</link></item></group>'],
      ['a list of lists', '<list><item>a<list><item>b</item></list></item></list>'],
      ['a list behind unescaped HTML', '<description><p>One<br>two</description><list><item>a</item></list>'],
      ['a list that has another end', '<list><item>a</item></List>'],
      ['channels', '<channel>Sports</channel><channel><item>a</item></channel>'],
    ] as const) {
      it(`belong to the one that holds them: ${what}`, () => {
        expect(headlines(`<item><title>A</title>${inner}<link>https://a.example/a</link></item>${sound}`)).to.deep.equal(own);
      });
    }

    it('are items of the feed where the one before has no end', () => {
      expect(headlines(`<item><title>A</title><link>https://a.example/a</link><description><br></description>${sound}`)).to.deep.equal(own);
      expect(headlines(`<item><title>A</title><link>https://a.example/a</link><item/>${sound}`)).to.deep.equal([own[0], ['', undefined], own[1]]);
    });

    it('are so where the last one has no end', () => {
      const { title, articles, partial } = read(`${sound}<item><title>A</title><link>https://a.example/a</link>`);
      expect({ title, partial }).to.deep.equal({ title: 'F', partial: undefined });
      expect(articles.map((article) => article.title)).to.deep.equal(['B', 'A']);
    });

    it('are so behind a child that has no end', () => {
      const broken = '<item><title>A</title><link>https://a.example/a</link><list>';
      const { articles } = read(broken + Array.from({ length: 100 }, (_, index) => `<item><title>Headline ${index}</title><guid>${index}</guid></item>`).join(''));
      expect(articles.slice(0, 2).map(({ title }) => title)).to.deep.equal(['A', 'Headline 0']);
      expect(articles).to.have.length(101);
    });
  });

  describe('what is no tag', () => {
    const titles = (items: string, head = '') => parseFeed(`<rss><channel>${head}${items}</channel></rss>`, { url: location.href }).articles.map(({ title }) => title);

    it('is an instruction up to its end, whatever stands in it', () => {
      expect(titles('<item><title>A<?php if (a > b) echo "<b>" ?> day</title></item>')).to.deep.equal(['A day']);
      expect(titles('<item><?x <title>Wrong</title> > ?><title>Right</title></item><item><title>B</title></item>')).to.deep.equal(['Right', 'B']);
    });

    it('is what only begins like an instruction', () => {
      expect(titles('<item><title>What <? now</title></item><item><title>B</title></item>')).to.deep.equal(['What <? now', 'B']);
      expect(titles('<item><title>A</title><description><?xml:namespace prefix = o ns = "urn:o" />text</description></item><item><title>B</title></item>')).to.deep.equal(['A', 'B']);
    });

    it('is a channel in a comment or a text', () => {
      const item = '<item><title>A</title></item>';
      for (const head of ['<!-- <channel> -->', '<!-- </channel> -->', '<?x <channel> ?>', '<title><![CDATA[<x:channel> opens]]></title>']) expect(titles(item, head), head).to.deep.equal(['A']);
      expect(parseFeed(`<feed><!-- <channel> --><title><![CDATA[The <channel> show]]></title><entry><title>A</title></entry></feed>`).articles[0]!.title).to.equal('A');
      expect(parseFeed(`<rss><!-- <channel x="1"> --><channel><title>F</title>${item}</channel></rss>`)).to.include({ title: 'F' }).and.not.property('partial');
    });

    it('is a title in a comment of a broken item', () => {
      expect(titles('<item><!-- <title>Wrong</title> --><title>Right</title><br></item>')).to.deep.equal(['Right']);
    });
  });
});
