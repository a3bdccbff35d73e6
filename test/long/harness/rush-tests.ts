import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { BackendOptions } from '@miteinand/backend';
import { onEachDatabase, onPostgres } from '../../backend/databases.ts';
import type { StartServer } from '../../backend/server.ts';
import { contentFor, oneByOne, oversold, rush, rushes } from './rush.ts';

/** The tests of the last place: so many rounds for each kind of place on each database. */
export function rushTests(rounds: number): void {
  onEachDatabase('100 who sign up at once', startServer => {
    it(`get places, places in slots and places for parties as if they had come one by one: ${rounds} rounds`, async t => {
      const server = await startServer(t, { seed: contentFor(rounds) });
      for (let round = 0; round < rounds; round++) {
        for (const each of rushes) {
          const rows = await rush(server, each, round);
          const held = rows.map(({ places, waiting }) => ({ places, waiting }));
          assert.deepEqual(held, oneByOne(rows, each), each.name);
        }
      }
    });

    sellsTwice(startServer, 'checkThenInsert');
  });

  onPostgres('100 who sign up at once', startServer => {
    // On SQLite statements of one process never run at the same time: there is no lock to skip.
    sellsTwice(startServer, 'skipLock');
    sellsTwice(startServer, 'repeatableRead');
  });
}

/** Negative control: without what protects, the test above would fail. */
function sellsTwice(startServer: StartServer, fault: keyof NonNullable<BackendOptions['faults']>): void {
  it(`are sold places twice with the fault ${fault} (negative control)`, async t => {
    const server = await startServer(t, { seed: contentFor(1), faults: { [fault]: true } });
    for (const each of rushes) {
      const tooMany = oversold(await rush(server, each, 0, false), each);
      assert.ok(tooMany > 0, `the test of ${each.name} is blind`);
      t.diagnostic(`${each.name}: ${tooMany} sold twice`);
    }
  });
}
