import { expect, fixture, nextFrame, oneEvent } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import '../../src/define/staff-lookup.js';
import type { StaffLookup } from '../../src/elements/staff-lookup.js';
import type { NewsrackFailedEvent } from '../../src/index.js';
import { fixtureUrl, untilRequests } from '../support/fixtures.js';
import { answered, ask, field, names, status, submit } from '../support/staff.js';
import { part, parts, stateOf, textOf, warningsOf } from '../support/tags.js';

const people = () => fixtureUrl('staff/people.json');
const place = (markup: TemplateResult) => fixture<StaffLookup>(markup);

describe('<staff-lookup> and where it looks', () => {
  describe('endpoint', () => {
    const queryOf = async (tag: StaffLookup, query: string) => {
      performance.clearResourceTimings();
      await ask(tag, query);
      // The browser notes a request a moment after its answer has been used.
      let entry: PerformanceEntry | undefined;
      while (!entry) {
        await nextFrame();
        entry = performance.getEntriesByType('resource').find(({ name }) => name.includes('staff/people.json'));
      }
      return new URL(entry.name).searchParams;
    };

    it('is asked with the question as q', async () => {
      const tag = await place(html`<staff-lookup endpoint=${people()}></staff-lookup>`);
      expect((await queryOf(tag, ' 沈砚秋 & 1+1 ')).get('q')).to.equal('沈砚秋 & 1+1');
    });

    it('is asked in its own words where it has {q}', async () => {
      const tag = await place(html`<staff-lookup endpoint=${`${people()}&person={q}`}></staff-lookup>`);
      const asked = await queryOf(tag, '$& 沈砚秋');
      expect([asked.get('person'), asked.has('q')]).to.deep.equal(['$& 沈砚秋', false]);
    });

    it('shows the answer to the latest question, whichever comes last', async () => {
      const endpoint = fixtureUrl('staff/one.json', { delay: 200, bodies: 'code-1.json,one.json' });
      const tag = await place(html`<staff-lookup endpoint=${endpoint}></staff-lookup>`);
      field(tag).value = '张三';
      submit(tag).click();
      await untilRequests(endpoint, ({ length }) => length === 1);
      await ask(tag, '沈砚秋');
      expect(names(tag)).to.deep.equal(['沈砚秋']);
    });

    it('finds by rules of its own, such as pinyin', async () => {
      const tag = await place(html`<staff-lookup endpoint=${fixtureUrl('staff/code-1.json')}></staff-lookup>`);
      await ask(tag, 'zhangsan');
      expect(names(tag)).to.deep.equal(['张三']);
    });

    it('exact: finds full matches only, whatever its rules', async () => {
      const tag = await place(html`<staff-lookup exact endpoint=${fixtureUrl('staff/code-1.json')}></staff-lookup>`);
      await ask(tag, 'zhangsan');
      expect([names(tag), stateOf(tag)]).to.deep.equal([[], 'empty']);
    });

    it('shows ten people at most', async () => {
      const tag = await place(html`<staff-lookup lang="en" endpoint=${fixtureUrl('staff/many.json')}></staff-lookup>`);
      await ask(tag, '记者');
      expect([names(tag).length, status(tag)]).to.deep.equal([10, 'Only the first 10 are shown. Type more of the name or number.']);
    });

    it('calls nobody an impostor where it says that it failed', async () => {
      const tag = await place(html`<staff-lookup endpoint=${fixtureUrl('staff/code-500.json')}></staff-lookup>`);
      await ask(tag, '沈砚秋');
      expect([stateOf(tag), parts(tag, 'verdict').length]).to.deep.equal(['failed', 0]);
    });

    it('says nobody where the answer is empty', async () => {
      const tag = await place(html`<staff-lookup endpoint=${fixtureUrl('staff/none.json')}></staff-lookup>`);
      await ask(tag, '沈砚秋');
      expect(stateOf(tag)).to.equal('empty');
    });
  });

  describe('where the directory cannot be had', () => {
    it('tells the reader in one quiet line, the webmaster on the console, the page by an event', async () => {
      const directory = fixtureUrl('staff/people.json', { status: 404 });
      const tag = await place(html`<staff-lookup lang="en" directory=${directory}></staff-lookup>`);
      const failed = oneEvent<NewsrackFailedEvent>(tag, 'newsrack-failed');
      const warnings = await warningsOf(async () => {
        await ask(tag, '沈砚秋');
        await failed;
      });
      expect((await failed).error).to.include({ name: 'FeedError', kind: 'status', status: 404, url: directory });
      expect(textOf(tag.shadowRoot)).to.match(/The look-up does not work right now. Please try again later. Try again$/);
      expect(textOf(tag.shadowRoot)).not.to.match(/404|http|Error|staff\//);
      expect(warnings).to.deep.equal([`newsrack: ${directory} answered with an error (HTTP 404).`]);
      expect(stateOf(tag)).to.equal('failed');
      await expect(tag).to.be.accessible();
    });

    it('calls nobody an impostor', async () => {
      for (const file of ['truncated.json', 'open-quote.csv', 'login.html', 'empty.csv', 'heads-only.csv', 'none.json']) {
        const tag = await place(html`<staff-lookup directory=${fixtureUrl(`staff/${file}`)}></staff-lookup>`);
        await ask(tag, '沈砚秋');
        expect([stateOf(tag), part(tag, 'verdict')]).to.deep.equal(['failed', null]);
      }
    });

    it('tries again by its button, with the same question', async () => {
      const tag = await place(html`<staff-lookup lang="en" directory=${fixtureUrl('staff/people.json', { statuses: '404,200' })}></staff-lookup>`);
      await ask(tag, '沈砚秋');
      const retry = parts(tag, 'button').find((button) => textOf(button) === 'Try again')!;
      retry.focus();
      retry.click();
      await answered(tag);
      expect(names(tag)).to.deep.equal(['沈砚秋']);
      expect(tag.shadowRoot!.activeElement).to.equal(submit(tag));
    });

    it('tells the webmaster of a tag with neither directory nor endpoint', async () => {
      const tag = await place(html`<staff-lookup></staff-lookup>`);
      expect(await warningsOf(() => ask(tag, '沈砚秋'))).to.deep.equal(['newsrack: a staff-lookup names neither a directory nor an endpoint.']);
    });
  });
});
