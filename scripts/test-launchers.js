/** @web/test-runner's launchers for the engines that this machine has. */
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import * as puppeteer from 'puppeteer-core';
import { findChromium, findFirefox, findWebKit } from './find-browser.js';
import { startWebKitDriver } from './webkit-driver.js';

/**
 * Finds the engines that are installed, or those of them that the variable `ENGINES` names: `ENGINES=webkit npx wtr`.
 * @returns {Promise<() => import('@web/test-runner').BrowserLauncher[]>} makes launchers; a run that is over has used its own up
 */
export async function findEngines() {
  const wanted = process.env.ENGINES?.toLowerCase() ?? 'chromium firefox webkit';
  const chromium = wanted.includes('chromium') ? await findChromium() : undefined;
  const firefox = wanted.includes('firefox') ? findFirefox() : undefined;
  const webkit = wanted.includes('webkit') ? findWebKit() : undefined;
  return () =>
    [chromium && createChromium(chromium), firefox && createFirefox(firefox), webkit && createWebKit(webkit)].filter(
      (launcher) => launcher !== undefined,
    );
}

/** @returns {string[]} the engines that this machine lacks, each with the Debian packages that bring it */
export function missingEngines() {
  return [
    ...(findFirefox() ? [] : ['Firefox (firefox-esr)']),
    ...(findWebKit() ? [] : ['WebKit (webkit2gtk-driver, xvfb)']),
  ];
}

/**
 * Each test file has a window to itself: of two tabs, one would be hidden, where timers and frames stand still.
 * @param {Awaited<ReturnType<typeof findChromium>>} launchOptions
 */
function createChromium(launchOptions) {
  return chromeLauncher({
    puppeteer,
    launchOptions,
    createPage: async ({ browser }) => {
      const page = await (await browser.createBrowserContext()).newPage();
      // A busy machine is slow to open a window.
      page.setDefaultNavigationTimeout(60_000);
      return page;
    },
  });
}

/** @param {NonNullable<ReturnType<typeof findFirefox>>} found */
function createFirefox(found) {
  return chromeLauncher({
    puppeteer,
    launchOptions: { browser: 'firefox', ...found },
    concurrency: 1,
    createPage: async ({ context }) => {
      const page = await context.newPage();
      await page.bringToFront();
      return page;
    },
  });
}

/**
 * The driver starts with the first test file and stops after the last one. Each file gets the page to itself: with a higher
 * concurrency the launcher would put the files in frames, where focus and visibility are not those of a page.
 * @param {NonNullable<ReturnType<typeof findWebKit>>} found
 */
function createWebKit(found) {
  const options = {
    hostname: '127.0.0.1',
    port: 0,
    path: '/',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: found.browser, args: ['--automation'] },
    },
  };
  const launcher = webdriverLauncher(options);
  const { initialize, stop } = launcher;
  /** @type {Awaited<ReturnType<typeof startWebKitDriver>>} */
  let driver;
  return Object.assign(launcher, {
    concurrency: 1,
    /** @param {import('@web/test-runner').TestRunnerCoreConfig} config */
    async initialize(config) {
      await initialize.call(launcher, { ...config, concurrency: 1 });
      launcher.name = 'WebKit';
      driver = await startWebKitDriver(found.driver);
      options.port = driver.port;
    },
    async stop() {
      await stop.call(launcher);
      driver.stop();
    },
  });
}
