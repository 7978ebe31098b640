/**
 * Builds the apps of test/apps as their authors would, with Vite from the package's built files, and renders their first page on
 * a server: index.html is what a browser begins with, server.html what it hydrates. Without minifying and in development mode,
 * since only then do frameworks warn, and React mounts everything twice.
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { build } from 'vite';

/** Not in dist/, which is published. */
const FOLDER = path.resolve('node_modules/.cache/newsrack-apps');

/** @type {Record<string, { server?: string, plugins?: () => import('vite').PluginOption, jsx?: string }>} */
const APPS = {
  plain: {},
  preact: { jsx: 'preact' },
  react: { server: 'server.tsx' },
  svelte: { server: 'server.ts', plugins: () => svelte({ configFile: false }) },
  vue: { server: 'server.ts', plugins: () => vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.includes('-') } } }) },
};

process.env.NODE_ENV = 'development';
await rm(FOLDER, { recursive: true, force: true });
for (const name of Object.keys(APPS)) await buildApp(name);

/** @param {string} name */
async function buildApp(name) {
  await bundle(name, { outDir: `${FOLDER}/${name}` });
  const { server } = APPS[name] ?? {};
  if (!server) return;
  await bundle(name, { outDir: `${FOLDER}/${name}/server`, ssr: server });
  /** @type {{ render(): string | Promise<string> }} */
  const { render } = await import(pathToFileURL(`${FOLDER}/${name}/server/server.js`).href);
  const page = await readFile(`${FOLDER}/${name}/index.html`, 'utf8');
  const content = await render();
  await writeFile(`${FOLDER}/${name}/server.html`, page.replace('<!--server-->', () => content));
}

/** @param {string} name @param {import('vite').BuildOptions} options */
async function bundle(name, options) {
  const { plugins, jsx = 'react' } = APPS[name] ?? {};
  await build({
    configFile: false,
    root: path.resolve('test/apps', name),
    base: './',
    mode: 'development',
    logLevel: 'warn',
    plugins: [plugins?.(), listener()],
    oxc: { jsx: { importSource: jsx } },
    ssr: { noExternal: ['newsrack'] },
    build: { target: 'es2022', minify: false, emptyOutDir: false, ...options },
  });
}

/**
 * Has a page keep in `said` what its console and its error handlers are told, from before its first script.
 * @returns {import('vite').Plugin}
 */
function listener() {
  const children = `
    var said = [];
    console.warn = console.error = (...texts) => said.push(texts.map(String).join(' '));
    addEventListener('error', ({ message }) => said.push(message));
    addEventListener('unhandledrejection', ({ reason }) => said.push(String(reason)));`;
  return { name: 'listener', transformIndexHtml: () => [{ tag: 'script', children, injectTo: 'head-prepend' }] };
}
