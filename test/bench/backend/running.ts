import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A backend in a process of its own, so that nothing of the measuring is in its time and memory. */
export interface RunningBackend {
  url: string;
  startMs: number;
  /** Milliseconds until the whole answer was there. */
  time(path: string, init?: { body: string; headers: Record<string, string> }): Promise<number>;
  /** Asks the process itself. */
  ask<T>(what: 'memory' | 'memory under load' | 'watch pauses' | 'longest pause'): Promise<T>;
  stop(): Promise<void>;
}

/** Makes an empty database and gives its address; an empty one is SQLite's. */
export type NewDatabase = (name: string) => Promise<string>;

/** Fills a database with so many offers, and lets a backend run on it that has just been started. */
export async function withBackend<T>(
  databaseUrl: string,
  count: number,
  act: (backend: RunningBackend, fillingMs: number) => Promise<T>,
): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'miteinand-bench-'));
  try {
    const filling = await startBackend(dataDir, databaseUrl, count);
    await filling.stop();
    const backend = await startBackend(dataDir, databaseUrl, 0);
    const result = await act(backend, filling.startMs);
    await backend.stop();
    return result;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Starts a backend on a database, which is filled with so many offers if there are any. */
async function startBackend(dataDir: string, databaseUrl: string, count: number): Promise<RunningBackend> {
  const child = fork(join(import.meta.dirname, 'server.ts'), [dataDir, databaseUrl, String(count)], {
    // As `npm start` does, and to be able to collect before memory is told.
    execArgv: ['--max-semi-space-size=4', '--expose-gc'],
  });
  const [{ url, startMs }] = (await once(child, 'message')) as [{ url: string; startMs: number }];
  const agent = new Agent({ keepAlive: true, maxSockets: 50 });
  return {
    url,
    startMs,
    time: (path, init) => timed(url + path, agent, init),
    async ask<T>(what: string) {
      child.send(what);
      const [answer] = (await once(child, 'message')) as [T];
      return answer;
    },
    async stop() {
      agent.destroy();
      child.send('stop');
      await once(child, 'exit');
    },
  };
}

const timed = (url: string, agent: Agent, init?: { body: string; headers: Record<string, string> }): Promise<number> =>
  new Promise((resolve, reject) => {
    const started = performance.now();
    const asking = request(url, { agent, method: init ? 'POST' : 'GET', headers: init?.headers }, response => {
      response.resume();
      response.on('end', () => {
        if (response.statusCode! < 300) resolve(performance.now() - started);
        else reject(new Error(`${response.statusCode} ${url}`));
      });
    });
    asking.on('error', reject);
    asking.end(init?.body);
  });
