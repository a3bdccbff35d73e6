import fc from 'fast-check';
import type { Join } from './places-model.ts';

/** What happens next; `which` picks one of those who signed up so far. */
export type Step =
  | ({ act: 'join' } & Join)
  | { act: 'confirm' | 'cancel' | 'erase'; which: number }
  | { act: 'wait'; hours: number }
  | { act: 'tidy' }
  | { act: 'capacity'; room: string; capacity: number };

/** An event with its places and all that happens to it. */
export interface Story {
  /** By the name of a slot; '' is all together. `Infinity`: any number. */
  capacities: ReadonlyMap<string, number>;
  confirmByMail: boolean;
  steps: readonly Step[];
}

const capacity = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 7 }) }, fc.constant(Infinity));
const persons = fc.oneof({ weight: 2, arbitrary: fc.constant(1) }, fc.integer({ min: 1, max: 4 }));
const addresses = ['ada@example.org', 'berta@example.org', 'cem@example.org', 'dora@example.org', 'eva@example.org'];
const which = fc.nat(30);

const step = (slots: readonly string[], confirmByMail: boolean): fc.Arbitrary<Step> => {
  const join = fc.record({
    act: fc.constant('join' as const),
    persons,
    slot: fc.constantFrom(...slots, ''),
    address: fc.constantFrom(...addresses, ...(confirmByMail ? [] : [undefined])),
    waitlist: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
  });
  const onOne = (act: 'confirm' | 'cancel' | 'erase') => fc.record({ act: fc.constant(act), which });
  return fc.oneof(
    { weight: 8, arbitrary: join },
    { weight: 5, arbitrary: onOne('confirm') },
    { weight: 5, arbitrary: onOne('cancel') },
    { weight: 1, arbitrary: onOne('erase') },
    { weight: 2, arbitrary: fc.record({ act: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 30 }) }) },
    { weight: 2, arbitrary: fc.constant({ act: 'tidy' as const }) },
    {
      weight: 2,
      arbitrary: fc.record({ act: fc.constant('capacity' as const), room: fc.constantFrom(...slots, ''), capacity }),
    },
  );
};

/** Stories of events with and without slots, with and without mails that confirm. */
export const story: fc.Arbitrary<Story> = fc
  .record({
    slots: fc.constantFrom([], [], ['early', 'late']),
    confirmByMail: fc.boolean(),
  })
  .chain(({ slots, confirmByMail }) =>
    fc.record({
      capacities: fc
        .tuple(capacity, capacity, capacity)
        // A slot that any number can choose is none.
        .map(
          ([all, ...each]) => new Map([['', all], ...slots.map((slot, i) => [slot, Math.min(each[i], 7)] as const)]),
        ),
      confirmByMail: fc.constant(confirmByMail),
      steps: fc.array(step(slots, confirmByMail), { minLength: 5, maxLength: 30 }),
    }),
  );
