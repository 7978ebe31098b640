import { fileURLToPath } from 'node:url';
import type { Channel } from 'storybook/internal/channels';
import { REQUEST_WHATS_NEW_DATA } from 'storybook/internal/core-events';
import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig } from 'vite';

const src = fileURLToPath(new URL('../src/', import.meta.url));

const LIT = ['', '/decorators.js', '/directive.js', '/directive-helpers.js', '/directives/repeat.js', '/static-html.js'].map((path) => `lit${path}`);

const config: StorybookConfig & { experimental_serverChannel(channel: Channel): Channel } = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  staticDirs: [{ from: '../stories/feeds', to: '/feeds' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, disableProjectJson: true },
  features: { sidebarOnboardingChecklist: false, backgrounds: false },
  // The options above hide the news of Storybook's site, which is asked for all the same: here nobody answers the request.
  experimental_serverChannel(channel) {
    channel.removeAllListeners(REQUEST_WHATS_NEW_DATA);
    return channel;
  },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      build: { target: 'es2022', chunkSizeWarningLimit: 4000 },
      // Found before the first story loads: a second round of bundling would bring a second copy of Lit.
      optimizeDeps: { include: [...LIT, 'ky', 'papaparse'] },
      resolve: {
        alias: [
          { find: /^newsrack$/, replacement: `${src}index.ts` },
          { find: /^newsrack\/define\/(.+)$/, replacement: `${src}define/$1.ts` },
          { find: /^newsrack\/(newsrack|themes)\.css$/, replacement: `${src}$1.css` },
        ],
      },
    }),
};

export default config;
