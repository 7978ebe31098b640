import { expect } from '@open-wc/testing';
import { loadFixture, plain } from '../load-fixture.js';

const load = async () => (await loadFixture('extensions/extensions.xml')).articles;

describe('reading extensions, under whatever prefix', () => {
  it('prefers a feed’s own words, and ignores vocabularies it does not know', async () => {
    const [article] = await load();
    expect(article!.title).to.equal('Own words');
    expect(article!.published!.toISOString()).to.equal('2026-11-23T09:01:00.000Z');
  });

  it('takes Dublin Core where a feed’s own words are missing', async () => {
    const [, article] = await load();
    expect(article!.title).to.equal('Only Dublin Core');
    expect(article!.published!.toISOString()).to.equal('2026-11-22T00:00:00.000Z');
  });

  it('tells the body from the description', async () => {
    const [article] = await load();
    expect(article).to.include({ summary: 'Short', contentHtml: '<p>The <b>whole</b> body</p>' });
  });

  it('names each author once, of one vocabulary', async () => {
    expect((await load())[0]!.authors.map(({ name }) => name)).to.deep.equal(['Li Na', 'Nora Lind']);
  });

  it('goes by the prefix where the namespace is none that anyone knows, and by the namespace where there is no prefix', async () => {
    const articles = await load();
    expect(articles[5]).to.include({ contentHtml: 'The body' });
    expect([articles[5], articles[7]].map((article) => article!.authors.map(({ name }) => name))).to.deep.equal([['Li Na'], ['Nora Lind']]);
  });

  it('takes the description of a media group where there is no other', async () => {
    expect((await load())[6]).to.include({ title: 'Described in its media group', summary: 'What the film shows' });
  });

  it('counts comments, and takes subjects, sections and keywords for categories', async () => {
    const [first, second] = await load();
    expect(first).to.deep.include({ comments: 17, categories: ['Sea', 'coast'] });
    expect(second!.categories).to.deep.equal(['one', 'two']);
  });

  it('credits whom Media RSS credits', async () => {
    expect((await load())[0]!.credits).to.deep.equal([{ role: 'photographer', name: 'Ann Wu' }]);
  });

  it('picks the widest picture of a media group, and no film', async () => {
    expect(plain((await load())[2]!.image)).to.deep.equal({
      url: 'https://ext.example/large.jpg',
      alt: 'A lighthouse',
      width: 800,
      height: 600,
    });
  });

  it('picks the narrowest picture that is wide enough for a card, else the widest', async () => {
    const { articles } = await loadFixture('extensions/pictures.xml');
    expect(articles.map(({ title, image }) => `${title}: ${image?.url.slice('https://ext.example/'.length)}`)).to.deep.equal([
      'Four sizes: 700.jpg',
      'All too narrow: 460.jpg',
      'A thumbnail and a picture file: file.jpg',
      'A thumbnail and a body: body.jpg',
      'A thumbnail alone: thumb.jpg',
      'A counter and a cover: cover.jpg',
      'A film: undefined',
    ]);
  });

  it('finds pictures in untyped media, in enclosures and in iTunes', async () => {
    const articles = await load();
    expect([articles[3], articles[4], articles[1]].map((article) => article!.image!.url)).to.deep.equal([
      'https://ext.example/photo.webp?x=1',
      'https://ext.example/pic.jpg',
      'https://ext.example/episode.jpg',
    ]);
  });
});
