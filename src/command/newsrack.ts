#!/usr/bin/env node
import { VERSION } from '../relay/index.js';
import { HELP } from './help.js';
import { nearestWord } from './nearest-word.js';
import type { Command, Output } from './output.js';
import { spokenIn } from './spoken-language.js';

/** Loaded when called for: one does not wait for what the others need. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  check: async () => (await import('./check/check.js')).check,
  relay: async () => (await import('./relay.js')).relay,
  bake: async () => (await import('./bake.js')).bake,
};

const output: Output = {
  out: (text) => void process.stdout.write(`${text}\n`),
  error: (text) => void process.stderr.write(`${text}\n`),
};

async function main([name = '', ...words]: string[]): Promise<number> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const help = HELP[spokenIn(process.env)];
  if (load) return (await load())(words, output);
  if (name === 'help' && words.length) return main([...words, '--help']);
  if (/^(-v|--version)$/.test(name)) output.out(VERSION);
  else if (/^(|help|-h|--help)$/.test(name)) output.out(help);
  else {
    const meant = nearestWord(name, [...Object.keys(COMMANDS), 'help']);
    output.error(`"${name}" is no command of newsrack.${meant ? ` Did you mean "newsrack ${meant}"?` : ''}\n\n${help}`);
    return 2;
  }
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
