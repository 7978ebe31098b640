import { expect } from '@open-wc/testing';
import { parseDate, placeInTimeZone } from '../../src/feed/parse-date.js';

/** Text → the moment; those without Z name no zone. */
const DATES: Record<string, [text: string, moment: string][]> = {
  'RFC 822 and 2822': [
    ['Fri, 08 Jul 2022 15:18:22 +0800', '2022-07-08T07:18:22Z'],
    ['Fri, 8 Jul 2022 15:18:22 GMT', '2022-07-08T15:18:22Z'],
    ['8 Jul 2022 15:18 UT', '2022-07-08T15:18:00Z'],
    ['Fri, 08 Jul 2022 15:18:22 Z', '2022-07-08T15:18:22Z'],
    ['Fri,08 Jul 2022 15:18:22 -0330', '2022-07-08T18:48:22Z'],
    ['Mon, 08 Jul 2022 15:18:22 GMT', '2022-07-08T15:18:22Z'],
    ['  FRI, 08 JUL 2022\n 15:18:22 gmt ', '2022-07-08T15:18:22Z'],
    ['Fri, 08 Jul 2022 15:18:22 GMT+08:00', '2022-07-08T07:18:22Z'],
    ['Fri, 08 Jul 2022 15:18:22', '2022-07-08T15:18:22'],
    ['08 Jul 2022', '2022-07-08T00:00:00'],
  ],
  'two-digit years': [
    ['Fri, 08 Jul 22 15:18:22 GMT', '2022-07-08T15:18:22Z'],
    ['Thu, 08 Jul 99 15:18:22 GMT', '1999-07-08T15:18:22Z'],
    ['08-Jul-22 15:18:22', '2022-07-08T15:18:22'],
  ],
  'named zones': [
    ['Fri, 08 Jul 2022 15:18:22 EST', '2022-07-08T20:18:22Z'],
    ['Fri, 08 Jul 2022 15:18:22 EDT', '2022-07-08T19:18:22Z'],
    ['Fri, 08 Jul 2022 15:18:22 CST', '2022-07-08T21:18:22Z'],
    ['Fri, 08 Jul 2022 15:18:22 PDT', '2022-07-08T22:18:22Z'],
    ['Fri, 08 Jul 2022 15:18:22 MST', '2022-07-08T22:18:22Z'],
    ['Fri, 08 Jul 2022 15:18:22 A', '2022-07-08T15:18:22Z'],
  ],
  'RFC 3339 and W3CDTF': [
    ['2022-07-08T15:18:22Z', '2022-07-08T15:18:22Z'],
    ['2022-07-08t15:18:22.250+08:00', '2022-07-08T07:18:22.250Z'],
    ['2022-07-08T15:18:22.123456789Z', '2022-07-08T15:18:22.123Z'],
    ['2022-07-08T15:18+0800', '2022-07-08T07:18:00Z'],
    ['2022-07-08T15:18:22-05', '2022-07-08T20:18:22Z'],
    ['2022-07-08T15:18:22', '2022-07-08T15:18:22'],
    ['2022-07-08', '2022-07-08T00:00:00'],
    ['2022-07', '2022-07-01T00:00:00'],
    ['2022', '2022-01-01T00:00:00'],
  ],
  'year first, as content systems write them': [
    ['2022-07-08 15:18:22', '2022-07-08T15:18:22'],
    ['2022-7-8 5:18', '2022-07-08T05:18:00'],
    ['2022/07/08 15:18:22', '2022-07-08T15:18:22'],
    ['2022.07.08 15:18', '2022-07-08T15:18:00'],
    ['2022-07-08 15:18:22 +0800', '2022-07-08T07:18:22Z'],
    ['2022-07-08 3:18:22 PM', '2022-07-08T15:18:22'],
    ['2022-07-08 12:18 AM', '2022-07-08T00:18:00'],
  ],
  Chinese: [
    ['2022年7月8日', '2022-07-08T00:00:00'],
    ['2022年7月8日 15:18', '2022-07-08T15:18:00'],
    ['2022年07月08日 15:18:22', '2022-07-08T15:18:22'],
    ['2022年7月8日15时18分22秒', '2022-07-08T15:18:22'],
    ['2022年7月8日 星期五 15:18', '2022-07-08T15:18:00'],
    ['2022年7月', '2022-07-01T00:00:00'],
  ],
  'month first': [
    ['Jul 8, 2022', '2022-07-08T00:00:00'],
    ['July 8, 2022, 3:18 p.m.', '2022-07-08T15:18:00'],
    ['Fri Jul 08 2022 15:18:22 GMT+0800 (China Standard Time)', '2022-07-08T07:18:22Z'],
    ['Fri Jul  8 15:18:22 2022', '2022-07-08T15:18:22'],
    ['Fri Jul 08 15:18:22 EST 2022', '2022-07-08T20:18:22Z'],
    ['Fri Jul 08 15:18:22 +0800 2022', '2022-07-08T07:18:22Z'],
  ],
};

const NO_DATES = ['', ' ', 'yesterday', 'soon', '2022-13-01', '2022-07-32', '2022-07-08 25:61', '0000-00-00 00:00:00', '1657265902', '07/08/2022', '2022-W27-5', '2022-189', 'Fri, 08 Xyz 2022', '8 jul', `2022${'-'.repeat(1_000_000)}`, '1'.repeat(1_000_000)];

const iso = (moment: string) => new Date(moment.endsWith('Z') ? moment : `${moment}Z`).toISOString();

describe('reading dates', () => {
  for (const [form, dates] of Object.entries(DATES)) {
    describe(form, () => {
      for (const [text, moment] of dates) {
        it(`reads "${text}"`, () => {
          const parsed = parseDate(text);
          expect(parsed?.date.toISOString()).to.equal(iso(moment));
          expect(parsed!.floating, 'floating').to.equal(!moment.endsWith('Z'));
        });
      }
    });
  }

  it('takes nothing else for a date', () => {
    for (const text of NO_DATES) expect(parseDate(text), text.slice(0, 50)).to.equal(undefined);
    expect(parseDate(undefined)).to.equal(undefined);
  });
});

describe('placing a wall clock in a zone', () => {
  const place = (wallClock: string, zone?: string) => placeInTimeZone(new Date(`${wallClock}Z`), zone).toISOString();

  it('is the moment at which the clocks there show it', () => {
    expect(place('2022-07-08T15:18:22', 'Asia/Shanghai')).to.equal('2022-07-08T07:18:22.000Z');
    expect(place('2022-07-08T15:18:22', 'UTC')).to.equal('2022-07-08T15:18:22.000Z');
    expect(place('2022-07-08T15:18:22', 'Asia/Kathmandu')).to.equal('2022-07-08T09:33:22.000Z');
  });

  it('knows summer and winter time, up to the hour of the change', () => {
    expect(place('2026-01-15T12:00:00', 'America/New_York')).to.equal('2026-01-15T17:00:00.000Z');
    expect(place('2026-07-15T12:00:00', 'America/New_York')).to.equal('2026-07-15T16:00:00.000Z');
    expect(place('2026-03-08T01:59:59', 'America/New_York')).to.equal('2026-03-08T06:59:59.000Z');
    expect(place('2026-03-08T03:00:00', 'America/New_York')).to.equal('2026-03-08T07:00:00.000Z');
    expect(place('2026-10-25T00:59:59', 'Europe/London')).to.equal('2026-10-24T23:59:59.000Z');
    expect(place('2026-10-25T02:00:00', 'Europe/London')).to.equal('2026-10-25T02:00:00.000Z');
  });

  it('knows a history: Chinese summer time, local mean time', () => {
    expect(place('1988-07-08T12:00:00', 'Asia/Shanghai')).to.equal('1988-07-08T03:00:00.000Z');
    expect(place('1890-01-01T12:00:00', 'Asia/Shanghai')).to.equal('1890-01-01T03:54:17.000Z');
  });

  it('takes the visitor’s zone for one that is unknown or not named', () => {
    const here = new Date(2022, 6, 8, 15, 18, 22).toISOString();
    expect(place('2022-07-08T15:18:22', 'Mars/Olympus_Mons')).to.equal(here);
    expect(place('2022-07-08T15:18:22')).to.equal(here);
  });
});
