import { expect } from '@open-wc/testing';
import { telephones } from '../../src/controllers/index.js';

const dialed = (text: string) => telephones(text).map(({ href }) => href);

describe('telephones', () => {
  for (const [text, address] of [
    ['0191-5550148', 'tel:01915550148'],
    ['新闻热线 (0191) 555 0148', 'tel:01915550148'],
    ['０１９１－５５５０１４８', 'tel:01915550148'],
    ['٠١٩١ ٥٥٥٠١٤٨', 'tel:01915550148'],
    ['+86 191 5550148', 'tel:+861915550148'],
    ['＋44 (0)20 7946 0018', 'tel:+442079460018'],
    ['0191-5550148转8001', 'tel:01915550148;ext=8001'],
    ['0191-5550148 轉 ８００１', 'tel:01915550148;ext=8001'],
    ['0191-5550148 分机：8001', 'tel:01915550148;ext=8001'],
    ['555 0148 ext. 12', 'tel:5550148;ext=12'],
    ['555 0148 x12', 'tel:5550148;ext=12'],
    ['12345', 'tel:12345'],
  ] as const) {
    it(`dials ${text}`, () => {
      expect(dialed(text)).to.deep.equal([address]);
    });
  }

  it('takes several', () => {
    expect(telephones('0191-5550148、5550149 / 5550150').map(({ text }) => text)).to.deep.equal(['0191-5550148', '5550149', '5550150']);
    expect(dialed('0191-5550148、5550149')).to.deep.equal(['tel:01915550148', 'tel:5550149']);
  });

  it('dials nothing where there is no number', () => {
    expect(dialed('')).to.deep.equal([]);
    expect(dialed('周一至周五')).to.deep.equal([undefined]);
  });
});
