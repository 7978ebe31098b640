import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const demo = fileURLToPath(new URL('./demo/', import.meta.url));
const src = fileURLToPath(new URL('./src/', import.meta.url));

/** The demo portal: `npm start` serves it, `npm run build:demo` builds it for any folder of any site. */
export default defineConfig({
  root: demo,
  base: './',
  appType: 'mpa',
  resolve: {
    alias: [
      { find: /^newsrack$/, replacement: `${src}index.ts` },
      { find: /^newsrack\/define$/, replacement: `${src}define/all.ts` },
      { find: /^newsrack\/define\/(.+)$/, replacement: `${src}define/$1.ts` },
      { find: /^newsrack\/feed$/, replacement: `${src}feed/index.ts` },
      { find: /^newsrack\/(newsrack|themes)\.css$/, replacement: `${src}$1.css` },
    ],
  },
  server: { open: Boolean(process.stdout.isTTY) && !process.env.CI },
  build: {
    target: 'es2022',
    rolldownOptions: { input: readdirSync(demo).filter((name) => name.endsWith('.html')).map((name) => demo + name) },
  },
});
