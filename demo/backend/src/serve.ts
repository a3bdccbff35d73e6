import type { Server, ServerOptions } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Backend } from './backend.js';

/** How long requests under way may take once the server stops; browsers also hold connections on which they never ask. */
const graceMs = 1500;

/** What connections may take up, so that none who sends slowly or not at all keeps others out. */
export interface ConnectionLimits {
  /** How long the head of a request may take to arrive; also how long a new connection may be silent. */
  headMs: number;
  /** How long all of a request may take to arrive. */
  arrivalMs: number;
  /** How long a connection stays open for the next request. */
  idleMs: number;
  headBytes: number;
  /** How many there may be at once; more are closed at once. */
  connections: number;
}

/** Ample for 64 kB on a bad phone connection, and for the cookies other parts of a town's website set. */
const usualLimits: ConnectionLimits = {
  headMs: 15_000,
  arrivalMs: 60_000,
  idleMs: 5000,
  headBytes: 16 * 1024,
  connections: 2000,
};

/** A backend that listens. */
export interface Running {
  /** Where it listens, without a slash at the end. */
  url: string;
  /** Stops taking requests, finishes those under way, and closes the backend. */
  close(): Promise<void>;
}

/** Lets a backend listen on an address of its own; port 0 takes a free one. */
export async function serve(
  backend: Backend,
  { host, port }: { host: string; port: number },
  limits: Partial<ConnectionLimits> = {},
): Promise<Running> {
  const server = createServer(backend, { ...usualLimits, ...limits });
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

function createServer({ app }: Backend, limits: ConnectionLimits): Server {
  const serverOptions: ServerOptions = {
    headersTimeout: limits.headMs,
    requestTimeout: limits.arrivalMs,
    keepAliveTimeout: limits.idleMs,
    maxHeaderSize: limits.headBytes,
    // Node looks at the first two only so often, by itself every half minute.
    connectionsCheckingInterval: Math.min(1000, limits.headMs / 2),
  };
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions }) as Server;
  server.maxConnections = limits.connections;
  return server;
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
