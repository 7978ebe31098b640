/** Runs one step of a longer job: a line when it is fine, all that it printed when it is not. */
import { spawn } from 'node:child_process';

/**
 * @param {string} name
 * @param {string | (() => Promise<unknown>)} work a command, found as in a package script, or a function
 * @returns {Promise<boolean>} whether it went well
 */
export async function runStep(name, work) {
  const start = performance.now();
  const { ok, output } = await (typeof work === 'string' ? runCommand(work) : runFunction(work));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${ok ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (!ok) console.error(output);
  return ok;
}

/** @param {string} command @returns {Promise<{ ok: boolean, output: string }>} */
function runCommand(command) {
  const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  return new Promise((resolve) => child.once('close', (code) => resolve({ ok: code === 0, output })));
}

/** @param {() => Promise<unknown>} work */
async function runFunction(work) {
  try {
    await work();
    return { ok: true, output: '' };
  } catch (error) {
    return { ok: false, output: error instanceof Error ? error.stack ?? error.message : String(error) };
  }
}
