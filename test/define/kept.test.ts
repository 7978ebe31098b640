import { expect, oneEvent } from '@open-wc/testing';
import { stateOf, titles } from '../support/tags.js';

/* What the built files leave in the browser, in frames of whole pages. */

const FEED = new URL('/fixtures/news/headlines.xml', location.href).href;

/** Opens a page. */
async function open(name: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.src = `/raw/pages/${name}`;
  document.body.append(frame);
  await oneEvent(frame, 'load');
  return frame;
}

/** The column of a page, once it shows its feed. */
async function columnOf({ contentDocument, contentWindow }: HTMLIFrameElement): Promise<Element> {
  const column = contentDocument!.querySelector('section-column')!;
  while (stateOf(column) !== 'ready') await new Promise((resolve) => contentWindow!.requestAnimationFrame(resolve));
  return column;
}

const kept = () => Object.keys(localStorage).filter((name) => name.startsWith('newsrack-'));

describe('a page', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
    localStorage.clear();
  });

  it('keeps its headlines for the next visit', async () => {
    await columnOf(await open('one-tag.html'));
    // Its first headlines come before the last of them.
    while (!kept().length) await new Promise(requestAnimationFrame);
    expect(kept()).to.deep.equal([`newsrack-feed  ${FEED}`]);
  });

  for (const name of ['nothing-kept-module.html', 'nothing-kept-classic.html']) {
    it(`keeps nothing where its script tag says so: ${name}`, async () => {
      localStorage.setItem('newsrack-views', '[]');
      expect(titles(await columnOf(await open(name)))).to.have.length(8);
      expect(kept()).to.deep.equal([]);
    });
  }

  it('in a sandboxed frame, which has no storage, shows its headlines', async () => {
    const told = oneEvent<MessageEvent<unknown>>(window, 'message');
    const frame = document.createElement('iframe');
    frame.sandbox.add('allow-scripts');
    frame.src = '/raw/pages/sandboxed.html';
    document.body.append(frame);
    expect((await told).data).to.deep.equal({ articles: 8 });
  });
});
