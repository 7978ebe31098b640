import { describeHostileFeeds } from '../support/hostile-shows.js';
import { KINDS } from '../support/hostile-vectors.js';

describe('a hostile feed', () => describeHostileFeeds(KINDS.slice(5)));
