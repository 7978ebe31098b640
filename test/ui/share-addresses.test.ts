import { expect } from '@open-wc/testing';
import { shareAddress, type LinkedTarget } from '../../src/ui/share-addresses.js';

const PAGE = 'https://news.example/a?id=7&from=首页#top';
const TITLE = '法官 & 村民: “50% off”';

/** Target → how its service calls the address and the title. */
const NAMES: Record<Exclude<LinkedTarget, 'email' | 'whatsapp'>, [host: string, url: string, title?: string]> = {
  weibo: ['service.weibo.com', 'url', 'title'],
  qq: ['connect.qq.com', 'url', 'title'],
  qzone: ['sns.qzone.qq.com', 'url', 'title'],
  x: ['x.com', 'url', 'text'],
  facebook: ['www.facebook.com', 'u'],
  telegram: ['t.me', 'url', 'text'],
  line: ['social-plugins.line.me', 'url', 'text'],
  linkedin: ['www.linkedin.com', 'url'],
};

describe('shareAddress()', () => {
  for (const [target, [host, url, title]] of Object.entries(NAMES)) {
    it(`gives ${host} the whole address${title ? ' and title' : ''}`, () => {
      const address = new URL(shareAddress(target as LinkedTarget, PAGE, TITLE));
      expect(address).to.include({ protocol: 'https:', host, hash: '' });
      expect(Object.fromEntries(address.searchParams)).to.deep.equal({ [url]: PAGE, ...(title && { [title]: TITLE }) });
    });
  }

  it('gives WhatsApp one text, with the address at its end', () => {
    const { host, searchParams } = new URL(shareAddress('whatsapp', PAGE, TITLE));
    expect([host, ...searchParams]).to.deep.equal(['wa.me', ['text', `${TITLE} ${PAGE}`]]);
  });

  it('makes a mail to nobody yet, with title and address', () => {
    const { protocol, pathname, searchParams } = new URL(shareAddress('email', PAGE, TITLE));
    expect([protocol, pathname]).to.deep.equal(['mailto:', '']);
    expect(Object.fromEntries(searchParams)).to.deep.equal({ subject: TITLE, body: `${TITLE}\r\n${PAGE}` });
  });

  it('writes no blank as a plus sign, which mail programs would show', () => {
    expect(shareAddress('email', PAGE, TITLE)).to.not.include('+');
  });

  it('leaves out half an emoji, which a cut title may end in', () => {
    expect(new URL(shareAddress('x', PAGE, 'Court \ud83d')).searchParams.get('text')).to.equal('Court ');
    expect(new URL(shareAddress('x', PAGE, 'Court 👩‍⚖️')).searchParams.get('text')).to.equal('Court 👩‍⚖️');
  });
});
