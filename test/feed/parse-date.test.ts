import { expect } from '@open-wc/testing';
import fc from 'fast-check';
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
    ['Fri, 08 Jul 49 15:18:22 GMT', '2049-07-08T15:18:22Z'],
    ['Thu, 08 Jul 50 15:18:22 GMT', '1950-07-08T15:18:22Z'],
  ],
  'named zones': [
    ['Fri, 08 Jul 2022 15:18:22 EST', '2022-07-08T20:18:22Z'],
    ['Fri, 08 Jul 2022 15:18:22 EDT', '2022-07-08T19:18:22Z'],
    ['Fri, 08 Jul 2022 15:18:22 CST', '2022-07-08T21:18:22Z'],
    ['Fri, 08 Jul 2022 15:18:22 PDT', '2022-07-08T22:18:22Z'],
    ['Fri, 08 Jul 2022 15:18:22 MST', '2022-07-08T22:18:22Z'],
    ['Fri, 08 Jul 2022 15:18:22 A', '2022-07-08T15:18:22Z'],
    ['Fri, 08 Jul 2022 15:18:22 XYZT', '2022-07-08T15:18:22Z'],
    ['Fri, 08 Jul 2022 15:18:22 CEST', '2022-07-08T13:18:22Z'],
    ['Fri, 08 Jul 2022 15:18:22 BST', '2022-07-08T14:18:22Z'],
    ['Fri, 08 Jul 2022 15:18:22 MSK', '2022-07-08T12:18:22Z'],
    ['Fri, 08 Jul 2022 15:18:22 IST', '2022-07-08T09:48:22Z'],
    ['Fri, 08 Jul 2022 15:18:22 HKT', '2022-07-08T07:18:22Z'],
    ['Fri, 08 Jul 2022 15:18:22 JST', '2022-07-08T06:18:22Z'],
    ['Fri, 08 Jul 2022 15:18:22 AEST', '2022-07-08T05:18:22Z'],
  ],
  'offsets, however they are written': [
    ['Fri, 08 Jul 2022 15:18:22 +8', '2022-07-08T07:18:22Z'],
    ['Fri, 08 Jul 2022 15:18:22 +800', '2022-07-08T07:18:22Z'],
    ['2022-07-08 15:18:22 UTC+8', '2022-07-08T07:18:22Z'],
    ['2022-07-08 15:18:22 (GMT+08:00)', '2022-07-08T07:18:22Z'],
    ['2022-07-08 15:18:22 GMT +0800', '2022-07-08T07:18:22Z'],
    ['2022-07-08 15:18:22.0 +0800 CST', '2022-07-08T07:18:22Z'],
    ['2022-07-08T15:18:22+08:00[Asia/Shanghai]', '2022-07-08T07:18:22Z'],
    ['2022-07-08T15:18:22+05:20', '2022-07-08T09:58:22Z'],
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
    ['2022-07-08 PM 3:18:22', '2022-07-08T15:18:22'],
    ['2022-07-08 15:18:22 PM', '2022-07-08T15:18:22'],
    ['2022-07-08 15:18:22.0', '2022-07-08T15:18:22'],
    ['2022-07-08 15:18 published', '2022-07-08T15:18:00'],
    ['2022-07-08(Fri) 15:18', '2022-07-08T15:18:00'],
    ['Fri, 2022-07-08 15:18:22 +0800', '2022-07-08T07:18:22Z'],
    ['2022. 7. 8. 오후 3:18', '2022-07-08T15:18:00'],
  ],
  'without separators': [
    ['20220708', '2022-07-08T00:00:00'],
    ['20220708151822', '2022-07-08T15:18:22'],
    ['20220708T151822Z', '2022-07-08T15:18:22Z'],
    ['20220708T151822+0800', '2022-07-08T07:18:22Z'],
  ],
  'seconds and milliseconds since 1970': [
    ['1657265902', '2022-07-08T07:38:22Z'],
    ['1657265902123', '2022-07-08T07:38:22.123Z'],
  ],
  Chinese: [
    ['2022年7月8日', '2022-07-08T00:00:00'],
    ['2022年7月8日 15:18', '2022-07-08T15:18:00'],
    ['2022年07月08日 15:18:22', '2022-07-08T15:18:22'],
    ['2022年7月8日15时18分22秒', '2022-07-08T15:18:22'],
    ['2022年7月8日 星期五 15:18', '2022-07-08T15:18:00'],
    ['2022年7月', '2022-07-01T00:00:00'],
    ['2022年7月8日 下午3:18', '2022-07-08T15:18:00'],
    ['2022/7/8 下午 03:18:22', '2022-07-08T15:18:22'],
    ['2022/7/8 上午 12:18:22', '2022-07-08T00:18:22'],
    ['2022年7月8日 下午12:18', '2022-07-08T12:18:00'],
    ['2022年7月8日 下午15:18', '2022-07-08T15:18:00'],
    ['2022年7月8日（星期五）15:18', '2022-07-08T15:18:00'],
    ['2022-07-08 週五 15:18', '2022-07-08T15:18:00'],
    ['星期五 2022-07-08 15:18', '2022-07-08T15:18:00'],
    ['发布时间：2022-07-08 15:18', '2022-07-08T15:18:00'],
    ['２０２２－０７－０８　１５：１８', '2022-07-08T15:18:00'],
  ],
  'Japanese and Korean': [
    ['2022年7月8日(金) 午後3時18分', '2022-07-08T15:18:00'],
    ['2022年7月8日 午前0時18分', '2022-07-08T00:18:00'],
    ['2022년 7월 8일 오후 3:18', '2022-07-08T15:18:00'],
    ['2022년 7월 8일 15시 18분 22초', '2022-07-08T15:18:22'],
  ],
  'day first, in other languages': [
    ['08.07.2022', '2022-07-08T00:00:00'],
    ['Fr., 8.7.2022, 15:18 Uhr', '2022-07-08T15:18:00'],
    ['Freitag, 8. Juli 2022 15:18', '2022-07-08T15:18:00'],
    ['Fr, 07 Okt 2022 15:18:22 +0200', '2022-10-07T13:18:22Z'],
    ['1. März 2022', '2022-03-01T00:00:00'],
    ['ven., 08 juil. 2022 15:18:22 +0200', '2022-07-08T13:18:22Z'],
    ['8 juin 2022', '2022-06-08T00:00:00'],
    ['jeu., 08 déc. 2022 15:18:22 +0100', '2022-12-08T14:18:22Z'],
    ['8 août 2022', '2022-08-08T00:00:00'],
    ['8 de enero de 2022', '2022-01-08T00:00:00'],
    ['qui, 08 dez 2022 15:18:22 -0300', '2022-12-08T18:18:22Z'],
    ['8 giugno 2022', '2022-06-08T00:00:00'],
    ['пт, 08 июл 2022 15:18:22 +0300', '2022-07-08T12:18:22Z'],
    ['8 мая 2022', '2022-05-08T00:00:00'],
    ['8th July 2022', '2022-07-08T00:00:00'],
  ],
  'month first': [
    ['Jul 8, 2022', '2022-07-08T00:00:00'],
    ['July 8th, 2022', '2022-07-08T00:00:00'],
    ['July 8, 2022, 3:18 p.m.', '2022-07-08T15:18:00'],
    ['Fri Jul 08 2022 15:18:22 GMT+0800 (China Standard Time)', '2022-07-08T07:18:22Z'],
    ['Fri Jul  8 15:18:22 2022', '2022-07-08T15:18:22'],
    ['Fri Jul 08 15:18:22 EST 2022', '2022-07-08T20:18:22Z'],
    ['Fri Jul 08 15:18:22 +0800 2022', '2022-07-08T07:18:22Z'],
  ],
};

const NO_DATES = ['', ' ', 'yesterday', 'soon', '2022-13-01', '2022-07-32', '2022-07-08 25:61', '0000-00-00 00:00:00', '165726590', '16572659021', '07/08/2022', '2022-W27-5', '2022-189', 'Fri, 08 Xyz 2022', '8 jul', `2022${'-'.repeat(1_000_000)}`, '1'.repeat(1_000_000)];

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

  it('takes what programs print without a date for none', () => {
    for (const text of ['Thu, 01 Jan 1970 00:00:00 GMT', '1970-01-01 08:00:00', 'Wed, 31 Dec 1969 19:00:00 EST', '0001-01-01T00:00:00Z', '-0001-11-30T00:00:00+00:00', 'Wed, 30 Nov -0001 00:00:00 +0000', '0', '0000000000']) {
      expect(parseDate(text)?.date, text).to.equal(undefined);
    }
  });

  it('takes CST for the time of China where it is told that the feed is Chinese', () => {
    for (const text of ['Fri, 08 Jul 2022 15:18:22 CST', 'Fri Jul 08 15:18:22 CST 2022', '2022-07-08 15:18:22 CST']) {
      expect(parseDate(text, true)!.date.toISOString(), text).to.equal('2022-07-08T07:18:22.000Z');
    }
    expect(parseDate('Fri, 08 Jul 2022 15:18:22 EST', true)!.date.toISOString()).to.equal('2022-07-08T20:18:22.000Z');
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

  it('is what the zone’s calendar says at each moment, through all of its changes', () => {
    const zones = fc.constantFrom('America/New_York', 'Europe/London', 'Australia/Lord_Howe', 'America/Recife', 'Africa/Casablanca', 'Africa/Tunis', 'Asia/Shanghai', 'Pacific/Apia', 'Asia/Kathmandu');
    const moments = fc.date({ min: new Date('1880-01-01T00:00:00Z'), max: new Date('2040-01-01T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(zones, moments, fc.array(fc.integer({ min: -86_400_000, max: 86_400_000 }), { maxLength: 8 }), (zone, moment, beside) => {
        for (const step of [0, ...beside]) expectPlaced(new Date(moment.getTime() + step), zone);
      }),
      { numRuns: 150 },
    );
  });

  it('is that in each minute around a change', () => {
    for (const [zone, change] of [['America/New_York', '2026-03-08T07:00Z'], ['America/New_York', '2026-11-01T06:00Z'], ['Australia/Lord_Howe', '2026-04-04T15:00Z'], ['Asia/Shanghai', '1900-12-31T15:54:17Z']] as const) {
      for (let minute = -180; minute < 180; minute++) expectPlaced(new Date(Date.parse(change) + minute * 60_000), zone);
    }
  });

  /** The slow way, from the calendar, without anything remembered. */
  function expectPlaced(wallClock: Date, timeZone: string) {
    const offset = (time: number) => wallClockOf(time, timeZone) - Math.floor(time / 1000) * 1000;
    const guess = +wallClock - offset(+wallClock);
    expect(placeInTimeZone(wallClock, timeZone).toISOString(), `${wallClock.toISOString()} in ${timeZone}`).to.equal(new Date(+wallClock - offset(guess)).toISOString());
  }
});

const calendars = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of a zone show at a moment, to the second, as if that were UTC. */
function wallClockOf(time: number, timeZone: string): number {
  const numeric = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' } as const;
  const calendar = calendars.get(timeZone) ?? new Intl.DateTimeFormat('en', { timeZone, hourCycle: 'h23', ...numeric });
  calendars.set(timeZone, calendar);
  const parts = Object.fromEntries(calendar.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(parts.year!, parts.month! - 1, parts.day, parts.hour, parts.minute, parts.second);
}
