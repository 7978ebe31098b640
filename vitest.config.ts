import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from './scripts/find-browser.js';

/** Vitest runs the stories and nothing else: `npm run test:stories`. */
export default defineConfig(async () => ({
  plugins: [storybookTest({ configDir: '.storybook' })],
  test: {
    name: 'stories',
    testTimeout: 20_000,
    silent: 'passed-only' as const,
    browser: {
      enabled: true,
      headless: true,
      provider: playwright({ launchOptions: await findChromium() }),
      instances: [{ browser: 'chromium' as const }],
    },
  },
}));
