/** Runs WebKitGTK's driver, in a display of its own where there is none. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { findCommand } from './find-browser.js';

/**
 * @param {string} command
 * @returns {Promise<{ port: number, stop: () => void }>} once the driver listens
 */
export async function startWebKitDriver(command) {
  const display = process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY ? undefined : await startXvfb();
  const port = await findFreePort();
  const env = display ? { ...process.env, DISPLAY: display.name } : process.env;
  const driver = spawn(command, ['--host=127.0.0.1', `--port=${port}`], { env, stdio: 'ignore' });
  const stop = () => {
    driver.kill();
    display?.stop();
  };
  process.once('exit', stop);
  await waitForPort(port);
  return { port, stop };
}

async function startXvfb() {
  if (!findCommand('Xvfb')) throw new Error('WebKit needs a display: install Xvfb (Debian: xvfb) or set DISPLAY.');
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const xvfb = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [number] = await once(/** @type {import('node:stream').Readable} */ (xvfb.stdio[3]), 'data');
  return { name: `:${String(number).trim()}`, stop: () => xvfb.kill() };
}

/** @returns {Promise<number>} */
async function findFreePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/** @param {number} port */
async function waitForPort(port) {
  for (let attempt = 0; attempt < 100; attempt++) {
    const socket = connect(port, '127.0.0.1');
    const open = await once(socket, 'connect').then(() => true, () => false);
    socket.destroy();
    if (open) return;
    await sleep(50);
  }
  throw new Error(`WebKitWebDriver did not listen on port ${port} within 5 seconds.`);
}
