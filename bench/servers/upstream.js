/** The newsroom's server: a feed of 50 articles and one of 5,000, whatever the query says. */
import http from 'node:http';
import { writeFeed } from '../write-feed.js';
import { announce } from './announce.js';

/** @type {Record<string, Buffer>} */
const FEEDS = { '/feed.xml': Buffer.from(writeFeed(50).xml), '/large.xml': Buffer.from(writeFeed(5000).xml) };

const server = http.createServer(({ url = '' }, response) => {
  const feed = FEEDS[url.replace(/\?.*/, '')];
  if (!feed) response.writeHead(404).end();
  else response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8', 'content-length': feed.length }).end(feed);
});
announce(server);
