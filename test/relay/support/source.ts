/** What the tests of reading and writing feeds ask of the sources. */
export { isFeedError, parseFeed } from '../../../src/feed/index.js';
export { decodeText } from '../../../src/feed/server.js';
export { mergeFeeds } from '../../../src/relay/formats/merge-feeds.js';
export { readSourceInSlices } from '../../../src/relay/formats/read-source.js';
export { writeJsonFeed } from '../../../src/relay/formats/write-json-feed.js';
