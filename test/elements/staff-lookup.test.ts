import { expect, fixture, oneEvent } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import '../../src/define/staff-lookup.js';
import type { StaffLookup } from '../../src/elements/staff-lookup.js';
import { fixtureUrl, requestsTo, untilRequests } from '../support/fixtures.js';
import { answered, ask, field, names, status, submit, values } from '../support/staff.js';
import { part, parts, stateOf, textOf } from '../support/tags.js';

const people = () => fixtureUrl('staff/people.json');
const place = (markup: TemplateResult) => fixture<StaffLookup>(markup);

describe('<staff-lookup>', () => {
  const questions = { nothing: '', 'a person': '沈砚秋', 'an expired card': '沈砚舟', nobody: '王子虚', 'too little': '沈' };
  for (const [name, query] of Object.entries(questions)) {
    it(`passes the accessibility audit with ${name}`, async () => {
      const tag = await place(html`<staff-lookup lang="zh-CN" heading="人员查询" directory=${people()}></staff-lookup>`);
      await ask(tag, query);
      await expect(tag).to.be.accessible();
    });
  }

  it('fetches nothing before the first question, and the directory once for all of them', async () => {
    const directory = people();
    const tag = await place(html`<staff-lookup directory=${directory}></staff-lookup>`);
    expect(await requestsTo(directory)).to.have.length(0);
    for (const query of ['沈砚秋', '沈砚舟', '王子虚']) await ask(tag, query);
    expect(await requestsTo(directory)).to.have.length(1);
  });

  it('shows the card of a person', async () => {
    const tag = await place(html`<staff-lookup lang="zh-CN" directory=${people()}></staff-lookup>`);
    await ask(tag, '沈砚秋');
    expect(parts(tag, 'item')).to.have.length(1);
    expect(textOf(part(tag, 'item'))).to.equal('沈砚秋 职务首席记者部门时政新闻部证件号QY-0001有效期至2099年12月31日');
    expect(status(tag)).to.equal('找到 1 人');
    expect(stateOf(tag)).to.equal('ready');
  });

  it('finds by card number, in whatever width and case', async () => {
    const tag = await place(html`<staff-lookup directory=${people()}></staff-lookup>`);
    await ask(tag, ' ｑｙ－０００３ ');
    expect(names(tag)).to.deep.equal(['阿依努尔·木拉提']);
    expect(values(part(tag, 'item')!)).to.include('长期');
  });

  it('says in words that a card has expired', async () => {
    const tag = await place(html`<staff-lookup lang="en" directory=${people()}></staff-lookup>`);
    await ask(tag, '沈砚');
    expect(parts(tag, 'item').map((item) => textOf(item.querySelector('[part=expired]')))).to.deep.equal(['', 'Card expired']);
    expect(status(tag)).to.equal('Found: 2 With an expired card: 1');
    expect(values(parts(tag, 'item')[1]!)).to.include('Jun 30, 2020');
  });

  it('says plainly that there is no such person, and warns of impostors', async () => {
    const tag = await place(html`<staff-lookup lang="en" directory=${people()}></staff-lookup>`);
    await ask(tag, 'Nemo <b>Nobody</b>');
    expect(textOf(part(tag, 'verdict'))).to.equal('No such person: Nemo <b>Nobody</b>');
    expect(textOf(part(tag, 'warning'))).to.match(/beware of an impostor/);
    expect(part(tag, 'verdict')!.closest('[role=status]')).to.exist;
    expect(parts(tag, 'item')).to.deep.equal([]);
    expect(stateOf(tag)).to.equal('empty');
  });

  it('reads a directory in GBK', async () => {
    const tag = await place(html`<staff-lookup directory=${fixtureUrl('staff/gbk.csv')}></staff-lookup>`);
    await ask(tag, '韦长风');
    expect(values(part(tag, 'item')!).slice(0, 3)).to.deep.equal(['"夜班"主任', '夜班 编辑部', 'QY-0007']);
  });

  it('puts the focus into its field', async () => {
    const tag = await place(html`<staff-lookup></staff-lookup>`);
    tag.focus();
    expect(tag.shadowRoot!.activeElement).to.equal(field(tag));
  });

  it('shows what else its page says', async () => {
    const tag = await place(html`<staff-lookup><p>举报电话：0000-1234567</p></staff-lookup>`);
    expect(tag.querySelector('p')!.getBoundingClientRect().height).to.be.above(0);
  });

  it('asks again when its attributes change', async () => {
    const tag = await place(html`<staff-lookup directory=${people()}></staff-lookup>`);
    await ask(tag, '沈砚');
    expect(names(tag)).to.have.length(2);
    tag.exact = true;
    await answered(tag);
    expect(names(tag)).to.deep.equal([]);
    expect(stateOf(tag)).to.equal('empty');
  });

  it('goes on where it is moved while it waits', async () => {
    const directory = fixtureUrl('staff/people.json', { delay: 300 });
    const tag = await place(html`<staff-lookup directory=${directory}></staff-lookup>`);
    field(tag).value = '沈砚秋';
    submit(tag).click();
    await untilRequests(directory, ({ length }) => length === 1);
    tag.parentElement!.append(document.createElement('p'), tag);
    await answered(tag);
    expect(names(tag)).to.deep.equal(['沈砚秋']);
  });

  describe('keeps its directory to itself', () => {
    for (const exact of [false, true]) {
      it(`an empty question lists nobody (exact: ${exact})`, async () => {
        const directory = people();
        const tag = await place(html`<staff-lookup lang="en" ?exact=${exact} directory=${directory}></staff-lookup>`);
        for (const query of ['', ' ', '\u3000']) {
          await ask(tag, query);
          expect(names(tag)).to.deep.equal([]);
          expect(status(tag)).to.equal('Type a name or a card number.');
        }
        expect(await requestsTo(directory)).to.have.length(0);
      });
    }

    it('one character lists nobody', async () => {
      const tag = await place(html`<staff-lookup lang="zh-CN" directory=${people()}></staff-lookup>`);
      await ask(tag, '沈');
      expect(names(tag)).to.deep.equal([]);
      expect(status(tag)).to.equal('请至少输入两个字。');
    });

    it('shows ten people at most', async () => {
      const tag = await place(html`<staff-lookup lang="en" directory=${fixtureUrl('staff/many.json')}></staff-lookup>`);
      await ask(tag, 'reporter');
      expect(names(tag)).to.have.length(10);
      expect(status(tag)).to.equal('Only the first 10 are shown. Type more of the name or number.');
    });

    it('exact: shows full matches only', async () => {
      const tag = await place(html`<staff-lookup exact lang="zh-CN" directory=${people()}></staff-lookup>`);
      expect(textOf(part(tag, 'label'))).to.equal('完整的姓名或证件号');
      for (const query of ['沈砚', 'QY', 'QY-000']) {
        await ask(tag, query);
        expect(names(tag)).to.deep.equal([]);
      }
      await ask(tag, 'qy-0001');
      expect(names(tag)).to.deep.equal(['沈砚秋']);
    });

    it('exact: finds cards by their numbers, and nobody by those of rows', async () => {
      const tag = await place(html`<staff-lookup exact directory=${fixtureUrl('staff/running-numbers.csv')}></staff-lookup>`);
      for (const [query, found] of [['B123', ['张三']], ['J12', ['李四']], ['1', []], ['2', []]] as const) {
        await ask(tag, query);
        expect(names(tag), query).to.deep.equal(found);
      }
    });

    it('exact: shows full matches only of an endpoint that answers with all it has', async () => {
      const tag = await place(html`<staff-lookup exact endpoint=${people()}></staff-lookup>`);
      await ask(tag, '沈砚');
      expect(names(tag)).to.deep.equal([]);
    });
  });

  describe('photos', () => {
    it('come only when they are near, tell nobody where they are shown, and say whose they are', async () => {
      const tag = await place(html`<staff-lookup lang="en" directory=${people()}></staff-lookup>`);
      await ask(tag, '沈砚秋');
      expect(part(tag, 'image')).to.include({ loading: 'lazy', referrerPolicy: 'no-referrer', alt: 'Photo of 沈砚秋' });
      expect((part(tag, 'image') as HTMLImageElement).src).to.match(/\/fixtures\/news\/picture\.svg$/);
    });

    it('from anything but http(s) are not shown', async () => {
      const tag = await place(html`<staff-lookup directory=${people()}></staff-lookup>`);
      await ask(tag, 'Orla');
      expect(part(tag, 'image')).to.equal(null);
      expect(part(tag, 'picture')!.dataset.initial).to.equal('O');
    });

    it('that cannot be had give way to a letter', async () => {
      const tag = await place(html`<staff-lookup directory=${people()}></staff-lookup>`);
      await ask(tag, '陆青禾');
      const missing = part(tag, 'image') as HTMLImageElement;
      missing.scrollIntoView();
      if (missing.style.visibility !== 'hidden') await oneEvent(missing, 'error');
      expect(getComputedStyle(missing).visibility).to.equal('hidden');
    });
  });

  describe('in the language of its reader', () => {
    const lines = {
      'zh-CN': ['姓名或证件号', '查无此人：X1'],
      'zh-TW': ['姓名或證件號', '查無此人：X1'],
      en: ['Name or card number', 'No such person: X1'],
      ar: ['الاسم أو رقم البطاقة', 'لا يوجد شخص بهذا الاسم أو الرقم: X1'],
    };
    for (const [lang, [label, verdict]] of Object.entries(lines)) {
      it(lang, async () => {
        const tag = await place(html`<staff-lookup lang=${lang} directory=${people()}></staff-lookup>`);
        await ask(tag, 'X1');
        expect([textOf(part(tag, 'label')), textOf(part(tag, 'verdict'))]).to.deep.equal([label, verdict]);
      });
    }
  });
});
