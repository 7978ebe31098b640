import { expect } from '@open-wc/testing';
import { parseFeed } from '../../src/feed/index.js';
import { placeFeedInTimeZone } from '../../src/feed/time-zone.js';

const parse = (date: string) =>
  parseFeed(`<rss><channel><item><title>t</title><pubDate>${date}</pubDate></item></channel></rss>`, { url: 'https://zone.example/', timeZone: 'UTC' });
const published = ({ articles }: ReturnType<typeof parse>) => articles[0]!.published!.toISOString();

describe('placing a feed in a time zone', () => {
  it('moves dates that name none', () => {
    expect(published(placeFeedInTimeZone(parse('2026-07-08 15:00'), 'America/New_York'))).to.equal('2026-07-08T19:00:00.000Z');
    expect(published(placeFeedInTimeZone(parse('2026-01-08 15:00'), 'America/New_York'))).to.equal('2026-01-08T20:00:00.000Z');
  });

  it('takes the visitor’s where none is asked for', () => {
    expect(published(placeFeedInTimeZone(parse('2026-07-08 15:00')))).to.equal(new Date(2026, 6, 8, 15).toISOString());
  });

  it('leaves a feed whose dates name zones as it is', () => {
    const feed = parse('2026-07-08T15:00:00Z');
    expect(placeFeedInTimeZone(feed, 'Asia/Shanghai')).to.equal(feed);
  });

  it('hands one copy to all who ask for a zone, and leaves the original as it was', () => {
    const feed = parse('2026-07-08 15:00');
    const copy = placeFeedInTimeZone(feed, 'Asia/Shanghai');
    expect(placeFeedInTimeZone(feed, 'Asia/Shanghai')).to.equal(copy);
    expect(placeFeedInTimeZone(feed, 'Asia/Tokyo')).to.not.equal(copy);
    expect(published(feed)).to.equal('2026-07-08T15:00:00.000Z');
  });
});
