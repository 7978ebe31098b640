import { expect } from '@open-wc/testing';
import { localeFor } from '../../src/locales/index.js';

const NOW = new Date('2026-11-24T12:00:00Z');

describe('a locale', () => {
  it('has the messages of a language, its script or region decides which Chinese', () => {
    const related = (language: string) => localeFor(language).messages.related;
    expect(['zh', 'zh-CN', 'zh-Hans-HK', 'zh-SG'].map(related)).to.deep.equal(Array(4).fill('相关新闻'));
    expect(['zh-TW', 'zh-HK', 'zh-Hant', 'zh-Hant-CN'].map(related)).to.deep.equal(Array(4).fill('相關新聞'));
    expect(['en', 'en-GB', 'ar', 'ar-EG'].map(related)).to.deep.equal(['Related news', 'Related news', 'أخبار ذات صلة', 'أخبار ذات صلة']);
  });

  it('speaks English where it has no messages, and for a language tag that is none', () => {
    expect(localeFor('fr').messages.more).to.equal('More');
    expect(localeFor('not a tag').messages.more).to.equal('More');
  });

  it('writes the time of day for today, the day within half a year, else the year too', () => {
    const { shortDate } = localeFor('zh-CN', 'Asia/Shanghai');
    expect(shortDate(new Date('2026-11-24T01:05:00Z'), NOW)).to.equal('09:05');
    expect(shortDate(new Date('2026-11-20T01:05:00Z'), NOW)).to.equal('11月20日');
    expect(shortDate(new Date('2022-07-08T07:18:22Z'), NOW)).to.equal('2022年7月8日');
  });

  it('takes today from the calendar of its zone', () => {
    const date = new Date('2026-11-24T20:30:00Z');
    expect(localeFor('en', 'UTC').shortDate(date, NOW)).to.equal('20:30');
    expect(localeFor('en', 'Asia/Shanghai').shortDate(date, NOW)).to.equal('Nov 25');
  });

  it('tells its zone, empty for the visitor’s', () => {
    expect([localeFor('en', 'UTC'), localeFor('en')].map(({ timeZone }) => timeZone)).to.deep.equal(['UTC', '']);
  });

  it('writes midnight as 00', () => {
    expect(localeFor('en', 'UTC').shortDate(new Date('2026-11-24T00:05:00Z'), NOW)).to.equal('00:05');
  });

  it('writes counts with their separators', () => {
    expect(localeFor('en').count(14010)).to.equal('14,010');
  });
});
