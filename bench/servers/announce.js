/**
 * Listens at any port that is free and prints the address, which is how start-server.js learns it. A thousand
 * connections come at once, so the queue is longer than Node's own 511.
 *
 * @param {import('node:http').Server} server
 */
export function announce(server) {
  server.listen({ host: '127.0.0.1', port: 0, backlog: 4096 }, () => {
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    console.log(`http://127.0.0.1:${port}`);
  });
}
