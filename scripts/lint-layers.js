/** Which way imports point in src/, as ESLint rules: docs/architecture.md gives the reasons. */

/**
 * Folder → the folders it may import; `types of` where nothing but types may come.
 * @type {Record<string, string[]>}
 */
const MAY_IMPORT = {
  feed: [],
  locales: [],
  ui: ['types of feed', 'locales'],
  controllers: ['feed', 'locales'],
  elements: ['controllers', 'ui', 'locales', 'types of feed'],
  define: ['elements', 'controllers'],
  relay: ['feed'],
  command: ['relay', 'feed'],
};

const FOLDERS = Object.keys(MAY_IMPORT);
const ENTERED_BY_INDEX = FOLDERS.filter((folder) => !['elements', 'define', 'command'].includes(folder));

const LIT = { regex: '^(lit|lit-html|lit-element|@lit/.+)(/|$)', message: 'This folder runs without Lit.' };
const KY = { regex: '^ky(/|$)', message: 'Only feed/fetch-feed.ts fetches.' };
const SANITIZER = { regex: '^dompurify(/|$)', message: 'Only feed/safe-html.ts makes SafeHtml.' };
const RAW_HTML = {
  regex: '^lit/(directives/unsafe-|static-html)',
  message: 'Raw HTML reaches a template only as SafeHtml, through ui/safe-html.ts.',
};
const NODE = { regex: '^node:', message: 'Only relay/hosts/ and command/ know the platform they run on.' };
const PACKAGES = [KY, SANITIZER, RAW_HTML, NODE];

/** @typedef {{ regex: string, message: string, allowTypeImports?: boolean }} Restriction */

/** Flat config objects; a later one replaces an earlier one for the files that both name. */
export const layers = [
  restrict('src/*.ts', [...byIndex(FOLDERS), ...PACKAGES]),
  ...FOLDERS.map((folder) => restrict(`src/${folder}/**/*.ts`, [...restrictionsOf(folder), ...PACKAGES])),
  restrict('src/feed/fetch-feed.ts', [...restrictionsOf('feed'), SANITIZER]),
  restrict('src/feed/safe-html.ts', [...restrictionsOf('feed'), KY]),
  restrict('src/ui/safe-html*.ts', [...restrictionsOf('ui'), KY, SANITIZER]),
  restrict('src/relay/hosts/**/*.ts', [...restrictionsOf('relay'), KY, SANITIZER, RAW_HTML]),
  restrict('src/command/**/*.ts', [...restrictionsOf('command'), KY, SANITIZER, RAW_HTML]),
];

/** @param {string} folder @returns {Restriction[]} */
function restrictionsOf(folder) {
  const allowed = MAY_IMPORT[folder] ?? [];
  const layerRules = FOLDERS.filter((other) => other !== folder && !allowed.includes(other)).map((other) => {
    const allowTypeImports = allowed.includes(`types of ${other}`);
    const message = `${folder}/ does not import ${other}/${allowTypeImports ? ', but for its types' : ''}.`;
    return { regex: `^[./]+/${other}/${allowTypeImports ? 'index' : ''}`, message, allowTypeImports };
  });
  const withoutLit = ['feed', 'locales', 'relay', 'command'].includes(folder) ? [LIT] : [];
  return [...layerRules, ...doorsOf(folder), ...withoutLit];
}

/** @param {string[]} folders @returns {Restriction[]} */
function byIndex(folders) {
  return folders
    .filter((folder) => ENTERED_BY_INDEX.includes(folder))
    .map((folder) => ({ regex: `^[./]+/${folder}/(?!index\\.js$)`, message: `Enter ${folder}/ by its index.js.` }));
}

/**
 * Servers may take feed/'s second door as well, since they have bytes and no DOM, which is no matter of the package's
 * readers. The commands are made of the relay's parts, as its hosts are.
 * @param {string} folder @returns {Restriction[]}
 */
function doorsOf(folder) {
  if (folder !== 'relay' && folder !== 'command') return byIndex(FOLDERS);
  const doors = byIndex(FOLDERS.filter((other) => folder !== 'command' || other !== 'relay'));
  return doors.map((rule) => ({ ...rule, regex: rule.regex.replace('/feed/(?!index', '/feed/(?!(?:index|server)') }));
}

/** @param {string} files @param {Restriction[]} patterns @returns {import('eslint').Linter.Config} */
function restrict(files, patterns) {
  return { files: [files], rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] } };
}
