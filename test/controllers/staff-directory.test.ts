import { expect } from '@open-wc/testing';
import { loadDirectory, loadPeople } from '../../src/controllers/staff-directory.js';
import type { FeedError } from '../../src/index.js';
import { elsewhere, fixtureUrl } from '../support/fixtures.js';

const load = (file: string) => loadPeople(fixtureUrl(`staff/${file}`));
const names = async (file: string) => (await load(file)).map(({ name }) => name);

async function failure(address: string, loading = loadPeople): Promise<FeedError> {
  return loading(address).then(
    () => Promise.reject(new Error('It loads.')),
    (error: FeedError) => error,
  );
}

describe('loadPeople', () => {
  for (const file of ['utf-8-bom.csv', 'gbk.csv', 'titled.csv']) {
    it(`reads ${file}`, async () => {
      const people = await load(file);
      expect(people.map(({ name, number, post }) => [name, number, post])).to.deep.equal([
        ['沈砚秋', 'QY-0001', '首席记者'],
        ['温如故', 'QY-0006', '编辑,校对'],
        ['韦长风', 'QY-0007', '"夜班"主任'],
      ]);
      expect(people.map(({ lastDay }) => lastDay?.toISOString().slice(0, 10))).to.deep.equal(['2099-12-31', '2021-12-31', '2099-12-31']);
      expect(people[0]!.photo).to.match(/^http.*\/fixtures\/news\/picture\.svg$/);
    });
  }

  it('reads semicolons and German days', async () => {
    const people = await load('semicolon.csv');
    expect(people.map(({ name, number, lastDay }) => [name, number, lastDay?.getUTCFullYear()])).to.deep.equal([
      ['Tilde Okonski', 'B 17; A', 2098],
      ['Ansel Vardeby', 'B 18', 2020],
    ]);
  });

  it('reads tabs', async () => {
    expect(await names('tabs.csv')).to.deep.equal(['Tilde Okonski']);
  });

  it('reads a JSON list, an object that holds one, and a single person', async () => {
    expect(await names('people.json')).to.have.length(5);
    expect(await names('many.json')).to.have.length(12);
    expect(await names('one.json')).to.deep.equal(['沈砚秋']);
  });

  it('finds nobody in an answer that is empty on purpose', async () => {
    for (const file of ['none.json', 'null.json', 'heads-only.csv']) expect(await names(file)).to.deep.equal([]);
  });

  it('reads a table whose first cell begins as JSON does', async () => {
    for (const file of ['bracket-title.csv', 'bracket-heading.csv']) expect(await names(file), file).to.deep.equal(['沈砚秋']);
  });

  it('takes a good code, and people, for an answer', async () => {
    for (const file of ['code-0.json', 'code-200.json']) expect(await names(file), file).to.deep.equal([]);
    expect(await names('code-1.json')).to.deep.equal(['张三']);
  });

  for (const [file, name] of Object.entries({ 'code-500.json': 'code', 'success-false.json': 'success', 'ok-false.json': 'ok', 'error-list.json': 'error' })) {
    it(`fails on ${file}, whose "${name}" says that something failed`, async () => {
      const error = await failure(fixtureUrl(`staff/${file}`));
      expect(error).to.include({ name: 'FeedError', kind: 'malformed' });
      expect(error.message).to.include(`its "${name}" says that something failed`);
    });
  }

  const broken = {
    'truncated.json': 'malformed',
    'error.json': 'malformed',
    'open-quote.csv': 'malformed',
    'unknown-heads.csv': 'malformed',
    'login.html': 'not-a-feed',
    'empty.csv': 'empty',
  };
  for (const [file, kind] of Object.entries(broken)) {
    it(`fails whole on ${file}, rather than leave people out`, async () => {
      const error = await failure(fixtureUrl(`staff/${file}`));
      expect(error).to.include({ name: 'FeedError', kind });
      expect(error.message).to.include(`staff/${file}`);
    });
  }

  it('tells the webmaster which columns are missing', async () => {
    expect((await failure(fixtureUrl('staff/unknown-heads.csv'))).message).to.match(/names no column that is a name or a number/);
  });

  it('fails on whatever is not an http(s) address', async () => {
    for (const address of ['', 'javascript:1', 'data:text/csv,name', 'ftp://paper.example/a.csv']) {
      expect(await failure(address)).to.include({ kind: 'address' });
    }
  });

  it('says so where another origin does not let the page read it', async () => {
    expect(await failure(elsewhere(fixtureUrl('staff/people.json')))).to.include({ kind: 'blocked' });
  });
});

describe('loadDirectory', () => {
  it('reads people', async () => {
    expect(await loadDirectory(fixtureUrl('staff/one.json'))).to.have.length(1);
  });

  for (const file of ['none.json', 'null.json', 'heads-only.csv']) {
    it(`fails on ${file}: a directory without anybody would make everybody an impostor`, async () => {
      const error = await failure(fixtureUrl(`staff/${file}`), loadDirectory);
      expect(error).to.include({ name: 'FeedError', kind: 'malformed' });
      expect(error.message).to.match(/is a staff directory without anybody in it$/);
    });
  }
});
