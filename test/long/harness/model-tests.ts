import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import fc from 'fast-check';
import { onEachDatabase } from '../../backend/databases.ts';
import type { StartServer } from '../../backend/server.ts';
import { story } from './places-stories.ts';
import { play } from './play-story.ts';
import { SignupDesk } from './signup-desk.ts';

/** The tests of places against a model: so many stories on each database. */
export function modelTests(runs: { sqlite: number; postgres: number }): void {
  onEachDatabase('the places of an event', startServer => {
    it('are given to whom a plain model gives them, whatever happens in whatever order', async t => {
      const { desk, databaseUrl } = await openDesk(startServer, t, SignupDesk);
      const numRuns = databaseUrl ? runs.postgres : runs.sqlite;
      await fc.assert(
        fc.asyncProperty(story, each => play(desk, each)),
        { numRuns },
      );
    });

    it('are missed where a place that is given back is not passed on (negative control)', async t => {
      const { desk } = await openDesk(startServer, t, ForgetfulDesk);
      const { errorInstance } = await fc.check(
        fc.asyncProperty(story, each => play(desk, each)),
        { numRuns: 200, endOnFailure: true },
      );
      assert.ok(errorInstance instanceof assert.AssertionError, 'the test above is blind');
    });
  });
}

class ForgetfulDesk extends SignupDesk {
  override async cancel(position: number): Promise<void> {
    await this.forget(position);
  }
}

async function openDesk(startServer: StartServer, t: TestContext, Desk: typeof SignupDesk) {
  // For its database.
  const server = await startServer(t, { seed: {} });
  await server.close();
  const { databaseUrl } = server;
  const desk = await Desk.open(databaseUrl);
  t.after(() => desk.close());
  return { desk, databaseUrl };
}
