/** Servers in processes of their own, which print their address once they listen. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/**
 * @typedef {{ origin: string, pid: number, failure: () => string | undefined, stop: () => Promise<void> }} Server
 *   `failure` tells what the process left behind when it ended by itself
 */

/** Milliseconds to start, on a busy machine. */
const PATIENCE = 20_000;

/** @param {string[]} command arguments of node @returns {Promise<Server>} */
export async function startServer(command) {
  const child = spawn(process.execPath, command, { cwd: import.meta.dirname, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close');
  let errors = '';
  // Read to the end, or a server that writes a log stops when the pipe is full; the last words are enough.
  child.stderr.on('data', (text) => (errors = (errors + text).slice(-2000)));
  const [line] = await Promise.race([once(createInterface(child.stdout), 'line', { signal: AbortSignal.timeout(PATIENCE) }), ended.then(() => [''])]);
  const origin = /http:\/\/\S+/.exec(line)?.[0];
  if (!origin) throw new Error(`${command.join(' ')} does not start:\n${errors || line}`);
  return {
    origin,
    pid: Number(child.pid),
    failure: () => (child.exitCode === null && child.signalCode === null ? undefined : errors || `exit code ${child.exitCode}`),
    async stop() {
      // None of them has anything to save, and some wait for idle connections.
      child.kill('SIGKILL');
      await ended;
    },
  };
}
