import { expect } from '@open-wc/testing';
import { a11ySnapshot, emulateMedia } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../src/define/news-ticker.js';
import { buttonsOf, headlines, motionOf, placeTicker, press, settled } from '../support/ticker.js';

/*
 * What a screen reader is told, and what the browser itself says of a reader's wishes. Only Chromium's driver has the
 * two commands; what they confirm is tested by attributes and an injected wish in the other engines.
 */

interface Node {
  role: string;
  name: string;
  children?: Node[];
}

const ten = headlines(10);
const isChromium = /Chrome/.test(navigator.userAgent);

describe('<news-ticker> to a screen reader', () => {
  it('passes the accessibility audit', async () => {
    await expect(await placeTicker(html`<news-ticker label="Latest" .articles=${ten}></news-ticker>`)).to.be.accessible();
  });

  if (!isChromium) return;

  it('is the headlines, each once, and a button', async () => {
    await placeTicker(html`<news-ticker label="Courts" .articles=${ten}></news-ticker>`);
    const seen = flat((await a11ySnapshot({})) as unknown as Node);
    expect(seen.filter(({ role }) => role === 'link').map(({ name }) => name)).to.deep.equal(ten.map(({ title }) => title));
    expect(seen.filter(({ role }) => role === 'button').map(({ name }) => name)).to.deep.equal(['Pause']);
  });

  it('is each headline once while former ones leave', async () => {
    const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`);
    ticker.articles = headlines(3, 'Other');
    await settled(ticker);
    const seen = flat((await a11ySnapshot({})) as unknown as Node);
    expect(seen.filter(({ role }) => role === 'link').map(({ name }) => name)).to.deep.equal(headlines(3, 'Other').map(({ title }) => title));
  });

  it('is the one headline that is shown in step mode', async () => {
    const ticker = await placeTicker(html`<news-ticker mode="step" .articles=${ten}></news-ticker>`);
    await press(ticker, 'next');
    const seen = flat((await a11ySnapshot({})) as unknown as Node);
    expect(seen.filter(({ role }) => role === 'link').map(({ name }) => name)).to.include(ten[1]!.title);
    expect(seen.filter(({ role }) => role === 'button').map(({ name }) => name)).to.deep.equal(['Previous', 'Next', 'Pause']);
  });

  it('follows the wish for less motion that the browser tells', async () => {
    const ticker = await placeTicker(html`<news-ticker .articles=${ten}></news-ticker>`);
    await emulateMedia({ reducedMotion: 'reduce' });
    await settled(ticker);
    const still = `${motionOf(ticker)} ${buttonsOf(ticker).join()}`;
    await emulateMedia({ reducedMotion: 'no-preference' });
    await settled(ticker);
    expect([still, `${motionOf(ticker)} ${buttonsOf(ticker).join()}`]).to.deep.equal(['still previous,next', 'running pause']);
  });
});

function flat(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(flat)];
}
