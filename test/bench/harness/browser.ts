import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type CDPSession, type Page } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { browserFlags, ensureBrowser } from '../../../.toolchain/browser.mjs';
import { tasksDuring } from './tasks.ts';

/** What a path answers: its type and its text. */
export type Files = Record<string, { type: string; text: string }>;

/** The code of a page as `vite.config.ts` builds it for visitors, in one file. */
export async function bundle(entry: string): Promise<string> {
  const built = (await build({
    logLevel: 'error',
    mode: 'all',
    build: { write: false, lib: { entry, formats: ['es'], fileName: 'page' } },
  })) as Rolldown.RolldownOutput | Rolldown.RolldownOutput[];
  const [{ output }] = [built].flat();
  return output[0].code;
}

/** A browser with one page under measurement. */
export interface BenchPage {
  page: Page;
  /** Main-thread milliseconds that an act in the page costs, but for what the page does while it has nothing else to do. */
  busy(act: () => Promise<unknown>): Promise<number>;
  /** Main-thread milliseconds of the longest task while an act goes on, idle ones too. */
  longestTask(act: () => Promise<unknown>): Promise<number>;
  /** Megabytes in use after everything unused is gone: objects and typed arrays. */
  memory(): Promise<number>;
  close(): Promise<void>;
}

export async function openPage(files: Files, path: string): Promise<BenchPage> {
  const server = await listen(files);
  const browser = await puppeteer.launch({
    executablePath: await ensureBrowser(),
    protocolTimeout: 300_000,
    args: [...browserFlags, '--js-flags=--expose-gc'],
  });
  const page = await browser.newPage();
  const devtools = await page.createCDPSession();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  return {
    page,
    async busy(act) {
      const tasks = await tasksDuring(page, act);
      return tasks.reduce((sum, { milliseconds, isIdle }) => sum + (isIdle ? 0 : milliseconds), 0);
    },
    async longestTask(act) {
      const tasks = await tasksDuring(page, act);
      return Math.max(...tasks.map(({ milliseconds }) => milliseconds));
    },
    memory: () => memory(devtools),
    async close() {
      await browser.close();
      server.close();
    },
  };
}

async function memory(devtools: CDPSession): Promise<number> {
  for (let round = 0; round < 3; round++) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = await devtools.send('Runtime.getHeapUsage');
  return (usedSize + backingStorageSize) / 1e6;
}

function listen(files: Files): Promise<Server> {
  const server = createServer(({ url = '/' }, response) => {
    const file = files[url];
    response.writeHead(file ? 200 : 404, { 'Content-Type': file?.type ?? 'text/plain' }).end(file?.text);
  });
  return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(server)));
}
