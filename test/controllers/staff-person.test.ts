import { expect } from '@open-wc/testing';
import { fieldOf, hasExpired, readPerson } from '../../src/controllers/staff-person.js';

const read = (values: Record<string, unknown>) => readPerson(Object.entries(values), 'https://paper.example/staff/list.json');
const lastDay = (valid: string) => read({ name: 'Tilde', valid })!.lastDay?.toISOString().slice(0, 10);

describe('fieldOf', () => {
  const headings = {
    name: ['姓名', 'name', ' Full Name ', 'ＮＡＭＥ'],
    number: ['证件号', 'card', 'Number', 'card_number', '證件號', '记者证编号'],
    post: ['职务', 'post', 'Title', '職務'],
    department: ['部门', 'Department', '部門'],
    photo: ['照片', 'photo'],
    valid: ['有效期', 'valid', 'expires', 'Valid until', '有效期（年月日）', '有效期至'],
  };
  for (const [field, names] of Object.entries(headings)) {
    it(`knows ${field} as ${names.join(', ')}`, () => {
      expect(names.map(fieldOf)).to.deep.equal(names.map(() => field));
    });
  }

  it('takes no number of the state or of the row for that of a card', () => {
    expect(['身份证号', '身份证号码', '序号', 'id', 'phone', ''].map(fieldOf)).to.deep.equal(Array(6).fill(undefined));
  });
});

describe('readPerson', () => {
  it('reads what the columns say, numbers as well as texts', () => {
    expect(read({ 姓名: ' 陆青禾 ', card: 20260005, title: '记者', 部门: '要闻部' })).to.include({
      name: '陆青禾',
      number: '20260005',
      post: '记者',
      department: '要闻部',
      valid: '',
    });
  });

  it('makes nobody of a row without a name and a number', () => {
    expect(read({ name: ' ', number: null, post: 'Editor' })).to.equal(undefined);
  });

  it('finds a photo relative to the directory', () => {
    expect(read({ name: 'Tilde', photo: 'photos/t.jpg' })!.photo).to.equal('https://paper.example/staff/photos/t.jpg');
  });

  for (const photo of ['javascript:alert(1)', 'data:image/png;base64,AAAA', 'file:///etc/passwd', 'http://[', '']) {
    it(`takes no photo from "${photo}"`, () => {
      expect(read({ name: 'Tilde', photo })!.photo).to.equal(undefined);
    });
  }

  const days: Record<string, string | undefined> = {
    '2026-12-31': '2026-12-31',
    '2026-12-31T00:00:00+08:00': '2026-12-31',
    '2026/3/1': '2026-03-01',
    '2026.03.01': '2026-03-01',
    '２０２６年３月１日': '2026-03-01',
    '2026年2月': '2026-02-28',
    '2024-01-01至2026-12-31': '2026-12-31',
    '2024.01-2026.12': '2026-12-31',
    '20240101-20261231': '2026-12-31',
    '20261231': '2026-12-31',
    '31.12.2026': '2026-12-31',
    '31 December 2026': '2026-12-31',
    'Dec 31, 2026': '2026-12-31',
    '2026-13-01': undefined,
    '2026-02-30': undefined,
    '03/04/2026': undefined,
    长期: undefined,
    unlimited: undefined,
    '': undefined,
  };
  for (const [valid, day] of Object.entries(days)) {
    it(`reads "${valid}" as ${day ?? 'no day'}`, () => {
      expect(lastDay(valid)).to.equal(day);
    });
  }
});

describe('hasExpired', () => {
  const person = read({ name: 'Tilde', valid: '2026-12-31' })!;

  it('holds from the day after, as the clocks of the zone show it', () => {
    const moment = new Date('2026-12-31T17:00:00Z');
    expect(hasExpired(person, 'UTC', moment)).to.equal(false);
    expect(hasExpired(person, 'Asia/Shanghai', moment)).to.equal(true);
  });

  it('is not said where no day is known', () => {
    expect(hasExpired(read({ name: 'Tilde', valid: '长期' })!, 'UTC')).to.equal(false);
  });
});
