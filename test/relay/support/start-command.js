/** The built command, as its users run it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const COMMAND = path.resolve(import.meta.dirname, '../../../dist/command/newsrack.js');

/**
 * @param {string[]} words
 * @param {NodeJS.ProcessEnv} [environment]
 */
export function start(words, environment = {}) {
  const child = spawn(process.execPath, [COMMAND, ...words], { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { out: '', error: '' };
  child.stdout.on('data', (/** @type {Buffer} */ data) => (output.out += data.toString()));
  child.stderr.on('data', (/** @type {Buffer} */ data) => (output.error += data.toString()));
  const ended = once(child, 'close').then(([code, signal]) => ({ code: /** @type {number | null} */ (code), signal, ...output }));
  return { child, output, ended };
}

/**
 * A command that ends by itself.
 * @param {string[]} words @param {NodeJS.ProcessEnv} [environment]
 */
export function run(words, environment) {
  return start(words, environment).ended;
}

/**
 * `newsrack relay` that listens.
 * @param {string[]} words @param {NodeJS.ProcessEnv} [environment]
 */
export async function startRelayCommand(words, environment) {
  const relay = start(['relay', '--port', '0', ...words], environment);
  const failed = relay.ended.then(({ code, signal, error }) => {
    throw new Error(`The relay ended with ${code ?? signal} before it listened: ${error}`);
  });
  while (!relay.output.out.includes('\n')) await Promise.race([once(relay.child.stdout, 'data'), failed]);
  failed.catch(() => {});
  const url = /http:\/\/\S+/.exec(relay.output.out)?.[0] ?? '';
  return { ...relay, url };
}

/**
 * A relay that keeps what it knows in memory.
 * @param {string[]} words
 * @param {(relay: Awaited<ReturnType<typeof startRelayCommand>>) => Promise<void>} check
 */
export async function withRelayCommand(words, check) {
  const relay = await startRelayCommand(['--data', 'none', ...words]);
  try {
    await check(relay);
  } finally {
    relay.child.kill('SIGKILL');
    await relay.ended;
  }
}
