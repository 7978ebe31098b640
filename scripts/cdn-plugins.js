/** What the build for script tags does besides bundling. */

/**
 * Lets every module read the settings of its script tag before it registers a tag, since they decide the tag's name.
 * @returns {import('vite').Plugin}
 */
export function readSettingsFirst() {
  return {
    name: 'read-settings-first',
    transform: {
      filter: { id: /\/src\/define\/(?!define-)[a-z]+-[a-z]+\.ts$/, code: /defineElement/ },
      handler: (code) => `import "./module-settings.js";${code}`,
    },
  };
}

/**
 * Lets an entry name all that it will need, so that a browser asks for everything at once and not level by level.
 * @returns {import('vite').Plugin}
 */
export function importEarly() {
  return {
    name: 'import-early',
    enforce: 'post',
    generateBundle(_options, files) {
      for (const entry of Object.values(files)) {
        if (entry.type !== 'chunk' || !entry.isEntry) continue;
        const deeper = staticImports(entry.fileName, files).filter((name) => !entry.imports.includes(name));
        entry.code = deeper.map((name) => `import"./${name}";`).join('') + entry.code;
      }
    },
  };
}

/**
 * Lets the classic script load packages, when they are first needed, from the folder that it was loaded from. A script has to
 * look where that is while it runs.
 * @param {string[]} packages
 * @returns {import('vite').Plugin}
 */
export function askNeighbors(packages) {
  const imports = new RegExp(`import\\((["'\`])(${packages.join('|')})\\1\\)`, 'g');
  return {
    name: 'ask-neighbors',
    enforce: 'post',
    generateBundle(_options, files) {
      for (const file of Object.values(files)) {
        if (file.type !== 'chunk') continue;
        // The first brace opens the function around everything.
        file.code = file.code
          .replace('{', '{var newsrackFolder=new URL(".",document.currentScript?.src||document.baseURI).href;')
          .replace(imports, (_import, _quote, name) => `import(newsrackFolder+"${name}.js")`);
      }
    },
  };
}

/**
 * @param {string} fileName
 * @param {import('vite').Rolldown.OutputBundle} files
 * @returns {string[]} what a file imports, directly or not, in the order in which it runs
 */
function staticImports(fileName, files) {
  const file = files[fileName];
  const direct = file?.type === 'chunk' ? file.imports : [];
  return [...new Set(direct.flatMap((name) => [...staticImports(name, files), name]))];
}

/**
 * A page in GBK reads a script that names no charset as GBK. Outside of comments, which are gone by now, an escape means
 * the same wherever the character may stand: in a string, a template, a regular expression or a name.
 * @returns {import('vite').Plugin}
 */
export function escapeNonAscii() {
  return {
    name: 'escape-non-ascii',
    enforce: 'post',
    generateBundle(_options, files) {
      for (const file of Object.values(files)) {
        if (file.type === 'chunk') file.code = file.code.replace(/[^\0-\x7f]/g, escapeUnit);
      }
    },
  };
}

/** @param {string} unit one UTF-16 code unit */
function escapeUnit(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * @param {string} banner
 * @returns {import('vite').Plugin}
 */
export function addBanner(banner) {
  return {
    name: 'add-banner',
    enforce: 'post',
    generateBundle(_options, files) {
      for (const file of Object.values(files)) {
        if (file.type === 'chunk') file.code = `${banner}\n${file.code}`;
      }
    },
  };
}
