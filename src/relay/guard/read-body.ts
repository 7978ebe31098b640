import { joinBytes } from '../../feed/server.js';
import { RelayError } from '../relay-error.js';
import type { Turns } from './turns.js';

/** Bounds of reading. */
export interface ReadBodyOptions {
  /** Most bytes. */
  maxBytes: number;
  /** Who reads more than half a megabyte waits for a turn with the rest. Default: all at once. */
  turns?: Turns;
  /** Gives the waiting up. */
  signal?: AbortSignal;
}

/** Bytes that are read without a turn: most feeds are smaller. */
const SMALL = 512 * 1024;

/**
 * Reads a body of at most so many bytes. What comes is counted piece by piece and nothing is read ahead, so of a
 * compressed bomb no more is unpacked than the limit and one piece.
 *
 * @throws {RelayError} of kind `too-large`, `broken-answer` where the body breaks off or cannot be decompressed, or `no-room`
 */
export async function readBody(response: Response, { maxBytes, turns, signal }: ReadBodyOptions): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let endTurn: (() => void) | undefined;
  try {
    for await (const chunk of piecesOf(response)) {
      length += chunk.length;
      // To leave the loop is to cancel the body, and with it the connection.
      if (length > maxBytes) throw new RelayError('too-large', `The upstream sends more than ${maxBytes} bytes.`);
      chunks.push(chunk);
      if (length > SMALL) endTurn ??= await turns?.take(signal);
    }
    return joinBytes(chunks);
  } finally {
    endTurn?.();
  }
}

async function* piecesOf({ body }: Response): AsyncGenerator<Uint8Array> {
  if (!body) return;
  const reader = body.getReader();
  let done = false;
  try {
    while (!done) {
      const part = await reader.read();
      done = part.done;
      if (part.value) yield part.value;
    }
  } catch (error) {
    done = true;
    throw new RelayError('broken-answer', 'The answer breaks off or is packed in a way that cannot be read.', { cause: error });
  } finally {
    if (!done) await reader.cancel();
  }
}
