import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { openStore } from '../relay/hosts/node.js';
import type { Observe, RelayOptions } from '../relay/index.js';
import type { RelaySettings } from './relay-settings.js';

/** Where a relay keeps what it knows. */
export interface Stores extends Pick<RelayOptions, 'store' | 'views' | 'limiters'> {
  close(): Promise<void>;
}

const MEMORY: Stores = { close: () => Promise.resolve() };

/** Opens what the settings ask for. What is not asked for is not loaded. */
export async function openStores(settings: Pick<RelaySettings, 'redis' | 'data' | 'cacheSize'>, observe: Observe): Promise<Stores> {
  const { data, cacheSize, redis } = settings;
  if (redis !== undefined) return openRedis(redis, observe);
  if (data === 'none') return MEMORY;
  const directory = data ?? defaultFolder();
  const open = async () => {
    const { sources, views, close } = await openStore({ directory, maxBytes: cacheSize, observe });
    return { store: sources, views, close };
  };
  if (data !== undefined) return open();
  try {
    await mkdir(path.dirname(directory), { recursive: true });
    return await open();
  } catch (error) {
    // Nobody asked for this folder, and a relay that forgets is better than none.
    observe({ name: 'fault', during: 'opening the store; copies and counts are kept in memory until --data names another folder', error });
    return MEMORY;
  }
}

async function openRedis(url: string, observe: Observe): Promise<Stores> {
  const { connectRedis } = await import('./connect-redis.js');
  const { sources, views, limiters, close } = await connectRedis(url, { observe });
  return { store: sources, views, limiters, close };
}

/** A folder of the user's, where the system wants data that is not to be lost. */
function defaultFolder(): string {
  const { XDG_DATA_HOME, LOCALAPPDATA } = process.env;
  const folders: Partial<Record<NodeJS.Platform, string>> = {
    darwin: path.join(homedir(), 'Library', 'Application Support'),
    win32: LOCALAPPDATA ?? path.join(homedir(), 'AppData', 'Local'),
  };
  const folder = folders[process.platform] ?? (XDG_DATA_HOME && path.isAbsolute(XDG_DATA_HOME) ? XDG_DATA_HOME : path.join(homedir(), '.local', 'share'));
  return path.join(folder, 'newsrack');
}
