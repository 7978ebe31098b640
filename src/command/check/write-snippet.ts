import { escapeText } from '../../feed/server.js';
import type { CheckedFeed } from './check-feed.js';

/** Whose page it is for. */
export interface SnippetOptions {
  readonly origin: string;
  readonly relay?: string;
  /** Named on the tag where the feed's dates name none, and the asker named one. */
  readonly namedZone?: string;
}

/** Stands for a relay that is not set up yet. */
const SOME_RELAY = 'https://relay.example';

/** The markup that shows the feed: directly where a page may read it, else through a relay. */
export function writeSnippet({ feedAddress, needsRelay, findings }: CheckedFeed, { origin, relay, namedZone }: SnippetOptions): string {
  const through = relay ?? (needsRelay ? SOME_RELAY : undefined);
  const url = new URL(feedAddress);
  const feed = url.origin === origin ? url.pathname + url.search : feedAddress;
  const isFloating = findings.some(({ kind }) => kind === 'floating');
  const script = attributes({ type: 'module', src: '/newsrack/newsrack.js', 'data-relay': through, 'data-time-zone': isFloating ? namedZone : undefined });
  return [`  <script${script}></script>`, `  <news-ticker${attributes({ feed })}></news-ticker>`].join('\n');
}

function attributes(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeText(value ?? '').replaceAll('&#38;', '&amp;')}"`)
    .join('');
}
