import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Content } from 'miteinand/backends/content.js';
import type { Answer, TestServer } from '../../backend/server.ts';

/** So many come at once. */
const crowd = 100;

/** What one of them asks for. */
interface Wish {
  persons?: number;
  slot?: string;
}

/** A thing that many want at once. */
export interface Rush {
  /** What its events are called, with the number of the round behind. */
  name: string;
  /** How many places there are; in each slot, where there are slots. */
  capacity: number;
  slots?: readonly string[];
  /** Of the first, the second … who comes. */
  wish: (index: number) => Wish;
}

/** What the tests let many rush for. */
export const rushes: readonly Rush[] = [
  { name: 'places', capacity: 10, wish: () => ({}) },
  { name: 'slots', capacity: 5, slots: ['early', 'late'], wish: index => ({ slot: index % 2 ? 'early' : 'late' }) },
  { name: 'parties', capacity: 10, wish: index => ({ persons: 1 + (index % 4) }) },
];

/** Events to rush for, one for each round. */
export function contentFor(rounds: number): Content {
  const all = rushes.flatMap(rush =>
    Array.from({ length: rounds }, (_, round) => ({ ...rush, id: rush.name + round })),
  );
  return {
    forms: all.map(({ id, slots = [], capacity }) => ({
      id,
      title: 'Anmeldung',
      fields: [
        { name: 'persons', type: 'persons', label: 'Personen' },
        {
          name: 'slot',
          type: 'slot',
          label: 'Schicht',
          options: slots.map(value => ({ value, label: value, maximumAttendeeCapacity: capacity })),
        },
      ],
    })),
    events: all.map(({ id, slots, capacity }) => ({
      id,
      name: 'Werkstatt',
      startDate: '2026-07-01T10:00:00+02:00',
      ...(!slots && { maximumAttendeeCapacity: capacity }),
      response: { method: 'form', form: id },
    })),
  };
}

/** A sign-up as it is stored. */
export interface Row {
  slot: string | null;
  persons: number;
  places: number;
  waiting: number;
}

/** Lets the crowd sign up at once, with or without wanting to wait; gives the rows in order of arrival. */
export async function rush(server: TestServer, { name, wish }: Rush, round: number, waitlist = true): Promise<Row[]> {
  const form = name + round;
  const target = `event:${form}`;
  const answers = await Promise.all(
    Array.from({ length: crowd }, (_, index) => {
      const { persons = 1, slot } = wish(index);
      const answers = { persons: String(persons), ...(slot !== undefined && { slot }) };
      return signUpAtLast(server, { target, form, answers, waitlist });
    }),
  );
  const expected = waitlist ? [201] : [201, 409];
  assert.deepEqual(
    answers.filter(({ status }) => !expected.includes(status)),
    [],
  );
  const rows = await server.rows(`select * from signup where target = '${target}' order by number`);
  const states = new Map(answers.map(({ body }) => [body.reference, body.state as string]));
  for (const { reference, state } of rows) assert.equal(states.get(reference), state, 'the answer is what is stored');
  return rows as unknown as Row[];
}

/** As the page does it: a server with too much to do is asked again, under the same key. */
async function signUpAtLast(server: TestServer, request: object): Promise<Answer> {
  const key = { 'Idempotency-Key': randomUUID() };
  for (;;) {
    const answer = await server.signUp(request, key);
    if (answer.status !== 503) return answer;
  }
}

/** Who would hold places if they had come one after the other in this order. */
export function oneByOne(rows: readonly Row[], { capacity }: Rush): Pick<Row, 'places' | 'waiting'>[] {
  const left = new Map<string | null, number>();
  const closed = new Set<string | null>();
  return rows.map(({ slot, persons }) => {
    const free = left.get(slot) ?? capacity;
    if (closed.has(slot) || persons > free) {
      closed.add(slot);
      return { places: 0, waiting: 1 };
    }
    left.set(slot, free - persons);
    return { places: persons, waiting: 0 };
  });
}

/** How many more places were given away than there are. */
export function oversold(rows: readonly Row[], { capacity, slots }: Rush): number {
  const taken = rows.reduce((sum, { places }) => sum + places, 0);
  return Math.max(taken - capacity * (slots?.length ?? 1), 0);
}
