import { createMetrics } from '../relay/hosts/metrics.js';
import { createRelay, serveRelay, type RelayServer } from '../relay/hosts/node.js';
import { createLog } from '../relay/hosts/write-log.js';
import { FRESHNESS, type RelayEvent } from '../relay/index.js';
import { loadSources } from './load-sources.js';
import { openStores, type Stores } from './open-stores.js';
import type { ExitCode, Output } from './output.js';
import { readSettings, type RelaySettings } from './relay-settings.js';
import { runCommand } from './run-command.js';
import { tryAddress } from './try-address.js';
import { untilStopped } from './until-stopped.js';

const HELP = `newsrack relay [options]

  --host HOST          name or address to listen at (default 127.0.0.1; 0.0.0.0: every address of this machine)
  --port PORT          port to listen at (default 8787; 0: any that is free)
  --allow PATTERN      fetch from this host only: news.example, *.example (its subdomains), news.example:8080, or an
                       origin; a private host with its port, such as 127.0.0.1:8080, is permitted besides. Repeat for
                       several. Default: any public address, and no private one
  --sources FILE       pages without a feed, and what to select in them
  --data FOLDER        where copies and counts are kept (default: newsrack in the user's folder for data); none: in memory
  --cache-size MB      most that copies may take there (default 256)
  --redis URL          share copies, locks, limits and counts with other relays: redis://127.0.0.1:6379
  --fresh SECONDS      for how long a copy is fresh where its upstream does not say (default ${FRESHNESS.usual})
  --time-zone ZONE     zone of feed dates that name none, such as Asia/Shanghai (default: the page's)
  --trust-proxy RANGE  believe X-Forwarded-For of a proxy at this address or range (on this machine: always)
  --contact ADDRESS    whom upstreams may turn to, told in the User-Agent: https://… or mailto:…
  --log LEVEL          silent, error, warn, info or debug; JSON on the standard error (default info)

It prints its address once it listens. SIGTERM and SIGINT stop it, once the requests under way are answered.
newsrack relay try ADDRESS shows what it would make of an address.`;

/** `newsrack relay`: serves until it is told to stop. */
export async function relay(words: string[], output: Output): Promise<ExitCode> {
  if (words[0] === 'try') return tryAddress(words.slice(1), output);
  return runCommand({ usage: HELP, read: () => readSettings(words), run: (settings) => serve(settings, output) }, output);
}

async function serve(settings: RelaySettings, output: Output): Promise<ExitCode> {
  const log = createLog(settings.log, process.stderr);
  const metrics = createMetrics();
  const observe = (event: RelayEvent) => {
    log(event);
    metrics.observe(event);
  };
  let stores: Stores | undefined;
  let server: RelayServer;
  try {
    const entries = settings.sourcesFile ? await loadSources(settings.sourcesFile) : undefined;
    stores = await openStores(settings, observe);
    server = await serveRelay(createRelay({ ...settings, ...stores, entries, observe, metrics: () => metrics.answer() }), settings);
  } catch (error) {
    await stores?.close();
    output.error(`The relay cannot start: ${explain(error, settings)}`);
    return 1;
  }
  output.out(`Newsrack relay listens at ${server.url}`);
  await untilStopped();
  await server.close();
  await stores.close();
  return 0;
}

function explain(error: unknown, { host, port }: RelaySettings): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return `port ${port} of ${host} is taken. Choose another: --port 0 takes any that is free`;
  if (code === 'EACCES') return `port ${port} is not for this user. Choose one above 1023`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `this machine has no address ${host}`;
  return message;
}
