/** Finds the browsers that tests can run in; never downloads one. */
import { existsSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launch } from 'puppeteer-core';

/** Without a sandbox, since root in a container has none; without the services that call home. */
const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const CHROMIUM = {
  commands: ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable'],
  macApps: ['Google Chrome', 'Chromium', 'Microsoft Edge'],
  windows: ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
};

const FIREFOX = {
  commands: ['firefox', 'firefox-esr'],
  macApps: ['Firefox'],
  windows: ['Mozilla Firefox\\firefox.exe'],
};

/**
 * `CHROME_PATH`, else an installed Chrome, Chromium or Edge, else the Chromium inside @sparticuz/chromium.
 * @returns {Promise<{ executablePath: string, args: string[], env?: NodeJS.ProcessEnv }>}
 */
export async function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
  const executablePath = named || findInstalled(CHROMIUM);
  if (executablePath) return { executablePath, args: CHROMIUM_ARGS };

  const bundled = await unpackBundledChromium();
  if (bundled) return bundled;
  throw new Error('No browser can run here: install Chrome, Chromium or Edge, or set CHROME_PATH to one.');
}

/** @returns {{ executablePath: string } | undefined} `FIREFOX_PATH`, else an installed Firefox */
export function findFirefox() {
  const executablePath = process.env.FIREFOX_PATH || findInstalled(FIREFOX);
  return executablePath ? { executablePath } : undefined;
}

/** @returns {{ driver: string, browser: string } | undefined} WebKitGTK's driver and the browser it drives; Linux only */
export function findWebKit() {
  if (process.platform !== 'linux') return undefined;
  const driver = findCommand('WebKitWebDriver');
  const folders = ['/usr/lib', '/usr/lib64', '/usr/libexec', ...subfolders('/usr/lib')];
  const browser = folders
    .flatMap((folder) => ['webkit2gtk-4.1', 'webkit2gtk-4.0'].map((name) => path.join(folder, name, 'MiniBrowser')))
    .find((file) => existsSync(file));
  return driver && browser ? { driver, browser } : undefined;
}

/** @param {string} name @returns {string | undefined} the file that a shell would run */
export function findCommand(name) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file));
}

/** @param {typeof CHROMIUM} places */
function findInstalled({ commands, macApps, windows }) {
  if (process.platform === 'darwin') {
    const roots = ['/Applications', path.join(os.homedir(), 'Applications')];
    return roots.flatMap((root) => macApps.map((app) => `${root}/${app}.app/Contents/MacOS/${app}`)).find((file) => existsSync(file));
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    return roots.flatMap((root) => windows.map((file) => path.join(root ?? '', file))).find((file) => existsSync(file));
  }
  return commands.map(findCommand).find((file) => file !== undefined);
}

/**
 * The package brings the libraries that a bare machine lacks, but unpacks them only where it takes itself to be on a server
 * of Amazon's. It then changes this process's environment, which other browsers must not inherit.
 */
async function unpackBundledChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const ownEnv = { ...process.env };
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  const executablePath = await chromium.executablePath();
  const found = { executablePath, args: CHROMIUM_ARGS, env: { ...process.env } };
  process.env = ownEnv;
  return (await canLaunch(found)) ? found : undefined;
}

/** @param {import('puppeteer-core').LaunchOptions} options */
async function canLaunch(options) {
  try {
    const browser = await launch(options);
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

/** @param {string} folder */
function subfolders(folder) {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  return entries.filter((entry) => entry.isDirectory()).map((entry) => path.join(folder, entry.name));
}
