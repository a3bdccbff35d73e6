import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Backend } from './backend.js';

/** How long requests under way may take once the server stops; browsers also hold connections on which they never ask. */
const graceMs = 1500;

/** How long a request may take to arrive: ample for 64 kB on a bad phone connection, and an end for those that drip. */
const arrivalMs = 60_000;

/** A backend that listens. */
export interface Running {
  /** Where it listens, without a slash at the end. */
  url: string;
  /** Stops taking requests, finishes those under way, and closes the backend. */
  close(): Promise<void>;
}

/** Lets a backend listen on an address of its own; port 0 takes a free one. */
export async function serve(backend: Backend, { host, port }: { host: string; port: number }): Promise<Running> {
  const server = createAdaptorServer({ fetch: backend.app.fetch }) as Server;
  server.requestTimeout = arrivalMs;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { address, family, port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`,
    async close() {
      backend.endStreams();
      await stop(server);
      await backend.close();
    },
  };
}

async function stop(server: Server): Promise<void> {
  // Connections that finish their request stay open for the next one, which will not come.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  // A client that does not finish its request must not keep the server from stopping.
  const impatience = setTimeout(() => server.closeAllConnections(), graceMs);
  await new Promise(resolve => server.close(resolve));
  clearInterval(sweep);
  clearTimeout(impatience);
}
