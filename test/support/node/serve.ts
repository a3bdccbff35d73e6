import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

export interface Served {
  port: number;
  url: string;
  close(): Promise<void>;
}

/** Serves on a free port until closed. */
export async function serve(handler: Handler): Promise<Served> {
  const server = createServer((request, response) => void handler(request, response));
  await new Promise<void>(listening => server.listen(0, listening));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise(closed => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

const types: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript' };

/** Answers with the files of a folder, readable from other origins as `dist/cdn` must be. */
export const folder =
  (root: string): Handler =>
  async ({ url = '/' }, response) => {
    const path = normalize(new URL(url, 'http://host').pathname);
    const content = await readFile(join(root, path)).catch(() => undefined);
    response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.writeHead(content ? 200 : 404).end(content);
  };
