import { expect } from '@open-wc/testing';
import { columnOf } from '../../src/controllers/staff-headings.js';

const fieldOf = (heading: string) => columnOf(heading)?.field;

describe('columnOf', () => {
  const headings = {
    name: ['姓名', 'name', ' Full Name ', 'ＮＡＭＥ'],
    card: ['证件号', 'card', 'Card No.', 'card_number', '證件號', '记者证编号', '新闻记者证号码', '採訪證號'],
    number: ['Number', '编号', '工号', '編號', '卡号'],
    post: ['职务', 'post', 'Title', '職務'],
    department: ['部门', 'Department', '部門'],
    photo: ['照片', 'photo'],
    valid: ['有效期', 'valid', 'expires', 'Valid until', 'valid-until', '有效期（年月日）', '有效期至'],
  };
  for (const [field, names] of Object.entries(headings)) {
    it(`knows ${field} as ${names.join(', ')}`, () => {
      expect(names.map(fieldOf)).to.deep.equal(names.map(() => field));
    });
  }

  it('takes no number of the state or of the row for that of a card', () => {
    const others = ['身份证号', '身份证号码', '身分證號', '居民身份证编号', '港澳通行证号', '序号', 'No.', 'id', 'phone', '发证单位', '证件照', ''];
    expect(others.map(fieldOf)).to.deep.equal(others.map(() => undefined));
  });
});
