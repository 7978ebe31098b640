import { expect } from '@open-wc/testing';
import { calendarDay, fullDay, isCounted, localeFor, relativeTime } from '../../src/locales/index.js';

const NOW = new Date('2026-11-24T20:30:00+08:00');
const ZONE = 'Asia/Shanghai';

function ago(date: string, language = 'zh-CN', zone = ZONE): string {
  return relativeTime(new Date(date), NOW, localeFor(language, zone));
}

describe('relative time', () => {
  it('says just now for a minute, before and after, since clocks differ', () => {
    expect(ago('2026-11-24T20:29:01+08:00')).to.equal('刚刚');
    expect(ago('2026-11-24T20:30:59+08:00')).to.equal('刚刚');
    const words = ['zh-TW', 'en', 'ar', 'fr'].map((language) => ago('2026-11-24T20:30:00+08:00', language));
    expect(words).to.deep.equal(['剛剛', 'just now', 'الآن', 'just now']);
  });

  it('counts minutes, then hours of the same day', () => {
    expect(ago('2026-11-24T20:25:00+08:00')).to.equal('5分钟前');
    expect(ago('2026-11-24T19:30:01+08:00')).to.equal('59分钟前');
    expect(ago('2026-11-24T19:30:00+08:00')).to.equal('1小时前');
    expect(ago('2026-11-24T00:10:00+08:00')).to.equal('20小时前');
  });

  it('counts days of the calendar, up to a week', () => {
    expect(ago('2026-11-23T09:00:00+08:00')).to.equal('昨天');
    expect(ago('2026-11-22T23:00:00+08:00')).to.equal('前天');
    expect(ago('2026-11-21T23:00:00+08:00')).to.equal('3天前');
    expect(ago('2026-11-17T00:00:00+08:00')).to.equal('7天前');
    expect(ago('2026-11-16T23:59:00+08:00')).to.equal('11月16日');
    expect(ago('2022-07-08T15:18:22+08:00')).to.equal('2022年7月8日');
  });

  it('says the date of what is out of all proportion', () => {
    for (const date of ['0000-01-01T00:00:00Z', '-271821-04-20T00:00:00Z', '+275760-09-13T00:00:00Z']) expect(ago(date)).not.to.match(/天|小时|分/);
  });

  it('counts hours across midnight while they are few', () => {
    const late = (hour: string) => relativeTime(new Date('2026-11-23T23:00:00+08:00'), new Date(`2026-11-24T${hour}:00+08:00`), localeFor('zh-CN', ZONE));
    expect([late('01:00'), late('04:59'), late('05:00')]).to.deep.equal(['2小时前', '5小时前', '昨天']);
  });

  it('takes the calendar of its zone', () => {
    expect(ago('2026-11-23T13:00:00Z', 'en', 'UTC')).to.equal('yesterday');
    expect(ago('2026-11-23T16:30:00Z', 'en', 'Asia/Shanghai')).to.equal('20 hours ago');
  });

  it('counts days by the calendar when clocks change', () => {
    const now = new Date('2026-10-26T07:00:00Z');
    expect(relativeTime(new Date('2026-10-24T22:30:00Z'), now, localeFor('en', 'Europe/Berlin'))).to.equal('yesterday');
  });

  it('gives the date of what is to come', () => {
    expect(ago('2026-11-26T09:00:00+08:00')).to.equal('11月26日');
  });

  it('is still counted for as long as it is told in days, and for what is to come', () => {
    const counted = (date: string) => isCounted(new Date(date), NOW);
    const dates = ['2026-11-26T09:00:00+08:00', '2026-11-24T20:30:00+08:00', '2026-11-17T00:00:00+08:00', '2026-11-15T20:30:00+08:00'];
    expect(dates.map(counted)).to.deep.equal([true, true, true, false]);
  });

  it('speaks the reader’s language', () => {
    expect(ago('2026-11-24T20:25:00+08:00', 'en')).to.equal('5 minutes ago');
    expect(ago('2026-11-24T20:25:00+08:00', 'zh-TW')).to.equal('5 分鐘前');
    expect(ago('2026-11-23T09:00:00+08:00', 'ar')).to.equal('أمس');
  });
});

describe('calendar day', () => {
  it('is that of its zone', () => {
    const date = new Date('2026-11-24T16:30:00Z');
    expect([calendarDay(date, 'UTC'), calendarDay(date, ZONE)]).to.deep.equal(['2026-11-24', '2026-11-25']);
  });

  it('is written with the day of the week', () => {
    expect(fullDay(NOW, 'zh-CN', ZONE)).to.equal('2026年11月24日星期二');
    expect(fullDay(NOW, 'en', ZONE)).to.equal('Tue, Nov 24, 2026');
  });
});
