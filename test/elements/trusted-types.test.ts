import { expect } from '@open-wc/testing';
import { linesOf } from '../support/hostile-vectors.js';
import { part, textOf } from '../support/tags.js';

/*
 * A page that enforces Trusted Types, by the policies that docs/embedding.md names. Engines that do not know them show the
 * page all the same.
 */

const POLICY = "require-trusted-types-for 'script'; trusted-types newsrack dompurify lit-html";

const TAGS = `
  <news-ticker feed="{feed}"></news-ticker>
  <section-column feed="{feed}" show="image summary"></section-column>
  <news-article feed="{feed}" article="1" json-ld></news-article>
  <share-bar></share-bar>
  <staff-lookup directory="/test/fixtures/staff/people.json"></staff-lookup>
  <news-masthead name="x"></news-masthead>`;

interface StrictPage {
  frame: HTMLIFrameElement;
  violations: string[];
}

/** Opens the page in a frame, and waits until its article is drawn. */
async function openStrictPage(feed: string): Promise<StrictPage> {
  const frame = document.body.appendChild(document.createElement('iframe'));
  const inside = frame.contentDocument!;
  const violations: string[] = [];
  inside.open();
  inside.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => violations.push(`${violatedDirective} ${sample}`));
  inside.write(`<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>x</title>
    <script type="module" src="/src/define/all.ts"></script></head><body>${TAGS.replaceAll('{feed}', feed)}</body></html>`);
  inside.close();
  const article = inside.querySelector('news-article')!;
  while (!article.shadowRoot || !part(article, 'body')) await new Promise(requestAnimationFrame);
  return { frame, violations };
}

async function serveFeed(body: string): Promise<string> {
  const address = `/kept/${crypto.randomUUID()}.json`;
  const items = [{ id: '1', title: 'Title <b>', url: 'https://news.example/1', content_html: body, summary: 'x' }];
  await fetch(address, { method: 'PUT', body: JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'x', items }) });
  return address;
}

describe('on a page that enforces Trusted Types', () => {
  let page: StrictPage;

  afterEach(() => page.frame.remove());

  it('tags show a hostile body without a violation', async () => {
    const vectors = [...(await linesOf('script-elements')), ...(await linesOf('mutation'))];
    // WebKit reports the text of speculation rules, though they stand in an inert document, where none are followed.
    const told = vectors.filter((vector) => !vector.includes('speculationrules'));
    page = await openStrictPage(await serveFeed(`<p>words</p>${told.map((vector) => `<div>${vector}</div>`).join('')}`));
    const article = page.frame.contentDocument!.querySelector('news-article')!;
    expect(textOf(part(article, 'body'))).to.match(/^words/);
    expect(page.violations).to.deep.equal([]);
  });

  it('HTML that is a text is refused, where an engine knows how', async () => {
    page = await openStrictPage(await serveFeed('<p>words</p>'));
    const { body } = page.frame.contentDocument!;
    const assign = () => (body.innerHTML = '<b>x</b>');
    if ('trustedTypes' in window) expect(assign).to.throw();
    else assign();
  });
});
