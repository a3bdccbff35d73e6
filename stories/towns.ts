import type { StoryContext } from '@storybook/web-components-vite';
import { delay, getResponse, http, HttpResponse, type HttpHandler } from 'msw';
import { setupWorker, type SetupWorker } from 'msw/browser';
import { townContent } from '../demo/town/data/town.ts';
import type { Content } from '../src/backends/content.ts';
import { memoryBackend } from '../src/backends/memory.ts';
import type { Fault } from '../src/contract/problem.ts';
import { townHandlers } from './town-handlers.ts';

/** Builds a town for one story; the parameter `town` of a story. */
export type Town = (context: StoryContext) => HttpHandler[] | Promise<HttpHandler[]>;

/** The day on which the town of the stories lives. */
export const today = '2026-05-15';

/** The demo town, with other parts where given. */
export const town =
  (parts: Content = {}): Town =>
  () =>
    townHandlers(memoryBackend({ ...townContent(today), ...parts }));

/** The demo town as it takes no sign-ups. */
export const readOnlyTown: Town = () => {
  const { forms: _, ...content } = townContent(today);
  return townHandlers(memoryBackend(content));
};

/** A town in which nothing is said. */
export const emptyTown = town({ offers: [], events: [], metrics: [], forms: [], passes: {} });

/** A town that never answers; after ten seconds a widget says so. */
export const silentTown: Town = () => [http.all('*', () => delay('infinite'))];

/** What a page gets instead of an answer, by what the widget makes of it. */
const faults = {
  unreachable: () => HttpResponse.error(),
  'not-found': () => new HttpResponse(null, { status: 404 }),
  busy: () => new HttpResponse(null, { status: 429, headers: { 'Retry-After': '30' } }),
  server: () => new HttpResponse(null, { status: 500 }),
  refused: () => new HttpResponse(null, { status: 403 }),
  'not-json': () => HttpResponse.html('<p>Welcome to the guest network</p>'),
  'wrong-shape': () => HttpResponse.json('all is well'),
  'too-large': () => HttpResponse.text(' '.repeat(5_000_001)),
} satisfies Partial<Record<Fault, () => Response>>;

/** The faults that stories show; a time-out is what `silentTown` ends in. */
export const shownFaults = Object.keys(faults) as (keyof typeof faults)[];

/** A town that cannot be reached. */
export const failingTown: Town = () => [http.all('*', faults.unreachable)];

/** A town that fails in every way, each under an address of its own. */
export const faultyTown: Town = () => shownFaults.map(fault => http.all(`*/${fault}/*`, faults[fault]));

/** The demo town beside a provider that cannot be reached and one that takes its time, each under an address of its own. */
export const severalTowns: Town = () => [
  http.all('*/down*', faults.unreachable),
  http.all('*/slow*', () => delay('infinite')),
  ...townHandlers(memoryBackend(townContent(today))),
];

const towns = new Map<string, HttpHandler[]>();

/** The address of a story's town. Each has its own: several stories share a page of the documentation. */
export const townAddress = (storyId: string): string => `town-api/${storyId}`;

/** Opens the town of a story anew, so that no sign-up outlasts it. */
export async function openTown(context: StoryContext): Promise<void> {
  const build = (context.parameters['town'] as Town | undefined) ?? town();
  towns.set(context.id, await build(context));
}

/** Starts the service worker that answers for all towns. */
export async function startTowns(): Promise<SetupWorker> {
  const answer = http.all('*/town-api/*', ({ request }) => getResponse(townOf(request), request));
  const worker = setupWorker(answer);
  // Storybook's own files go their way.
  await worker.start({
    quiet: true,
    onUnhandledFrame: 'bypass',
    serviceWorker: { url: './mockServiceWorker.js' },
  });
  return worker;
}

const townOf = ({ url }: Request): HttpHandler[] => towns.get(/town-api\/([^/?]+)/.exec(url)?.[1] ?? '') ?? [];
