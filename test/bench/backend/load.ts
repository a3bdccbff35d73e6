import { load, type Ask, type Load } from './clients.ts';
import { withBackend, type NewDatabase, type RunningBackend } from './running.ts';

const clients = 20;
/** Rounds take turns between the figures, so that a busy moment of the machine hits all of them. */
const rounds = 3;
/** All rounds of a figure together. */
const boundMs = 8000;

let visitors = 0;

/** A sign-up for one of the offers that take any number. */
const signUp = (offer: number, answers: object = {}): Ask => ({
  path: '/signups',
  body: {
    target: `offer:offer-${offer * 3}`,
    form: 'register',
    answers: { name: `Ada ${visitors++}`, tel: '0821 123456', privacy: true, ...answers },
  },
});

/** What is asked under load, with the status every answer has. */
const writes: Record<string, () => Ask> = {
  'floor: one durable INSERT': () => ({ ...signUp(0), path: '/floor' }),
  'sign-ups, 100 events': () => signUp(visitors % 100),
  'sign-ups, one event': () => signUp(0),
  'sign-ups, 100 events, a mail each': () => signUp(visitors % 100, { email: `ada${visitors}@example.org` }),
};

/** Prints what the backend does under the load of twenty clients. */
export async function reportLoad(name: string, newDatabase: NewDatabase): Promise<void> {
  await withBackend(await newDatabase('load'), 1000, async backend => {
    console.log(`\n${name}, ${clients} clients`.padEnd(41), 'per second   of the floor   p99, ms');
    print(await takeTurns(backend, writes, 201), Object.keys(writes)[0]);
    print(await takeTurns(backend, await kept(backend), 304));
    print(await takeTurns(backend, fresh, 200));
    const { megabytes } = await backend.ask<{ megabytes: number }>('memory under load');
    console.log('memory after all that, MB'.padEnd(40), megabytes.toFixed(0).padStart(10));
  });
}

/** Reads of what the asker has already. */
async function kept({ url }: RunningBackend): Promise<Record<string, () => Ask>> {
  const ask = async (path: string): Promise<() => Ask> => {
    const tag = (await fetch(url + path)).headers.get('ETag')!;
    return () => ({ path, headers: { 'If-None-Match': tag } });
  };
  return { 'reads answered by 304: one offer': await ask('/offers/offer-1'), '… a list': await ask('/offers') };
}

const fresh: Record<string, () => Ask> = {
  'reads, one offer': () => ({ path: `/offers/offer-${visitors++ % 1000}` }),
  '… a list': () => ({ path: '/offers' }),
  '… a list, each searched by other words': () => ({ path: `/offers?q=${(visitors++).toString(36)}+garten` }),
};

type Figures = Record<string, Load[]>;

async function takeTurns(backend: RunningBackend, asks: Record<string, () => Ask>, status: number): Promise<Figures> {
  const figures: Figures = {};
  for (let round = 0; round < rounds; round++) {
    for (const [name, ask] of Object.entries(asks)) {
      (figures[name] ??= []).push(await load(backend.url, clients, boundMs / rounds, status, ask));
    }
  }
  return figures;
}

/** The ratio is that of each round to the floor of the same round. */
function print(figures: Figures, floor?: string): void {
  for (const [name, loads] of Object.entries(figures)) {
    const ratios = floor ? loads.map(({ perSecond }, round) => perSecond / figures[floor][round].perSecond) : [];
    console.log(
      name.padEnd(40),
      median(loads.map(({ perSecond }) => perSecond))
        .toFixed(0)
        .padStart(10),
      (floor ? median(ratios).toFixed(2) : '').padStart(14),
      median(loads.map(({ p99 }) => p99))
        .toFixed(0)
        .padStart(9),
    );
  }
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
