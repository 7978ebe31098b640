import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listen } from './support/listen.js';
import { run } from './support/start-command.js';

describe('newsrack', () => {
  it('explains itself', async () => {
    const { code, out, error } = await run([]);
    assert.deepEqual([code, error], [0, '']);
    for (const command of ['newsrack relay', 'newsrack relay try', 'newsrack bake']) assert.ok(out.includes(command), out);
  });

  it('tells its version, and what is no command of it', async () => {
    assert.match((await run(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
    const { code, error } = await run(['toString']);
    assert.equal(code, 2);
    assert.match(error, /"toString" is no command of newsrack/);
  });

  it('explains itself to who has never seen it, with an example of each command', async () => {
    for (const [language, sentence] of /** @type {const} */ ([['en_US.UTF-8', /puts news on web pages/], ['zh_CN.GBK', /把新闻放到网页上/]])) {
      const { out } = await run([], { LC_ALL: language });
      assert.match(out, sentence);
      assert.match(out, /<news-ticker feed="\/news\.xml"><\/news-ticker>/);
      for (const command of ['check https', 'relay --port', 'relay try https', 'bake sources.json']) assert.ok(out.includes(`npx newsrack ${command}`), out);
    }
  });

  it('explains one command', async () => {
    const [help, option] = await Promise.all([run(['help', 'relay', 'try']), run(['relay', 'try', '--help'])]);
    assert.deepEqual([help.code, help.out], [0, option.out]);
  });

  for (const [word, meant] of [['chek', 'check'], ['Relay', 'relay'], ['bkae', 'bake']]) {
    it(`knows what ${word} was meant for`, async () => {
      const { code, error } = await run([String(word)]);
      assert.equal(code, 2);
      assert.match(error, new RegExp(`Did you mean "newsrack ${meant}"\\?`));
    });
  }

  it('guesses at no word that is like none of its commands', async () => {
    assert.doesNotMatch((await run(['serve'])).error, /Did you mean/);
  });

  for (const words of [['relay'], ['relay', 'try'], ['bake']]) {
    it(`${words.join(' ')} --help names the options`, async () => {
      const { code, out } = await run([...words, '--help']);
      assert.equal(code, 0);
      assert.match(out, /--allow PATTERN/);
    });
  }

  for (const [words, sentence] of /** @type {const} */ ([
    [['--port', 'http'], /--port is a whole number from 0 to 65535, and not "http"/],
    [['--port', '70000'], /--port is a whole number/],
    [['--colour'], /--colour/],
    [['news.example'], /"news\.example" is no option/],
    [['--log', 'loud'], /--log is one of silent, error, warn, info, debug/],
    [['--time-zone', 'Peking'], /--time-zone is the name of a time zone/],
    [['--fresh', '0'], /--fresh is a whole number from 1/],
    [['--cache-size', '-1'], /--cache-size/],
  ])) {
    it(`relay ${words.join(' ')} is refused with a sentence`, async () => {
      const { code, out, error } = await run(['relay', ...words]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(error, sentence);
      assert.doesNotMatch(error, /\n\s+at /, 'a stack trace');
    });
  }

  for (const [words, sentence] of /** @type {const} */ ([
    [['--allow', '127.0.0.1'], /127\.0\.0\.1 names a private host: allow one host with its port/],
    [['--trust-proxy', 'everyone'], /everyone is no IP address/],
    [['--contact', 'no (brackets)'], /contact is an address/],
    [['--sources', '/nowhere/sources.json'], /\/nowhere\/sources\.json cannot be read/],
    [['--data', '/proc/newsrack'], /cannot keep data in \/proc\/newsrack/],
    [['--host', '203.0.113.1'], /this machine has no address 203\.0\.113\.1/],
  ])) {
    it(`relay ${words.join(' ')} cannot start, and says why`, async () => {
      const { code, error } = await run(['relay', '--port', '0', ...(words[0] === '--data' ? [] : ['--data', 'none']), ...words]);
      assert.equal(code, 1);
      assert.match(error, sentence);
      assert.doesNotMatch(error, /\n\s+at /, 'a stack trace');
    });
  }

  it('relay says which port is taken', async () => {
    const other = await listen((_request, response) => void response.end());
    const { code, error } = await run(['relay', '--data', 'none', '--port', String(other.port)]);
    await other.close();
    assert.equal(code, 1);
    assert.match(error, new RegExp(`port ${other.port} of 127\\.0\\.0\\.1 is taken`));
  });
});
