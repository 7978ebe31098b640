/**
 * `newsrack relay --allow 127.0.0.1:PORT`, with the port as argument, but without the limit of 60 requests a minute to one
 * upstream, which is what a measurement without cache would measure else.
 */
const { createRelay, serveRelay } = /** @type {typeof import('../../src/relay/hosts/node.js')} */ (
  await import(new URL('../../dist/relay/hosts/node.js', import.meta.url).href)
);

const upstream = { take: () => Promise.resolve({ ok: true, retryAfterSeconds: 0 }) };
const { url } = await serveRelay(createRelay({ allow: [`127.0.0.1:${process.argv[2]}`], limiters: { upstream } }), { port: 0 });
console.log(url);
