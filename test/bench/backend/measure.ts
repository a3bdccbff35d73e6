import { randomUUID } from 'node:crypto';
import type { RunningBackend } from './running.ts';

/** Words as visitors type them: frequent and rare, inside of compounds, mistyped, two of them, short ones. */
const words =
  'garten hilfe lesepate sprachkurs theater schule einkauf telefon nachbarhilfe musikverein gartn kinder tier fest ' +
  'waldwiese chor bücher kirchturm möbel fahrradwerkstatt näh tanzkurs obst ernte jugendtreff ha gärten hlife spiel ' +
  'kinder+garten sport+verein oberau leih+gerät küche foto film brücke heim besuch alter';
const filters = [
  'kind=volunteering',
  'weekday=SA&weekday=SU',
  'commitment=regular&places=free',
  'place=Imberg',
  'category=natur',
];
const sorts = ['', '&sort=date', '&sort=newest', '&sort=nearest&near=48.9,9.1'];

/** Filtered, searched and ordered: every word once. */
const questions = words
  .split(' ')
  .map((word, at) => `/offers?q=${encodeURIComponent(word)}&${filters[at % filters.length]}${sorts[at % sorts.length]}`)
  .map(path => path.replaceAll('%2B', '+'));

/** The words that stand in most texts, and the shortest ones: the most work there is. */
const worst = ['hilfe', 'kinder', 'verein', 'en', 'a', 'ung', 'sie mit der und', 'xyzzyxy'].map(
  q => `/offers?q=${encodeURIComponent(q)}`,
);

/** All figures of one backend, in milliseconds unless the name says otherwise. */
export async function measure(backend: RunningBackend): Promise<Record<string, number>> {
  const started = performance.now();
  await backend.time('/offers');
  const index = performance.now() - started;
  const firstSearch = await each(backend, questions);
  const worstSearch = await each(backend, worst);
  return {
    'floor: no list (/health)': median(await repeat(backend, ['/health'], 50)),
    'floor: one offer': median(await repeat(backend, ['/offers/offer-7'], 50)),
    'page: searched, filtered, sorted': median(await repeat(backend, questions, 5)),
    'page and counts of all offers': median(await repeat(backend, ['/offers?limit=1'], 50)),
    'first search of a word, median': median(firstSearch),
    'first search of a word, slowest': Math.max(...firstSearch),
    'first search of the worst words, median': median(worstSearch),
    'first search of the worst words, slowest': Math.max(...worstSearch),
    'wait for the index after the start': index,
    start: backend.startMs,
    'memory, MB': (await backend.ask<{ megabytes: number }>('memory')).megabytes,
    ...(await measureSignups(backend)),
  };
}

/** Sign-ups one after another, alone and while four visitors search without pause for words nobody searched before. */
async function measureSignups(backend: RunningBackend): Promise<Record<string, number>> {
  await signups(backend, 20);
  const alone = await watched(backend, () => signups(backend, 200));
  let isOver = false;
  const visitor = async (who: number): Promise<void> => {
    for (let at = 0; !isOver; at++) await backend.time(`/offers?q=${rareWord(who, at)}+e`);
  };
  const visitors = [1, 2, 3, 4].map(visitor);
  const beside = await watched(backend, () => signups(backend, 200));
  isOver = true;
  await Promise.all(visitors);
  return { ...figures('sign-up alone', alone), ...figures('sign-up beside searches', beside) };
}

interface Watched {
  times: number[];
  /** How long the thread that signs up did nothing else at most; told apart from what the machine is busy with. */
  pause: number;
}

async function watched(backend: RunningBackend, act: () => Promise<number[]>): Promise<Watched> {
  await backend.ask('watch pauses');
  const times = await act();
  return { times, pause: (await backend.ask<{ ms: number }>('longest pause')).ms };
}

const figures = (name: string, { times, pause }: Watched): Record<string, number> => ({
  [`${name}, median`]: median(times),
  [`${name}, slowest`]: Math.max(...times),
  [`${name}, longest pause of its thread`]: pause,
});

const rareWord = (who: number, at: number): string => `${['ga', 'hi', 'sp', 'ver'][at % 4]}${who}${at.toString(36)}`;

async function signups(backend: RunningBackend, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < count; at++) {
    const body = JSON.stringify({
      target: `offer:offer-${(at % 300) * 3}`,
      form: 'register',
      answers: { name: 'Ada' },
    });
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
    times.push(await backend.time('/signups', { body, headers }));
  }
  return times;
}

async function each(backend: RunningBackend, paths: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const path of paths) times.push(await backend.time(path));
  return times;
}

const repeat = (backend: RunningBackend, paths: readonly string[], rounds: number): Promise<number[]> =>
  each(backend, Array.from({ length: rounds }, () => paths).flat());

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)];
}
