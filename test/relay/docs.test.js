import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { run } from './support/start-command.js';
import './support/typescript.js';

const { parseSources } = await import('../../src/relay/sources/sources-file.js');

/** @param {string} name */
const read = (name) => readFileSync(`docs/${name}`, 'utf8');

/** @param {string} text @param {string} language @returns {string[]} */
const blocksOf = (text, language) => [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, code]) => String(code));

/** Options that stand in a text, each once. @param {string} text */
const optionsOf = (text) => [...new Set(text.match(/(?<![\w-])--[a-z]+(?:-[a-z]+)*/g))].sort();

describe('the relay\'s documents', () => {
  it('have the options of newsrack relay --help in their table, no more and no fewer', async () => {
    const rows = read('relay.md').split('\n').filter((line) => line.startsWith('| `--'));
    const { out } = await run(['relay', '--help']);
    assert.deepEqual(optionsOf(rows.map((row) => row.split('|')[1]).join()), optionsOf(out.replaceAll('newsrack relay --help', '')));
  });

  it('name no option that a command does not have', async () => {
    const helps = await Promise.all([['relay'], ['relay', 'try'], ['bake']].map((words) => run([...words, '--help'])));
    const known = new Set(optionsOf(helps.map(({ out }) => out).join()));
    const lines = [read('relay.md'), read('sources.md')].join('\n').split('\n');
    const named = optionsOf(lines.filter((line) => !/\b(?:docker|npm|relay-workers\.md)\b/.test(line)).join('\n'));
    assert.ok(named.includes('--item') && named.includes('--out'), named.join());
    assert.deepEqual(named.filter((option) => !known.has(option)), []);
  });

  it('show sources files that a relay takes', async () => {
    const files = blocksOf(read('sources.md'), 'json');
    assert.ok(files.length > 0, 'there is an example');
    for (const file of files) assert.ok((await parseSources(file)).length > 0, file);
  });

  for (const [resolution, module] of /** @type {const} */ ([['Bundler', 'ESNext'], ['NodeNext', 'NodeNext']])) {
    it(`show a program that compiles with ${resolution}, strictly, where the library's types are checked and no DOM is known`, () => {
      const programs = blocksOf(read('relay.md'), 'js');
      assert.equal(programs.length, 1);
      const mistakes = compile(String(programs[0]), { module: ts.ModuleKind[module], moduleResolution: ts.ModuleResolutionKind[resolution] });
      assert.deepEqual(mistakes, []);
    });
  }

  it('would show where a program names an option that there is not', () => {
    const mistakes = compile("import { createRelay } from 'newsrack/relay';\ncreateRelay({ alow: ['news.example'] });", {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
    });
    assert.match(mistakes.join('\n'), /'alow' does not exist/);
  });
});

/**
 * Compiles a program that imports the built package by its name, as one of its users does.
 * @param {string} code @param {ts.CompilerOptions} options
 * @returns {string[]} mistakes
 */
function compile(code, options) {
  const file = path.resolve('docs/program.ts');
  /** @type {ts.CompilerOptions} */
  const all = { ...options, strict: true, noEmit: true, target: ts.ScriptTarget.ES2023, lib: ['lib.es2023.d.ts'], types: ['node'] };
  const host = ts.createCompilerHost(all);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, ...rest) => (name === file ? ts.createSourceFile(name, code, all.target ?? ts.ScriptTarget.ES2023) : getSourceFile(name, ...rest));
  const program = ts.createProgram([file], all, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText, file: where }) => `${where?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
}
