import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createBackend, serve } from '@miteinand/backend';
import { Hono } from 'hono';
import type { Offer } from 'miteinand/contract/offer.js';
import { manyOffers } from '../offers.ts';
import { addFloor } from './floor.ts';

// The process under measurement: a backend on the database of a folder or server, filled with as many offers as are told.

const [dataDir, databaseUrl, count] = process.argv.slice(2);

const form = {
  id: 'register',
  title: 'Anmeldung',
  fields: [
    { name: 'name', type: 'text', label: 'Name', required: true },
    { name: 'tel', type: 'tel', label: 'Telefon' },
    // Who gives an address gets a mail.
    { name: 'email', type: 'email', label: 'E-Mail' },
    { name: 'privacy', type: 'consent', label: 'Einverstanden', version: '3' },
  ],
};

/** Every third offer is signed up for by form, with places enough. */
const withPlaces = (offer: Offer, index: number): Offer =>
  index % 3
    ? offer
    : {
        ...offer,
        commitment: 'regular',
        response: { method: 'form', form: 'register' },
        availability: 'open',
        maximumAttendeeCapacity: 1_000_000,
        remainingAttendeeCapacity: 1_000_000,
      };

const seed =
  count === '0'
    ? undefined
    : {
        service: { name: 'Region', timeZone: 'Europe/Berlin' },
        offers: manyOffers(Number(count)).map(withPlaces),
        forms: [form],
      };

const started = performance.now();
const backend = await createBackend({
  dataDir,
  databaseUrl: databaseUrl || undefined,
  seed,
  baseUrl: 'https://region.example/api',
  manageUrl: 'https://region.example/anmeldung',
  clock: () => new Date('2026-05-01T10:00:00Z'),
  // Counted, but never refused.
  writesPerHour: 1_000_000,
  proofOfWork: 'never',
});
const site: typeof backend.app = new Hono();
await addFloor(site, dataDir, databaseUrl);
site.route('/', backend.app);
const running = await serve({ ...backend, app: site }, { host: '127.0.0.1', port: 0 });
const delays = monitorEventLoopDelay({ resolution: 1 });
process.send!({ url: running.url, startMs: performance.now() - started });

const answers: Record<string, () => object> = {
  memory: () => {
    globalThis.gc?.();
    return { megabytes: process.memoryUsage().rss / 1e6 };
  },
  'watch pauses': () => {
    delays.reset();
    delays.enable();
    return {};
  },
  // As the operator sees it: with what is not collected yet.
  'memory under load': () => ({ megabytes: process.memoryUsage().rss / 1e6 }),
  'longest pause': () => ({ ms: delays.max / 1e6 }),
};

process.on('message', (message: string) => {
  if (message === 'stop') void running.close().then(() => process.disconnect());
  else process.send!(answers[message]());
});
