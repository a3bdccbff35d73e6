import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { BackendOptions } from '@miteinand/backend';
import { killDatabases, killServers, type Outcome } from './kill-rounds.ts';

type Rounds = (t: TestContext, rounds: number, faults?: BackendOptions['faults']) => Promise<Outcome>;

/** What was acknowledged is stored, however the server or its database ends. */
export function killTests(rounds: number): void {
  describe(`a server on SQLite that is killed under load, ${rounds} times`, () => testsOf(killServers, rounds));
  describe(`PostgreSQL that is killed under load, ${rounds} times`, () => testsOf(killDatabases, rounds));
}

function testsOf(kill: Rounds, rounds: number): void {
  it('keeps every sign-up that was acknowledged, whole, and counts right', async t => {
    const { acknowledged, unanswered, keys, rows, ...findings } = await kill(t, rounds);
    t.diagnostic(`${acknowledged} acknowledged, ${unanswered} without answer`);
    assert.deepEqual(findings, { missing: [], uncancelled: [], halves: [], miscounted: [], odd: [] });
    assert.equal(rows, keys, 'sent again under their keys, all are stored once');
  });

  it('loses some that are acknowledged before they are committed (negative control)', async t => {
    const { missing } = await kill(t, 1, { answersBeforeCommit: true });
    assert.ok(missing.length > 0, 'nothing is missing: the test above is blind');
    t.diagnostic(`${missing.length} lost`);
  });
}
