/** A Redis of the tests' own: in a folder that goes with it, reached by a socket in there. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

/**
 * @typedef {object} RedisServer
 * @property {string} url
 * @property {() => Promise<void>} kill as a machine does that loses power
 * @property {() => Promise<void>} start again, with what the disk has, where it is not running
 * @property {() => void} freeze keeps connections open and answers nothing
 * @property {() => void} thaw
 * @property {() => Promise<void>} stop removes everything
 */

/**
 * @param {string[]} [options] of the command line, besides those that the tests need
 * @returns {Promise<RedisServer>}
 */
export async function startRedis(options = []) {
  const folder = await mkdtemp(path.join(tmpdir(), 'newsrack-redis-'));
  const socket = path.join(folder, 'redis.sock');
  const fixed = ['--port', '0', '--unixsocket', socket, '--dir', folder, '--save', '', '--appendonly', 'yes', '--appendfsync', 'always'];
  let child = await launch([...fixed, ...options]);

  const isGone = () => child.exitCode !== null || child.signalCode !== null;

  async function kill() {
    if (isGone()) return;
    child.ref();
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  return {
    url: `unix://${socket}`,
    kill,
    async start() {
      if (isGone()) child = await launch([...fixed, ...options]);
    },
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    async stop() {
      await kill();
      await rm(folder, { recursive: true });
    },
  };
}

/** @param {string[]} options */
async function launch(options) {
  const child = spawn('redis-server', options, { stdio: ['ignore', 'pipe', 'inherit'] });
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  /** @type {string[]} */
  const said = [];
  const failed = once(child, 'exit').then(
    () => Promise.reject(new Error(`redis-server ended before it was ready: ${said.join('\n')}`)),
    (cause) => Promise.reject(new Error('These tests need a redis-server to start: install the Debian package redis-server.', { cause })),
  );
  await Promise.race([untilReady(child.stdout, said), failed]);
  failed.catch(() => {});
  // A test that fails before it stops its servers is to end all the same.
  child.unref();
  /** @type {import('node:net').Socket} */ (child.stdout).unref();
  return child;
}

/** @param {import('node:stream').Readable} output @param {string[]} said */
function untilReady(output, said) {
  return new Promise((resolve) => {
    createInterface(output).on('line', (line) => {
      said.push(line);
      if (/ready to accept connections/i.test(line)) resolve(undefined);
    });
  });
}
