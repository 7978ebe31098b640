import { ClientOfflineError, createClient } from '@redis/client';
import type { Observe } from '../relay-events.js';

/*
 * One connection, and what becomes of a command when it breaks: it fails, at once and for good. It is neither queued until
 * Redis is back nor sent a second time, since one whose answer was lost may have been carried out, and a view would then
 * count twice.
 */

/** Milliseconds that an answer may take: a disk that Redis waits for is slow, but not slower. */
const PATIENCE = 3000;

/** Milliseconds after which a connection that nobody uses is asked for a sign of life. */
const PING = 4000;

/** Milliseconds without a sign of life until a connection is given up. */
const SILENCE = 10_000;

/** Milliseconds between two attempts to connect anew, at first and at most. */
const FIRST_PAUSE = 50;
const LONGEST_PAUSE = 2000;

/** Milliseconds between two faults that are told: each request would have one. */
const FAULTS = 60_000;

/** Says in words for the operator why Redis cannot be used. */
export class RedisError extends Error {
  override readonly name = 'RedisError';
}

/** What speaks to Redis; keys get their prefix on the way. */
export type RedisClient = ReturnType<typeof createRedisClient>;

/** A connection that is made anew whenever it breaks. */
export interface RedisLink {
  /** Sends a command once. Rejects, having told of it, where Redis is not there, refuses, or is silent for 3 seconds. */
  ask<Reply>(command: (client: RedisClient) => Promise<Reply>): Promise<Reply>;
  /** Waits for what is under way, and hangs up. */
  close(): Promise<void>;
}

/** What a link works with. */
export interface RedisLinkOptions {
  observe: Observe;
  /** What every key starts with. */
  prefix: string;
}

/**
 * Connects, and makes sure that Redis answers.
 *
 * @throws {RedisError}
 */
export async function openRedisLink(url: string, { observe, prefix }: RedisLinkOptions): Promise<RedisLink> {
  const address = readAddress(url);
  const tellFault = createFaultTeller(observe);
  let connected = false;
  try {
    const client = createRedisClient({ url, prefix, pauseBefore: (attempt) => connected && pauseBefore(attempt) });
    client.on('error', (error) => connected && tellFault(error));
    await connect(client);
    connected = true;
    return createLink(client, tellFault);
  } catch (error) {
    throw new RedisError(`Redis at ${address} cannot be used: ${reasonOf(error)}.`, { cause: error });
  }
}

/** An address without what is secret in it. */
function readAddress(url: string): string {
  const { href, protocol, host, pathname } = new URL(URL.canParse(url) ? url : 'about:blank');
  if (/^rediss?:\/\//.test(href)) return `${protocol}//${host}`;
  if (/^unix:\/\/\//.test(href)) return `${protocol}//${pathname}`;
  throw new RedisError('The address of Redis is not one such as redis://redis.example:6379 or unix:///run/redis.sock.');
}

/** @returns what tells of the first of many errors */
function createFaultTeller(observe: Observe): (error: unknown) => void {
  let quietUntil = -Infinity;
  return (error) => {
    if (performance.now() < quietUntil) return;
    quietUntil = performance.now() + FAULTS;
    observe({ name: 'fault', during: 'asking Redis', error });
  };
}

/** RESP2 is what every server and proxy speaks that calls itself Redis. */
function createRedisClient({ url, prefix, pauseBefore }: { url: string; prefix: string; pauseBefore: (attempt: number) => number | false }) {
  return createClient({
    url,
    keyPrefix: prefix,
    RESP: 2,
    maintNotifications: 'disabled',
    disableOfflineQueue: true,
    pingInterval: PING,
    socket: { socketTimeout: SILENCE, reconnectStrategy: pauseBefore },
  });
}

/** The jitter keeps relays from coming back in step. */
function pauseBefore(attempt: number): number {
  return Math.min(FIRST_PAUSE * 2 ** attempt, LONGEST_PAUSE) * (0.5 + Math.random() / 2);
}

/** A server that wants a password lets in who has none, and refuses the first command. */
async function connect(client: RedisClient): Promise<void> {
  try {
    await client.connect();
    await client.ping();
  } catch (error) {
    client.destroy();
    throw error;
  }
}

/** Node has no message of its own where none of several addresses answers. */
function reasonOf(error: unknown): string {
  const { message, code = '' } = error as NodeJS.ErrnoException;
  return (message || code).replace(/\.$/, '');
}

function createLink(client: RedisClient, tellFault: (error: unknown) => void): RedisLink {
  let closing = false;

  function startAnew(): void {
    if (!client.isReady) return;
    client.destroy();
    // Tries until it succeeds, and rejects where it is closed before.
    if (!closing) client.connect().catch(() => {});
  }

  return {
    async ask(command) {
      try {
        return await inTime(() => command(client), startAnew);
      } catch (error) {
        // Why Redis is not there has been told.
        if (!(error instanceof ClientOfflineError)) tellFault(error);
        throw error;
      }
    },
    async close() {
      closing = true;
      if (client.isReady) await client.close();
      else client.destroy();
    },
  };
}

/** A server that is silent keeps its connections open, so it is not they who tell. */
async function inTime<Reply>(command: () => Promise<Reply>, giveUp: () => void): Promise<Reply> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new RedisError(`Redis did not answer within ${PATIENCE / 1000} s.`));
      giveUp();
    }, PATIENCE);
  });
  try {
    return await Promise.race([command(), silence]);
  } finally {
    clearTimeout(timer);
  }
}
