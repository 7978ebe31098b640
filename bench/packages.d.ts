/** As much of the bench's packages as it uses: they are checked with the rest of the repository, where they are not installed. */

declare module 'undici' {
  export interface DispatchOptions {
    path: string;
    method: 'GET' | 'POST';
    headers: Record<string, string>;
  }
  export interface DispatchHandler {
    onRequestStart(): void;
    onResponseStart(controller: unknown, statusCode: number): void;
    onResponseData(controller: unknown, chunk: Uint8Array): void;
    onResponseEnd(): void;
    onResponseError(): void;
  }
  export class Client {
    constructor(origin: string, options: { pipelining: number });
    dispatch(options: DispatchOptions, handler: DispatchHandler): boolean;
    destroy(): Promise<void>;
  }
}

declare module 'feed2json-server' {
  function createServer(options: object): { start(): Promise<void>; info: { uri: string } };
  export default createServer;
}

declare module 'rss-parser' {
  export default class RssParser {
    parseURL(address: string): Promise<{ items: { title: string }[] }>;
  }
}
