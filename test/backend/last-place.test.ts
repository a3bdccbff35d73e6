import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import { onEachDatabase } from './databases.ts';
import type { StartServer } from './server.ts';
import { answers } from './town.ts';

/** How many of 50 who come at once get one of 10 places, and how many the backend says are left. */
async function rush(
  startServer: StartServer,
  t: TestContext,
  faults: { checkThenInsert?: boolean },
): Promise<{ confirmed: number; left: number }> {
  const server = await startServer(t, { faults });
  const request = { target: 'event:workshop', form: 'register', answers };
  const all = await Promise.all(Array.from({ length: 50 }, () => server.signUp(request)));
  assert.deepEqual(
    [...new Set(all.map(({ status }) => status))].sort(),
    [201, 409].slice(0, new Set(all.map(a => a.status)).size),
  );
  return {
    confirmed: all.filter(({ status }) => status === 201).length,
    left: (await server.get('/events/workshop')).body.remainingAttendeeCapacity,
  };
}

onEachDatabase('the last place', startServer => {
  it('goes to one: 50 at once for 10 places, 5 rounds', async t => {
    for (let round = 0; round < 5; round++)
      assert.deepEqual(await rush(startServer, t, {}), { confirmed: 10, left: 0 });
  });

  it('is sold more than once with the protection taken out (negative control)', async t => {
    const { confirmed } = await rush(startServer, t, { checkThenInsert: true });
    assert.ok(confirmed > 10, `${confirmed} of 10 places sold: the test above is blind`);
    t.diagnostic(`${confirmed} of 10 places sold`);
  });
});
