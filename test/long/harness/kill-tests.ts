import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import type { BackendOptions } from '@miteinand/backend';
import type { Outcome } from './kill-rounds.ts';

type Rounds = (t: TestContext, rounds: number, faults?: BackendOptions['faults']) => Promise<Outcome>;

/** What was acknowledged is stored, however often something ends while a crowd signs up. */
export const testKept = (kill: Rounds, rounds: number): Promise<void> =>
  it(`keeps every sign-up that was acknowledged, whole, and counts right, ${rounds} times`, async t => {
    const { acknowledged, unanswered, comeBacks, keys, rows, ...findings } = await kill(t, rounds);
    t.diagnostic(`${acknowledged} acknowledged, ${unanswered} without answer, ${comeBacks} told to come back`);
    assert.deepEqual(findings, { missing: [], uncancelled: [], halves: [], miscounted: [], odd: [] });
    assert.equal(rows, keys, 'sent again under their keys, all are stored once');
  });

/** Shows that the test above sees what is lost. */
export const testLost = (kill: Rounds): Promise<void> =>
  it('loses some that are acknowledged before they are committed (negative control)', async t => {
    // In one round the moment may be a lucky one.
    const { missing } = await kill(t, 5, { answersBeforeCommit: true });
    assert.ok(missing.length > 0, 'nothing is missing: the test above is blind');
    t.diagnostic(`${missing.length} lost`);
  });
