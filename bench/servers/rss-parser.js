/** The feed parser that is downloaded most, behind node:http. */
import http from 'node:http';
import RssParser from 'rss-parser';
import { announce } from './announce.js';

const parser = new RssParser();

const server = http.createServer(async (request, response) => {
  const address = new URL(request.url ?? '', 'http://proxy').searchParams.get('url') ?? '';
  try {
    const body = JSON.stringify(await parser.parseURL(address));
    response.writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' }).end(body);
  } catch {
    response.writeHead(502).end();
  }
});
announce(server);
