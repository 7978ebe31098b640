import { parseAccept } from 'hono/utils/accept';

/** A content coding (RFC 9110 §8.4.1). */
export interface Encoder {
  readonly name: 'br' | 'gzip';
  encode(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
}

/** Bodies below so many bytes fit into one packet as they are. */
const SMALLEST = 1024;

/** gzip, which every platform has. */
export const gzip: Encoder = {
  name: 'gzip',
  async encode(bytes) {
    const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  },
};

/** The first of the encoders that a client takes. */
export function chooseEncoder(acceptEncoding: string | null, encoders: readonly Encoder[], size: number): Encoder | undefined {
  if (!acceptEncoding || size < SMALLEST) return undefined;
  const accepted = parseAccept(acceptEncoding).map(({ type, q }) => ({ name: type.toLowerCase(), q }));
  return encoders.find(({ name }) => {
    const named = accepted.find((one) => one.name === name) ?? accepted.find((one) => one.name === '*');
    return named !== undefined && named.q > 0;
  });
}
