import { expect } from '@open-wc/testing';
import { hasExpired, readPerson } from '../../src/controllers/staff-person.js';

const read = (values: Record<string, unknown>) => readPerson(Object.entries(values), 'https://paper.example/staff/list.json');
const lastDay = (valid: string) => read({ name: 'Tilde', valid })!.lastDay?.toISOString().slice(0, 10);

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
    '2026-12-30T16:00:00.000Z': '2026-12-31',
    '2026-12-31T15:59:59Z': '2026-12-31',
    '2026-12-31T00:00:00Z': '2026-12-31',
    '2026-12-31T05:00:00Z': '2026-12-31',
    '0001-01-01T00:00:00': undefined,
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

describe('readPerson, where several columns say one thing', () => {
  const doubles: [said: Record<string, unknown>, field: string, value: string][] = [
    [{ 编号: 1, 姓名: '张三', 记者证号: 'B123' }, 'number', 'B123'],
    [{ 记者证号: 'B123', 姓名: '张三', 编号: 1 }, 'number', 'B123'],
    [{ number: 1, name: 'Tilde', 'Press card no.': 'B123' }, 'number', 'B123'],
    [{ 工号: 7, 姓名: '张三', 新闻记者证编号: 'B123' }, 'number', 'B123'],
    [{ 編號: 7, 姓名: '張三', 採訪證號: 'B123' }, 'number', 'B123'],
    [{ 证件号: 'W7', 姓名: '张三', 记者证号: 'B123' }, 'number', 'B123'],
    [{ 证件号: 'W7', 姓名: '张三', 记者证号: '' }, 'number', 'W7'],
    [{ 编号: 1, 姓名: '张三', 工号: 'A7' }, 'number', 'A7'],
    [{ 编号: 'A7', 姓名: '张三', 身份证号: '110101190001010000' }, 'number', 'A7'],
    [{ 编号: 1, 姓名: '张三', 记者证号: '' }, 'number', ''],
    [{ 序号: 1, no: 1, id: 1, 姓名: '张三' }, 'number', ''],
    [{ name: 'zhangsan', 姓名: '张三' }, 'name', '张三'],
    [{ 职称: '主任记者', 姓名: '张三', 职务: '法治部主任' }, 'post', '法治部主任'],
    [{ 职称: '主任记者', 姓名: '张三', 职务: '' }, 'post', '主任记者'],
    [{ 有效期: '5年', 姓名: '张三', 有效期至: '2026-12-31' }, 'valid', '2026-12-31'],
    [{ valid: '2 years', name: 'Tilde', expires: '2026-12-31' }, 'valid', '2026-12-31'],
  ];
  for (const [said, field, value] of doubles) {
    it(`takes "${value}" for the ${field} of ${JSON.stringify(said)}`, () => {
      expect(read(said)).to.have.property(field, value);
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
