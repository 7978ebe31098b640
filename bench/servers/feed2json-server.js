/** feed2json-server as its own command starts it, but at a free port. */
import createServer from 'feed2json-server';

const server = createServer({ host: '127.0.0.1', port: 0, routes: { cors: true } });
await server.start();
console.log(server.info.uri);
