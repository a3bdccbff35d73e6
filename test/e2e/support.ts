import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTown } from '../../demo/serve.ts';

/** A town on a folder of its own that outlives restarts. */
export interface Town {
  readonly url: string;
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the demo on a fresh database. */
export async function openTown(allowedOrigins: string[] = []): Promise<Town> {
  const dataDir = await mkdtemp(join(tmpdir(), 'miteinand-e2e-'));
  let running = await startTown({ port: 0, dataDir, allowedOrigins });
  const { url } = running;
  const port = Number(new URL(url).port);
  return {
    url,
    async restart() {
      await running.close();
      running = await startTown({ port, dataDir, allowedOrigins });
    },
    async close() {
      await running.close();
      await rm(dataDir, { recursive: true });
    },
  };
}
