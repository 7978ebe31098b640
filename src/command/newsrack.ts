#!/usr/bin/env node
import { VERSION } from '../relay/index.js';
import type { Command, Output } from './output.js';

const HELP = `Newsrack ${VERSION}: news widgets for any page, and what they need on a server.

  newsrack relay [options]             serves feeds to pages of any origin: newsrack relay --help
  newsrack relay try ADDRESS           shows what the relay makes of an address
  newsrack bake SOURCES --out FOLDER   writes feeds and headlines as files, for a cron job and any web server

In a page:
  <script type="module" src="https://…/newsrack.js" data-relay="https://relay.news.example"></script>
  <news-ticker feed="https://news.example/feed.xml"></news-ticker>`;

/** Loaded when called for: one does not wait for what the others need. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  relay: async () => (await import('./relay.js')).relay,
  bake: async () => (await import('./bake.js')).bake,
};

const output: Output = {
  out: (text) => void process.stdout.write(`${text}\n`),
  error: (text) => void process.stderr.write(`${text}\n`),
};

async function main([name = '', ...words]: string[]): Promise<number> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load) return (await load())(words, output);
  if (/^(-v|--version)$/.test(name)) output.out(VERSION);
  else if (/^(|help|-h|--help)$/.test(name)) output.out(HELP);
  else {
    output.error(`"${name}" is no command of newsrack.\n\n${HELP}`);
    return 2;
  }
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
