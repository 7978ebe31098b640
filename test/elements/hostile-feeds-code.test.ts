import { expect } from '@open-wc/testing';
import { describeHostileFeeds } from '../support/hostile-shows.js';
import { KINDS, linesOf } from '../support/hostile-vectors.js';

describe('a hostile feed', () => {
  describeHostileFeeds(KINDS.slice(0, 5));

  it('is one of at least 300 vectors, no two of which are the same', async () => {
    const lines = (await Promise.all(KINDS.map(linesOf))).flat();
    expect(lines.length).to.be.at.least(300);
    expect(lines.filter((line, index) => lines.indexOf(line) !== index)).to.deep.equal([]);
  });
});
