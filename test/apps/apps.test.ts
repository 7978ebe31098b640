import { expect } from '@open-wc/testing';
import type { NewsTicker, SectionColumn, ViewCount } from '../../src/index.js';
import { fixtureUrl, requestsTo } from '../support/fixtures.js';
import { parts, stateOf, titles } from '../support/tags.js';

/*
 * Apps of each framework, built by scripts/build-apps.js from the package as its users get it, each in a frame of its own. They
 * ask what a framework has to be asked of any custom element: properties, attributes, children, events, and that it comes and goes.
 */

interface App {
  window: Window & typeof globalThis & { said: string[] };
  column: SectionColumn;
  /** The ticker, which an app may take away and make anew. */
  ticker(): NewsTicker | null;
  /** Presses the button with an id. */
  press(id: string): void;
  output(id: string): string;
  /** Waits for what the app's next frames bring. */
  until(isSo: () => boolean): Promise<void>;
  /** What the console and error handlers were told since the page began. */
  said(): string[];
}

const FEED = 'news/headlines.xml';
const FIRST = ['关于春节假期服务安排的通知', '户籍业务“一窗通办”上线'];

async function open(page: string, feed = ''): Promise<App> {
  const frame = document.createElement('iframe');
  Object.assign(frame.style, { width: '800px', height: '600px' });
  frame.src = `/raw/apps/${page}?${new URLSearchParams(feed ? { feed } : {})}`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const window = frame.contentWindow as App['window'];
  const find = <Found extends Element>(selector: string) => window.document.querySelector<Found>(selector);
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await new Promise((resolve) => window.requestAnimationFrame(resolve));
  };
  await until(() => Boolean(find('section-column') && find('news-ticker')?.shadowRoot));
  return {
    window,
    column: find<SectionColumn>('section-column')!,
    ticker: () => find<NewsTicker>('news-ticker'),
    press: (id) => find<HTMLButtonElement>(`#${id}`)!.click(),
    output: (id) => find(`#${id}`)!.textContent ?? '',
    until,
    // The development build of Lit says on each page that it is one.
    said: () => window.said.filter((text) => !text.startsWith('Lit is in dev mode')),
  };
}

afterEach(() => {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
});

for (const name of ['plain', 'preact', 'react', 'svelte', 'vue']) {
  describe(`an app of ${name}`, () => {
    const start = (feed = fixtureUrl(FEED)) => open(`${name}/index.html`, feed);

    it('hands an array over as it is', async () => {
      const { column, until, said } = await start();
      await until(() => titles(column).length > 0);
      expect(titles(column)).to.deep.equal(FIRST);
      expect(column.hasAttribute('articles'), 'an attribute of the array').to.equal(false);
      expect(said()).to.deep.equal([]);
    });

    it('sets numbers, booleans, words and what has two names', async () => {
      const { column, ticker } = await start();
      expect(column).to.include({ limit: 5, unique: false, heading: '2 条', className: 'given' });
      expect(ticker()).to.include({ paused: true, mode: 'list', perFeed: 3, timeZone: 'Asia/Shanghai' });
    });

    it('names what a tag counts, though its framework may have a use of its own for that name', async () => {
      const { window } = await start();
      expect(window.document.querySelector<ViewCount>('view-count')).to.include({ key: '/a/1.html', readonly: true });
    });

    it('keeps the links inside a tag', async () => {
      const { ticker, until } = await start();
      await until(() => stateOf(ticker()!) === 'ready');
      expect([...ticker()!.children].map(({ textContent }) => textContent)).to.deep.equal(['本站首页']);
      expect(titles(ticker()!)).to.have.length(3);
    });

    it('passes on what changes', async () => {
      const { column, ticker, press, until } = await start();
      press('add');
      await until(() => titles(column).length === 3);
      await until(() => column.heading === '3 条');
      press('fewer');
      await until(() => titles(column).length === 1);
      press('pause');
      await until(() => column.unique && !ticker()!.paused && !ticker()!.hasAttribute('paused'));
    });

    it('hears that a feed has come, once each time', async () => {
      const { ticker, output, until } = await start();
      await until(() => output('loads') === '1');
      await ticker()!.reload();
      await until(() => output('loads') !== '1');
      expect(output('loads')).to.equal('2');
    });

    it('calls methods of a tag that it refers to', async () => {
      const feed = fixtureUrl(FEED);
      const { press, output, until } = await start(feed);
      await until(() => output('loads') === '1');
      press('reload');
      await until(() => output('loads') === '2');
      expect(await requestsTo(feed)).to.have.length(2);
    });

    it('hears what a reader opens, and may keep the page where it is', async () => {
      const { window, column, press, output, until } = await start();
      await until(() => titles(column).length > 0);
      const link = () => parts(column, 'link')[1]!;
      link().click();
      await until(() => output('opened') === FIRST[1]);
      expect(window.location.hash).to.equal('');
      press('release');
      await until(() => {
        link().click();
        return window.location.hash === '#second';
      });
    });

    it('takes a tag away and puts it back without asking its server again', async () => {
      const feed = fixtureUrl(FEED);
      const { ticker, press, output, until } = await start(feed);
      await until(() => output('loads') === '1');
      press('toggle');
      await until(() => !ticker());
      press('toggle');
      await until(() => Boolean(ticker()) && titles(ticker()!).length === 3);
      expect([...ticker()!.children]).to.have.length(1);
      expect(await requestsTo(feed)).to.have.length(1);
    });
  });
}

for (const name of ['react', 'svelte', 'vue']) {
  describe(`an app of ${name} that a server rendered`, () => {
    it('has its tags and links in the page that the server sends', async () => {
      const text = await (await fetch(`/raw/apps/${name}/server.html`)).text();
      expect(text).to.match(/<section-column [^>]*heading="2 条"/);
      expect(text).to.match(/<news-ticker [^>]*time-zone="Asia\/Shanghai"[^>]*><a href="\/">本站首页<\/a><\/news-ticker>/);
    });

    it('is taken over by the browser without a warning, tags and all', async () => {
      const { column, ticker, press, output, until, said } = await open(`${name}/server.html`);
      const sent = ticker();
      await until(() => titles(column).length === 2);
      press('add');
      await until(() => titles(column).length === 3);
      // What the visitor's browser keeps of the feed may be there before the framework listens.
      press('reload');
      await until(() => output('loads') !== '0');
      parts(column, 'link')[0]!.click();
      await until(() => output('opened') === FIRST[0]);
      expect(column.unique, 'what is off').to.equal(false);
      expect(ticker(), 'the tag that the server sent').to.equal(sent);
      expect(said()).to.deep.equal([]);
    });
  });
}
