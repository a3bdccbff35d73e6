import assert from 'node:assert/strict';
import { it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { onPostgres } from '../backend/databases.ts';
import { answers } from '../backend/town.ts';
import { endDatabases } from './harness/kill-rounds.ts';

onPostgres('the database', startServer => {
  it('that is stopped under load and started again is found again; meanwhile people are told to come back', async t => {
    const { acknowledged, unanswered, keys, rows, comeBacks, ...findings } = await endDatabases(
      t,
      6,
      async (postgres, round) => {
        await postgres.stop(round % 2 ? 'fast' : 'immediate');
        await pause(500);
        await postgres.start();
      },
    );
    t.diagnostic(`${acknowledged} acknowledged, ${unanswered} without, ${comeBacks} told to come back`);
    assert.deepEqual(findings, { missing: [], uncancelled: [], halves: [], miscounted: [], odd: [] });
    assert.ok(comeBacks > 0);
    assert.equal(rows, keys);
  });

  it('that takes too long over a statement is told as lost for now', async t => {
    const server = await startServer(t);
    await server.rows(`create function dawdle() returns trigger language plpgsql as
      $$ begin perform pg_sleep(60); return new; end $$`);
    await server.rows('create trigger dawdle before insert on signup for each row execute function dawdle()');
    const { status, headers } = await server.signUp({ target: 'offer:planting', form: 'register', answers });
    assert.deepEqual([status, headers.get('Retry-After')], [503, '5']);
    assert.equal((await server.rows('select * from signup')).length, 0);
  });
});
