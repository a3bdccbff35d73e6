import { createServer } from 'node:net';
import { join } from 'node:path';
import { createBackend, serve, type Running } from '@miteinand/backend';
import { today as todayIn } from 'miteinand/time/days.js';
import { createOutbox } from './outbox/outbox.ts';
import { createSite } from './site.ts';
import { foreignPasses } from './town/data/foreign-passes.ts';
import { recipients } from './town/data/recipients.ts';
import { townContent } from './town/data/town.ts';

const host = '127.0.0.1';
const usualPort = 4173;

/** How a town is started. */
export interface TownOptions {
  /** 0 takes any free port. */
  port: number;
  /** Folder of the database; made and filled on the first start, kept afterwards. */
  dataDir: string;
  /** The day `YYYY-MM-DD` from which the first start counts its dates. */
  today?: string;
  /** Other sites from which people may sign up. */
  allowedOrigins?: string[];
}

/** Starts the reference backend under `/api` and the town's website around it. */
export async function startTown({
  port,
  dataDir,
  today = todayIn('Europe/Berlin'),
  allowedOrigins = [],
}: TownOptions): Promise<Running> {
  // The backend must know its address before it starts.
  const freePort = await reserve(port);
  const url = `http://${host}:${freePort}`;
  const backend = await createBackend({
    dataDir,
    seed: { ...townContent(today), recipients },
    baseUrl: `${url}/api`,
    manageUrl: `${url}/anmeldung`,
    allowedOrigins,
  });
  backend.warmUp();
  const genuine = (await (await backend.app.request('/passes/bronze')).json()) as Record<string, unknown>;
  const outbox = createOutbox(join(dataDir, 'outbox'));
  const app = createSite(backend.app, foreignPasses(genuine, today), outbox);
  return serve({ ...backend, app }, { host, port: freePort });
}

/** The port itself, or the free one that 0 stands for; throws when it is taken. */
const reserve = (port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, host, () => {
      const { port: found } = probe.address() as { port: number };
      probe.close(() => resolve(found));
    });
  });

/** The usual port, or the next one that is free. */
async function nextFreePort(): Promise<number> {
  for (let port = usualPort; port < usualPort + 100; port += 1) {
    try {
      return await reserve(port);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`No port is free between ${usualPort} and ${usualPort + 99}. Choose one with PORT.`);
}

function chosenPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`PORT is no port number: ${text}`);
  return port;
}

async function main({ PORT, DATA_DIR }: NodeJS.ProcessEnv): Promise<void> {
  const port = PORT ? chosenPort(PORT) : await nextFreePort();
  const dataDir = DATA_DIR || join(import.meta.dirname, '..', '.data');
  const town = await startTown({ port, dataDir });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void town.close());
  console.log(`
  Holdersbrunn is open: ${town.url}

  /            the town's home page with all five widgets
  /boerse      find an offer and sign up; the places go down, the figures on /wirkung go up
  /biete-suche the board: what people seek, lend and offer, as cards; one opens over them
  /region      three sources in one list: the town, a neighbour's spreadsheet, and one that is down
  /club/       a sports club's own site, built with a pasted snippet
  /outbox      the mails that would be sent, with their links; they lie in ${join(dataDir, 'outbox')}

  Ctrl-C ends it; what you signed up for is kept.
`);
}

if (import.meta.main) {
  await main(process.env).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
