/** A relay in a process of its own, made of the sources. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} RelayProcessSettings
 * @property {string} redis its address
 * @property {string} allow
 * @property {number} [lockMilliseconds] in place of the relay's own
 */

/**
 * @typedef {object} RelayProcess
 * @property {string} url
 * @property {() => Promise<void>} kill by SIGKILL
 */

/** @param {RelayProcessSettings} settings @returns {Promise<RelayProcess>} */
export async function startRelayProcess(settings) {
  const child = fork(fileURLToPath(new URL('run-relay.js', import.meta.url)), [JSON.stringify(settings)]);
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  const exited = once(child, 'exit').finally(() => process.off('exit', end));
  const failed = exited.then(() => Promise.reject(new Error('The relay ended before it listened')));
  failed.catch(() => {});
  const [url] = await Promise.race([once(child, 'message'), failed]);
  return {
    url,
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
