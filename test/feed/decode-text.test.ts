import { expect } from '@open-wc/testing';
import { decodeText, detectCharset } from '../../src/feed/decode-text.js';
import { loadFixture } from './load-fixture.js';

const CHINESE = '省检察院召开党组会议：学习贯彻全会精神，部署下半年工作';
const TAIWANESE = '立法院三讀通過修正案，明年起施行';
const JAPANESE = '東京で新しい図書館が開館、初日に千人が来場';
const KOREAN = '서울 도서관 개관 첫날 천 명 방문';
const RUSSIAN = 'Новая библиотека открылась в центре города';
const FRENCH = 'Éric préfère « l’été » à Besançon';

/** Reads the title of a fixture served with a Content-Type, by default one without a charset. */
async function titleOf(file: string, type = 'application/xml'): Promise<string> {
  const feed = await loadFixture(`encodings/${file}`, { type });
  expect(feed.articles[0]!.title).to.equal(feed.title);
  return feed.title;
}

const encode = (text: string) => new TextEncoder().encode(text);

describe('decoding a feed', () => {
  describe('whose XML declaration names its encoding', () => {
    for (const [file, title] of [
      ['gb2312.xml', CHINESE],
      ['gb18030-four-bytes.xml', `${CHINESE} 𠮷野家 㐂`],
      ['big5.xml', TAIWANESE],
      ['shift-jis.xml', JAPANESE],
      ['euc-jp.xml', JAPANESE],
      ['iso-2022-jp.xml', JAPANESE],
      ['euc-kr.xml', KOREAN],
      ['windows-1251.xml', RUSSIAN],
      ['koi8-r.xml', RUSSIAN],
      ['iso-8859-1.xml', FRENCH],
      ['utf-8-bom.xml', CHINESE],
    ] as const) {
      it(`shows the characters of ${file}`, async () => {
        expect(await titleOf(file)).to.equal(title);
      });
    }
  });

  describe('whose Content-Type names its encoding', () => {
    it('takes GBK from the header alone', async () => {
      expect(await titleOf('gbk-undeclared.xml', 'text/xml; charset=GBK')).to.equal(CHINESE.replace('会议', '會議'));
    });

    it('takes a quoted charset, and one after other parameters', async () => {
      expect(await titleOf('gbk-undeclared.xml', 'text/xml; q=1; charset="gb2312"')).to.contain('省检察院');
    });

    it('goes by the declaration where the header does not fit the bytes', async () => {
      expect(await titleOf('gb2312.xml', 'text/xml; charset=utf-8')).to.equal(CHINESE);
    });

    it('goes by the declaration where the header names an encoding that fits any bytes, as servers do with every file', async () => {
      expect(await titleOf('gb2312.xml', 'text/xml; charset=ISO-8859-1')).to.equal(CHINESE);
    });

    it('goes by the declaration where the header names no encoding there is', async () => {
      expect(await titleOf('windows-1251.xml', 'text/xml; charset=none')).to.equal(RUSSIAN);
    });
  });

  describe('in UTF-16', () => {
    for (const file of ['utf-16le-bom.xml', 'utf-16be-bom.xml', 'utf-16le.xml', 'utf-16be.xml', 'json-utf-16le.json']) {
      it(`shows the characters of ${file}`, async () => {
        expect(await titleOf(file, 'text/xml; charset=utf-8')).to.equal(CHINESE);
      });
    }
  });

  describe('in UTF-8, whatever it says', () => {
    for (const [file, type] of [
      ['utf-8-undeclared.xml', ''],
      ['utf-8-declared-gb2312.xml', ''],
      ['utf-8-declared-unknown.xml', ''],
      ['utf-8-declared-utf-16.xml', ''],
      ['utf-8-bom.xml', 'text/xml; charset=gb2312'],
      ['utf-8-undeclared.xml', 'text/xml; charset=iso-8859-1'],
      ['json-bom.json', 'text/plain'],
    ] as const) {
      it(`shows the characters of ${file} with type "${type}"`, async () => {
        expect(await titleOf(file, type)).to.equal(CHINESE);
      });
    }

    it('loses no more than the one character that the publisher cut', async () => {
      expect(await titleOf('utf-8-cut-character.xml')).to.equal(`${CHINESE.slice(0, -1)}\ufffd`);
    });
  });

  it('knows undeclared Chinese by its common characters', async () => {
    expect(await titleOf('gbk-undeclared.xml')).to.equal(CHINESE.replace('会议', '會議'));
  });

  it('does not take other undeclared text for Chinese', () => {
    const russian = Uint8Array.from('<a>' + 'Президент подписал указ'.replace(/[а-яА-Я]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x350)), (byte) => byte.charCodeAt(0));
    const french = Uint8Array.from('<a>élève à côté, où l’été'.replace('’', "'"), (byte) => byte.charCodeAt(0));
    expect([russian, french].map((bytes) => detectCharset(bytes))).to.deep.equal(['windows-1252', 'windows-1252']);
  });

  it('reads undeclared Western text as windows-1252', async () => {
    expect(await titleOf('windows-1252-undeclared.xml')).to.equal(FRENCH);
  });

  it('finds the charset in the meta element of a page', async () => {
    const response = await fetch('/fixtures/feed/encodings/gbk-meta.html');
    const text = decodeText(new Uint8Array(await response.arrayBuffer()), 'text/html');
    expect(text).to.contain(`<title>${CHINESE}</title>`);
  });

  it('names an encoding for the beginning of a document, even if that ends within a character', () => {
    expect(detectCharset(encode('<rss><title>省检').slice(0, -1))).to.equal('utf-8');
    expect(detectCharset(new Uint8Array())).to.equal('utf-8');
    expect(detectCharset(encode('<?xml version="1.0" encoding="GBK"?><rss>'))).to.equal('GBK');
  });

  it('gives a text for any bytes', () => {
    const bytes = Uint8Array.from({ length: 512 }, (_, index) => (index * 7) % 256);
    for (const type of ['', 'text/xml; charset=utf-16', 'text/xml; charset=replacement', 'charset=x-user-defined', 'charset=']) {
      expect(decodeText(bytes, type), type).to.be.a('string').with.length.above(100);
    }
  });
});
