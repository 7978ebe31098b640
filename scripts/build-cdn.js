/** Builds dist/cdn: what a page loads with a script tag, complete in itself. */
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { addBanner, askNeighbors, escapeNonAscii, importEarly, readSettingsFirst } from './cdn-plugins.js';
import { describeFiles } from './describe-files.js';
import { foldCss, foldTemplates } from './fold-templates.js';

const FOLDER = 'dist/cdn';
const { version } = JSON.parse(await readFile('package.json', 'utf8'));
const BANNER = `/*! newsrack ${version} | MIT, see licenses.md */`;

/** File name → where it starts. */
const TAGS = Object.fromEntries(
  readdirSync('src/define')
    .filter((name) => /^(?!define-)[a-z]+-[a-z]+\.ts$/.test(name) && !name.includes('settings'))
    .map((name) => [name.replace('.ts', ''), `src/define/${name}`]),
);

/** Packages that are loaded when they are first needed: files of their own, which the classic script asks for by name. */
const LAZY = { dompurify: 'dompurify', 'lean-qr': 'lean-qr', papaparse: 'papaparse' };

/** What few tags need of the pipeline. */
const RARE = /\/(index|relate-articles|cut-words|without-reprints|has-address|complete-article)\.ts$/;

/** What makes a body fit to be shown. */
const BODY = /src.feed.(safe-html|bound-html|slice-markup|tidy-markup|take-credits)\.ts$/;

/**
 * What every tag needs is one download, the pipeline is another, and what the tags with articles share is a third. Bodies are
 * shown by one of them.
 */
const GROUPS = [
  { name: 'feed', test: (/** @type {string} */ id) => /src.feed.|node_modules.ky/.test(id) && !RARE.test(id) && !BODY.test(id), priority: 4 },
  { name: 'body', test: BODY, priority: 3 },
  { name: 'tags', test: (/** @type {string} */ id) => !RARE.test(id), minShareCount: Object.keys(TAGS).length, priority: 2 },
  { name: 'articles', test: /src.(elements.feed-element|ui.(article|icon|picture|section|template)|controllers.(feed|page-links))|directives?.(repeat|guard)/, priority: 1 },
];

export async function buildCdn() {
  await bundle({
    input: { newsrack: 'src/define/cdn.ts', ...TAGS, feed: 'src/feed/index.ts', ...LAZY },
    output: { codeSplitting: { groups: GROUPS } },
    license: { fileName: 'licenses.md' },
    plugins: [readSettingsFirst(), importEarly()],
  });
  await bundle({
    input: { 'newsrack.classic': 'src/define/classic.ts' },
    format: 'iife',
    external: Object.keys(LAZY),
    output: { exports: 'named', codeSplitting: false },
    plugins: [askNeighbors(Object.keys(LAZY)), escapeNonAscii()],
  });
  for (const name of ['newsrack.css', 'themes.css']) {
    await writeFile(`${FOLDER}/${name}`, foldCss(await readStyles(`src/${name}`)).trim());
  }
  await writeFile(`${FOLDER}/integrity.json`, JSON.stringify(await describeFiles(FOLDER), null, 2));
}

/**
 * A style sheet with those that it imports in their place: a page asks for one file.
 * @param {string} file @returns {Promise<string>}
 */
async function readStyles(file) {
  const parts = (await readFile(file, 'utf8')).split(/(?=@import)|(?<=\.css';)/);
  const read = parts.map((part) => {
    const [, path] = /^@import '(.+)';$/.exec(part) ?? [];
    return path ? readFile(join(dirname(file), path), 'utf8') : part;
  });
  return (await Promise.all(read)).join('\n');
}

/**
 * @param {object} options
 * @param {Record<string, string>} options.input
 * @param {'es' | 'iife'} [options.format]
 * @param {string[]} [options.external]
 * @param {import('vite').Rolldown.OutputOptions} options.output
 * @param {import('vite').BuildOptions['license']} [options.license]
 * @param {import('vite').Plugin[]} [options.plugins]
 */
async function bundle({ input, format = 'es', external = [], output, license = false, plugins = [] }) {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    base: './',
    // A page with a module loader of its own, such as RequireJS, must not be handed our packages.
    define: { 'define.amd': 'undefined' },
    plugins: [foldTemplates(), ...plugins, addBanner(BANNER)],
    build: {
      outDir: FOLDER,
      emptyOutDir: false,
      target: 'es2022',
      license,
      lib: { entry: input, formats: [format], name: 'newsrack' },
      minify: 'oxc',
      rolldownOptions: {
        input,
        external,
        preserveEntrySignatures: 'exports-only',
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          comments: false,
          // A library for bundlers would keep its white space.
          minify: true,
          ...output,
        },
      },
    },
  });
}
