/** Builds dist/cdn: what a page loads with a script tag, complete in itself. */
import { readFile, writeFile } from 'node:fs/promises';
import { build } from 'vite';
import { addBanner, escapeNonAscii, importEarly, readSettingsFirst } from './cdn-plugins.js';
import { describeFiles } from './describe-files.js';
import { foldCss, foldTemplates } from './fold-templates.js';

const FOLDER = 'dist/cdn';
const { version } = JSON.parse(await readFile('package.json', 'utf8'));
const BANNER = `/*! newsrack ${version} | MIT, see licenses.md */`;

/** File name → where it starts. */
const MODULES = {
  newsrack: 'src/define/cdn.ts',
  'news-ticker': 'src/define/news-ticker.ts',
  'section-column': 'src/define/section-column.ts',
  'article-card': 'src/define/article-card.ts',
  'related-news': 'src/define/related-news.ts',
  feed: 'src/feed/index.ts',
};

/** What every module needs is one download, what every tag needs is another; the rest splits by who needs it. */
const GROUPS = [
  { name: 'feed', minShareCount: Object.keys(MODULES).length, priority: 1 },
  { name: 'tags', minShareCount: Object.keys(MODULES).length - 1 },
];

export async function buildCdn() {
  await bundle({
    input: MODULES,
    output: { codeSplitting: { groups: GROUPS } },
    license: { fileName: 'licenses.md' },
    plugins: [readSettingsFirst(), importEarly()],
  });
  await bundle({
    input: { 'newsrack.classic': 'src/define/classic.ts' },
    output: { format: 'iife', name: 'newsrack', exports: 'named', codeSplitting: false },
    plugins: [escapeNonAscii()],
  });
  await writeFile(`${FOLDER}/newsrack.css`, foldCss(await readFile('src/newsrack.css', 'utf8')).trim());
  await writeFile(`${FOLDER}/integrity.json`, JSON.stringify(await describeFiles(FOLDER), null, 2));
}

/**
 * @param {object} options
 * @param {Record<string, string>} options.input
 * @param {import('vite').Rolldown.OutputOptions} options.output
 * @param {import('vite').BuildOptions['license']} [options.license]
 * @param {import('vite').Plugin[]} [options.plugins]
 */
async function bundle({ input, output, license = false, plugins = [] }) {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    base: './',
    plugins: [foldTemplates(), ...plugins, addBanner(BANNER)],
    build: {
      outDir: FOLDER,
      emptyOutDir: false,
      target: 'es2022',
      license,
      modulePreload: false,
      rolldownOptions: {
        input,
        preserveEntrySignatures: 'exports-only',
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          comments: false,
          ...output,
        },
      },
    },
  });
}
