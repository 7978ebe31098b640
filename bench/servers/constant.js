/** The floor: as many bytes as its argument says, the same for every request. */
import http from 'node:http';
import { announce } from './announce.js';

const body = Buffer.alloc(Number(process.argv[2]), 'x');
const headers = { 'content-type': 'application/octet-stream', 'content-length': body.length };

announce(http.createServer((_request, response) => response.writeHead(200, headers).end(body)));
