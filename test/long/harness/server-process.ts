import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { BackendOptions } from '@miteinand/backend';

/** A server that runs apart from the test. */
export interface ServerProcess {
  url: string;
  pid: number;
  /** Ends it as a power switch would: it can finish nothing. */
  kill(): Promise<void>;
  /** Asks it to stop. */
  stop(): Promise<void>;
}

/** Starts a server on the data of a folder or of a PostgreSQL; the test's end ends it. */
export async function startProcess(
  test: TestContext,
  options: Pick<BackendOptions, 'dataDir'> & Partial<BackendOptions>,
): Promise<ServerProcess> {
  const child = fork(join(import.meta.dirname, 'program.ts'), [JSON.stringify(options)]);
  const exit = once(child, 'exit');
  test.after(() => child.kill('SIGKILL'));
  const [url] = (await Promise.race([once(child, 'message'), exit])) as [unknown];
  if (typeof url !== 'string') throw new Error(`The server did not start: it ended with ${String(url)}`);
  return {
    url,
    pid: child.pid!,
    async kill() {
      child.kill('SIGKILL');
      await exit;
    },
    async stop() {
      child.send('stop');
      await exit;
    },
  };
}
