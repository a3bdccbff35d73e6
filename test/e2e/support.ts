import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startTown } from '../../demo/serve.ts';
import type { Page } from '../support/browser.ts';

/** A town on a folder of its own that outlives restarts. */
export interface Town {
  readonly url: string;
  restart(): Promise<void>;
  /** The mails that were sent, once there are any. */
  outbox(): Promise<string[]>;
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
    async outbox() {
      const folder = join(dataDir, 'outbox');
      let files: string[] = [];
      for (let tries = 0; tries < 80 && files.length === 0; tries++) {
        files = await readdir(folder).catch(() => []);
        if (files.length === 0) await sleep(25);
      }
      return Promise.all(files.map(file => readFile(join(folder, file), 'utf8')));
    },
    async close() {
      await running.close();
      await rm(dataDir, { recursive: true });
    },
  };
}

/** Every widget of a page has an answer: none loads, no skeleton is left. */
export const settled = (page: Page): Promise<boolean> =>
  page.run(async () => {
    const widgets = [
      ...document.querySelectorAll(
        'miteinand-exchange, miteinand-calendar, miteinand-signup, miteinand-pass, miteinand-impact',
      ),
    ];
    const isSettled = (): boolean =>
      widgets.every(
        widget =>
          widget.shadowRoot?.childElementCount &&
          !widget.shadowRoot.querySelector('.skeleton') &&
          !widget.matches(':state(loading)'),
      );
    for (let tries = 0; tries < 800 && !isSettled(); tries++) await new Promise(resolve => setTimeout(resolve, 25));
    return isSettled();
  });
