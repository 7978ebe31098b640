import { pino, type DestinationStream, type Level } from 'pino';
import type { Observe } from '../index.js';

/** From which level on events are written; `silent`: none. */
export type LogLevel = Level | 'silent';

/** Writes events as lines of JSON. Requests are for the proxy in front to log, and are written from `debug` on. */
export function createLog(level: LogLevel, stream: DestinationStream): Observe {
  const timestamp = pino.stdTimeFunctions.isoTime;
  const log = pino({ level, base: undefined, timestamp, formatters: { level: (label) => ({ level: label }) } }, stream);
  return (event) => {
    if (event.name === 'request') log.debug(event);
    else if (event.name === 'fault') log.error({ ...event, error: pino.stdSerializers.err(asError(event.error)) });
    else if (event.outcome === 'changed' || event.outcome === 'unchanged') log.info(event);
    else log.warn({ ...event, cause: event.cause === undefined ? undefined : asError(event.cause).message });
  };
}

function asError(value: unknown): Error {
  return value instanceof Error ? value : new Error(String(value));
}
