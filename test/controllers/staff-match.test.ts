import { expect } from '@open-wc/testing';
import { isEnough, matchPeople } from '../../src/controllers/staff-match.js';
import type { Person } from '../../src/controllers/staff-person.js';

const person = (name: string, number = ''): Person => ({ name, number, post: '', department: '', valid: '' });
const people = [person('沈砚秋', 'QY-0001'), person('沈砚舟', 'QY-0002'), person('阿依努尔·木拉提', 'ＡＢ１２'), person('Orla Quillfeather', 'QY-0104')];
const found = (query: string, isExact = false) => matchPeople(people, query, isExact).people.map(({ name }) => name);

describe('matchPeople', () => {
  it('finds by a part of a name or a number', () => {
    expect(found('砚秋')).to.deep.equal(['沈砚秋']);
    expect(found('0104')).to.deep.equal(['Orla Quillfeather']);
  });

  it('folds width, case and spaces, of both sides', () => {
    for (const query of ['ab12', 'AB12', 'ａｂ１２', ' A B 1 2 ', 'a\u3000b12', '\u200bab12']) expect(found(query, true)).to.deep.equal(['阿依努尔·木拉提']);
    expect(found('ＯＲＬＡquillfeather', true)).to.deep.equal(['Orla Quillfeather']);
  });

  it('folds dashes inside numbers, of both sides', () => {
    for (const query of ['QY0001', 'qy-00-01', 'QY—0001', 'QY－0001', 'QY−0001', 'QY 0001']) expect(found(query, true), query).to.deep.equal(['沈砚秋']);
    for (const query of ['AB-12', 'ab–12']) expect(found(query, true), query).to.deep.equal(['阿依努尔·木拉提']);
  });

  it('folds the dot inside names', () => {
    for (const query of ['阿依努尔木拉提', '阿依努尔•木拉提', '阿依努尔・木拉提']) expect(found(query, true)).to.deep.equal(['阿依努尔·木拉提']);
  });

  for (const isExact of [false, true]) {
    it(`lists nobody for an empty question (exact: ${isExact})`, () => {
      for (const query of ['', ' ', '\u3000', '·', '\u200b', '-', '——']) expect(found(query, isExact)).to.deep.equal([]);
    });
  }

  it('wants two characters at least, however many bytes they have', () => {
    expect(found('沈')).to.deep.equal([]);
    expect(['𠮷', '沈', 'a', 'a b', '沈砚'].map((query) => isEnough(query, false))).to.deep.equal([false, false, false, true, true]);
    expect(found('沈砚')).to.deep.equal(['沈砚秋', '沈砚舟']);
  });

  it('shows full matches alone where they are asked for', () => {
    for (const query of ['沈砚', '沈', 'QY-000', '.*', 'Orla']) expect(found(query, true)).to.deep.equal([]);
    expect(found('沈砚秋', true)).to.deep.equal(['沈砚秋']);
    expect(found('qy-0002', true)).to.deep.equal(['沈砚舟']);
  });

  it('shows ten people at most, and says that there are more', () => {
    const many = Array.from({ length: 12 }, (_, index) => person(`Reporter ${index}`));
    expect(matchPeople(many, 'reporter', false)).to.deep.equal({ people: many.slice(0, 10), hasMore: true });
    expect(matchPeople(many.slice(2), 'reporter', false).hasMore).to.equal(false);
  });

  it('puts full matches first, then beginnings', () => {
    const names = ['Marian', 'Ann Arian', 'Arian', 'Ariana'];
    expect(matchPeople(names.map((name) => person(name)), 'arian', false).people.map(({ name }) => name)).to.deep.equal(['Arian', 'Ariana', 'Marian', 'Ann Arian']);
  });

  it('never takes an empty name or number for a match', () => {
    expect(matchPeople([person('', '')], '··', true).people).to.deep.equal([]);
  });
});
