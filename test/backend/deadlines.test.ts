import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { onEachDatabase } from './databases.ts';
import { signupRows } from './server.ts';
import { answers, town } from './town.ts';

const forms = town.forms!.map(form => (form.id === 'register' ? { ...form, confirmByMail: true } : form));
const byMail = { ...town, forms };
const reading = { target: 'offer:reading', form: 'register', waitlist: true };
const from = (email: string) => ({ ...reading, answers: { ...answers, email } });
const start = Date.parse('2026-05-01T10:00:00Z');
const hour = 3_600_000;

onEachDatabase('a place that is not confirmed in time', startServer => {
  it('is held for two days and then goes to whoever comes', async t => {
    let time = start;
    const server = await startServer(t, { seed: byMail, clock: () => new Date(time) });
    const { body } = await server.signUp(from('ada@example.org'));
    assert.deepEqual([body.state, body.expires], ['pending', '2026-05-03T10:00:00.000Z']);
    assert.equal(body.manageUrl, undefined);
    await server.signUp(from('berta@example.org'));
    assert.equal((await server.signUp({ ...from('cem@example.org'), waitlist: false })).status, 409);
    time += 48 * hour;
    const late = await server.signUp({ ...from('cem@example.org'), waitlist: false });
    assert.deepEqual([late.status, late.body.state], [201, 'pending']);
    assert.deepEqual(
      (await signupRows(server)).map(({ state }) => state),
      ['expired', 'expired', 'pending'],
    );
  });

  it('is free again where the time of those who waited for it is over as well', async t => {
    let time = start;
    const server = await startServer(t, { seed: byMail, clock: () => new Date(time) });
    for (const name of ['ada', 'berta', 'cem', 'dora']) await server.signUp(from(`${name}@example.org`));
    time += 48 * hour;
    const late = await server.signUp({ ...from('eva@example.org'), waitlist: false });
    assert.deepEqual([late.status, late.body.state], [201, 'pending']);
    assert.equal((await server.get('/offers/reading')).body.remainingAttendeeCapacity, 1);
  });

  it('is passed on without anybody asking, by the first of the servers that starts or looks', async t => {
    const dataDir = mkdtempSync(join(tmpdir(), 'miteinand-'));
    const first = await startServer(t, { dataDir, seed: town });
    const sent = [await first.signUp(from('ada@example.org')), await first.signUp(from('berta@example.org'))];
    const third = (await first.signUp(from('cem@example.org'))).body;
    const fourth = (await first.signUp(from('dora@example.org'))).body;
    await first.manage('DELETE', sent[0].body);
    assert.equal((await first.manage('GET', third)).body.state, 'offered');
    await first.close();
    const clock = () => new Date(start + 24 * hour);
    const { databaseUrl } = first;
    const second = await startServer(t, { dataDir, databaseUrl, clock });
    assert.equal((await second.manage('GET', third)).body.state, 'expired');
    const offered = (await second.manage('GET', fourth)).body;
    assert.deepEqual([offered.state, offered.expires], ['offered', '2026-05-03T10:00:00.000Z']);
  });
});

onEachDatabase('an address that signs up again', startServer => {
  it('is answered like a first one, holds nothing more, and another form of the address is the same', async t => {
    const server = await startServer(t, { seed: byMail });
    const first = (await server.signUp(from('ada@example.org'))).body;
    const again = (await server.signUp(from('  Ada@Example.org '))).body;
    const shape = (body: object) => Object.keys(body).sort();
    assert.deepEqual(shape(again), shape(first));
    assert.deepEqual([again.state, again.expires, again.resendAfter], [first.state, first.expires, first.resendAfter]);
    assert.notEqual(again.reference, first.reference);
    assert.notEqual(again.token, first.token);
    assert.equal((await server.get('/offers/reading')).body.remainingAttendeeCapacity, 1);
    const rows = await signupRows(server);
    assert.deepEqual([rows[1]['repeat_of'], rows[1]['places']], [rows[0]['id'], 0]);
  });

  it('at once with itself is one sign-up and its repeats', async t => {
    const server = await startServer(t, { seed: byMail });
    await Promise.all(Array.from({ length: 8 }, () => server.signUp(from('ada@example.org'))));
    const rows = await signupRows(server);
    assert.deepEqual([rows.length, rows.filter(row => row['repeat_of'] === null).length], [8, 1]);
    assert.equal((await server.get('/offers/reading')).body.remainingAttendeeCapacity, 1);
  });

  it('is told that a full offer is full, like everybody', async t => {
    const server = await startServer(t, { seed: byMail });
    for (const name of ['ada', 'berta']) await server.signUp(from(`${name}@example.org`));
    for (const name of ['ada', 'cem']) {
      const { status } = await server.signUp({ ...from(`${name}@example.org`), waitlist: false });
      assert.equal(status, 409, name);
    }
  });

  it('is a sign-up of its own where addresses are not confirmed: a family may share one', async t => {
    const server = await startServer(t);
    await server.signUp(from('ada@example.org'));
    await server.signUp(from('ada@example.org'));
    assert.equal((await server.get('/offers/reading')).body.remainingAttendeeCapacity, 0);
  });

  it('needs a form that always asks for an address', async t => {
    const seed = { ...town, forms: [...town.forms!, { id: 'none', title: 'Ohne', fields: [], confirmByMail: true }] };
    await assert.rejects(startServer(t, { seed }), /forms\[2\]\.confirmByMail: No field "email" is always required/);
  });
});
