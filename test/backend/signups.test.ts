import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import type { Content } from 'miteinand/backends/content.js';
import { closed, invalidAnswers, keyReused, placeGone } from 'miteinand/contract/problem.js';
import { onEachDatabase } from './databases.ts';
import { signupRows as rows } from './server.ts';
import { answers, town } from './town.ts';

/** Whom no mail reaches gets a place that becomes free at once. */
const walk: Content = {
  forms: [{ id: 'walk', title: 'Anmeldung', fields: [{ name: 'name', type: 'text', label: 'Name' }] }],
  events: [
    {
      id: 'walk',
      name: 'Wanderung',
      startDate: '2026-07-01',
      maximumAttendeeCapacity: 10,
      response: { method: 'form', form: 'walk' },
    },
  ],
};
const reading = { target: 'offer:reading', form: 'register', answers };

/** A body of which the server has the head before its end is sent. */
function slowly(value: object): { body: ReadableStream; isAsked: Promise<void>; finish(): void } {
  const [head, tail] = [JSON.stringify(value).slice(0, 5), JSON.stringify(value).slice(5)].map(text =>
    new TextEncoder().encode(text),
  );
  const { readable, writable } = new TransformStream();
  const writer = writable.getWriter();
  void writer.write(head);
  return {
    body: readable,
    // On its way to a server on the same machine.
    isAsked: new Promise(resolve => setTimeout(resolve, 100)),
    finish: () => void writer.write(tail).then(() => writer.close()),
  };
}

onEachDatabase('signing up', startServer => {
  it('confirms, tells a reference and a manage link, and takes the place', async t => {
    const server = await startServer(t);
    const { status, body, headers } = await server.signUp({
      ...reading,
      consents: [{ name: 'privacy', version: '3' }],
    });
    assert.equal(status, 201);
    assert.equal(headers.get('Cache-Control'), 'no-store');
    assert.equal(body.state, 'confirmed');
    assert.equal(body.name, 'Vorlesen für Kinder');
    assert.match(body.reference, /^[2-9B-DF-HJ-NP-TV-XZ]{4}-[2-9B-DF-HJ-NP-TV-XZ]{4}$/);
    assert.match(body.manageUrl, /^https:\/\/town\.test\/anmeldung#miteinand-signup=[\w.-]+$/);
    assert.equal((await server.get('/offers/reading')).body.remainingAttendeeCapacity, 1);
    const [row] = await rows(server);
    assert.deepEqual(JSON.parse(row['answers'] as string), answers);
    assert.deepEqual(JSON.parse(row['consents'] as string), [
      { name: 'privacy', version: '3', given: body.dateCreated },
    ]);
  });

  it('keeps no manage token in the database', async t => {
    const server = await startServer(t);
    const { body } = await server.signUp(reading);
    const mac = body.manageUrl.split('#miteinand-signup=')[1].split('.')[1];
    const stored = JSON.stringify([await rows(server), await server.rows('select * from idempotency')]);
    assert.ok(!stored.includes(mac));
  });

  it('is still there after a restart', async t => {
    const dataDir = mkdtempSync(join(tmpdir(), 'miteinand-'));
    const first = await startServer(t, { dataDir });
    const { body } = await first.signUp(reading, { 'Idempotency-Key': 'before-restart' });
    await first.close();
    const second = await startServer(t, { dataDir, databaseUrl: first.databaseUrl });
    assert.equal((await second.manage('GET', body)).body.reference, body.reference);
    assert.equal((await second.get('/offers/reading')).body.remainingAttendeeCapacity, 1);
    assert.deepEqual((await second.signUp(reading, { 'Idempotency-Key': 'before-restart' })).body, body);
    assert.equal((await rows(second)).length, 1);
  });

  it('takes any number where there is no limit, and stand-alone forms', async t => {
    const server = await startServer(t);
    for (let count = 0; count < 5; count++) {
      assert.equal((await server.signUp({ ...reading, target: 'offer:planting' })).body.state, 'confirmed');
    }
    const contact = await server.signUp({
      target: 'form:contact',
      form: 'contact',
      lang: 'de',
      answers: { text: 'Hallo' },
    });
    assert.equal(contact.body.name, 'Kontakt');
  });

  it('keeps only the answers that the form asks for', async t => {
    const server = await startServer(t);
    await server.signUp({ ...reading, answers: { ...answers, extra: 'x', constructor: 'y' } });
    assert.deepEqual(JSON.parse((await rows(server))[0]['answers'] as string), answers);
  });

  it('keeps the consents that the form asks for and that were given, with their time', async t => {
    const server = await startServer(t);
    await server.signUp({ ...reading, consents: [{ name: 'canary' }, { name: 'privacy', version: '3' }] });
    await server.signUp(reading);
    const stored = await rows(server);
    const kept = stored.map(row => JSON.parse(row['consents'] as string));
    const given = (row: number) => stored[row]['created'];
    assert.deepEqual(kept, [
      [{ name: 'privacy', version: '3', given: given(0) }],
      [{ name: 'privacy', given: given(1) }],
    ]);
  });

  it('refuses what is not there, not by form, or another form', async t => {
    const server = await startServer(t);
    assert.equal((await server.signUp({ ...reading, target: 'offer:none' })).status, 404);
    assert.equal((await server.signUp({ ...reading, target: 'offer:trailer' })).status, 404);
    const wrongForm = await server.signUp({ ...reading, form: 'contact' });
    assert.equal(wrongForm.status, 422);
    assert.equal(wrongForm.body.errors[0].pointer, '/form');
  });

  it('refuses what is over, paused, cancelled or not open yet', async t => {
    const server = await startServer(t);
    for (const target of ['offer:past', 'offer:paused', 'offer:soon', 'event:off']) {
      const { status, body } = await server.signUp({ ...reading, target });
      assert.equal(status, 409, target);
      assert.equal(body.type, closed, target);
    }
  });

  it('names every answer that does not fit', async t => {
    const server = await startServer(t);
    const { status, body, text } = await server.signUp({ ...reading, answers: { email: 'canary@' } });
    assert.equal(status, 422);
    assert.equal(body.type, invalidAnswers);
    assert.deepEqual(body.errors, [
      { pointer: '/answers/name', code: 'required' },
      { pointer: '/answers/email', code: 'invalid-email' },
      { pointer: '/answers/privacy', code: 'required' },
    ]);
    assert.ok(!text.includes('canary'));
  });
});

onEachDatabase('sending the same sign-up again', startServer => {
  it('gives the same answer and one row', async t => {
    const server = await startServer(t);
    const key = { 'Idempotency-Key': 'the-same-key' };
    const first = await server.signUp(reading, key);
    const again = await server.signUp(reading, key);
    assert.equal(again.status, 201);
    assert.deepEqual(again.body, first.body);
    const parallel = await Promise.all(
      Array.from({ length: 10 }, () =>
        server.signUp({ ...reading, target: 'event:workshop' }, { 'Idempotency-Key': 'parallel-key' }),
      ),
    );
    assert.equal(new Set(parallel.map(({ text }) => text)).size, 1);
    assert.equal((await rows(server)).length, 2);
  });

  it('refuses the key with another body', async t => {
    const server = await startServer(t);
    const key = { 'Idempotency-Key': 'the-same-key' };
    await server.signUp(reading, key);
    const { status, body } = await server.signUp({ ...reading, target: 'event:workshop' }, key);
    assert.equal(status, 422);
    assert.equal(body.type, keyReused);
  });

  it('lets a refused request be mended under the same key', async t => {
    const server = await startServer(t);
    const key = { 'Idempotency-Key': 'the-same-key' };
    assert.equal((await server.signUp({ ...reading, answers: {} }, key)).status, 422);
    assert.equal((await server.signUp(reading, key)).status, 201);
  });

  it('forgets keys after a day', async t => {
    let time = Date.parse('2026-05-01T10:00:00Z');
    const server = await startServer(t, { clock: () => new Date(time) });
    const request = { ...reading, target: 'event:workshop' };
    const first = await server.signUp(request, { 'Idempotency-Key': 'the-same-key' });
    time += 25 * 3_600_000;
    const next = await server.signUp(request, { 'Idempotency-Key': 'the-same-key' });
    assert.notEqual(next.body.reference, first.body.reference);
  });
});

onEachDatabase('what is answered by mail from now on', startServer => {
  it('takes no more sign-ups; who had signed up still sees and cancels', async t => {
    const server = await startServer(t);
    const workshop = { ...reading, target: 'event:workshop' };
    const { body } = await server.signUp(workshop);
    const record = { ...town.events!.find(({ id }) => id === 'workshop'), response: { method: 'mail' } };
    await server.rows(`update item set document = '${JSON.stringify(record)}' where id = 'workshop'`);
    assert.equal((await server.signUp(workshop)).status, 404);
    assert.equal((await server.manage('GET', body)).body.state, 'confirmed');
    assert.equal((await server.manage('DELETE', body)).body.state, 'cancelled');
  });
});

onEachDatabase('when all places are taken', startServer => {
  it('says so and whether there is a waiting list', async t => {
    const server = await startServer(t);
    await server.signUp(reading);
    await server.signUp(reading);
    assert.equal((await server.get('/offers/reading')).body.availability, 'waitlist');
    const gone = await server.signUp(reading);
    assert.equal(gone.status, 409);
    assert.equal(gone.body.type, placeGone);
    assert.equal(gone.body.waitlist, true);
    const without = await server.signUp({ ...reading, target: 'event:full', waitlist: true });
    assert.equal(without.status, 409);
    assert.equal(without.body.waitlist, false);
  });

  it('takes those who wait where the content says no more than that there is a waiting list', async t => {
    const server = await startServer(t);
    const waiting = { ...reading, target: 'event:waiting' };
    const gone = await server.signUp(waiting);
    assert.deepEqual([gone.status, gone.body.waitlist], [409, true]);
    const { status, body } = await server.signUp({ ...waiting, waitlist: true });
    assert.deepEqual([status, body.state, body.position], [201, 'waitlisted', 1]);
  });

  it('puts who wants it on a list in order of arrival and passes on places that are given back', async t => {
    const server = await startServer(t);
    const join = async () => (await server.signUp({ ...reading, waitlist: true })).body;
    const [first, second, third, fourth] = [await join(), await join(), await join(), await join()];
    assert.deepEqual([first.state, second.state], ['confirmed', 'confirmed']);
    assert.deepEqual([third.state, third.position, fourth.state, fourth.position], ['waitlisted', 1, 'waitlisted', 2]);
    const { status, body } = await server.manage('DELETE', first);
    assert.equal(status, 200);
    assert.equal(body.state, 'cancelled');
    const { state, expires } = (await server.manage('GET', third)).body;
    assert.deepEqual([state, expires], ['offered', '2026-05-02T10:00:00.000Z']);
    assert.equal((await server.manage('GET', fourth)).body.position, 1);
    assert.equal((await server.get('/offers/reading')).body.remainingAttendeeCapacity, 0);
    await server.manage('DELETE', fourth);
    await server.manage('DELETE', second);
    assert.equal((await server.get('/offers/reading')).body.remainingAttendeeCapacity, 1);
  });

  it('passes on to one each the places that many give back at once, while others join the list', async t => {
    const server = await startServer(t, { seed: walk });
    const request = { target: 'event:walk', form: 'walk', answers: { name: 'Ada' }, waitlist: true };
    const join = async () => (await server.signUp(request)).body;
    const joined = await Promise.all(Array.from({ length: 15 }, join));
    const confirmed = joined.filter(({ state }) => state === 'confirmed');
    const [late] = await Promise.all([
      Promise.all([join(), join(), join()]),
      ...confirmed.map(signup => server.manage('DELETE', signup)),
    ]);
    const waiting = [...joined.filter(({ state }) => state === 'waitlisted'), ...late];
    const now = await Promise.all(waiting.map(async signup => (await server.manage('GET', signup)).body.state));
    assert.deepEqual([confirmed.length, ...now], [10, ...Array.from({ length: 8 }, () => 'confirmed')]);
    assert.equal((await server.get('/events/walk')).body.remainingAttendeeCapacity, 2);
  });
});

onEachDatabase('managing a sign-up', startServer => {
  it('gives its place back once, however often it is cancelled', async t => {
    const server = await startServer(t);
    const { body } = await server.signUp(reading);
    const tenTimes = (method: string) => Promise.all(Array.from({ length: 10 }, () => server.manage(method, body)));
    // Opens as many connections to the database as will be used at once.
    await tenTimes('GET');
    await tenTimes('DELETE');
    assert.equal((await server.get('/offers/reading')).body.remainingAttendeeCapacity, 2);
    assert.equal((await server.manage('GET', body)).body.state, 'cancelled');
    assert.equal((await server.manage('PATCH', body, { answers: { name: 'B' } })).status, 409);
  });

  it('changes answers that still fit the form', async t => {
    const server = await startServer(t);
    const { body } = await server.signUp(reading);
    assert.equal((await server.manage('PATCH', body, { answers: { name: 'Berta' } })).status, 200);
    assert.deepEqual(JSON.parse((await rows(server))[0]['answers'] as string), { ...answers, name: 'Berta' });
    assert.equal((await server.manage('PATCH', body, { answers: { email: '' } })).status, 422);
    assert.equal((await server.manage('PATCH', body, { name: 'x' })).status, 422);
  });

  it('loses no change to another that came while it was on its way', async t => {
    const server = await startServer(t);
    const { body } = await server.signUp(reading);
    const slow = slowly({ answers: { name: 'Berta' } });
    const first = server.manage('PATCH', body, slow.body);
    await slow.isAsked;
    assert.equal((await server.manage('PATCH', body, { answers: { email: 'berta@example.org' } })).status, 200);
    slow.finish();
    assert.equal((await first).status, 200);
    assert.deepEqual(JSON.parse((await rows(server))[0]['answers'] as string), {
      ...answers,
      name: 'Berta',
      email: 'berta@example.org',
    });
  });

  it('changes nothing that was cancelled while the change was on its way', async t => {
    const server = await startServer(t);
    const { body } = await server.signUp(reading);
    const slow = slowly({ answers: { name: 'Berta' } });
    const change = server.manage('PATCH', body, slow.body);
    await slow.isAsked;
    assert.equal((await server.manage('DELETE', body)).status, 200);
    slow.finish();
    assert.equal((await change).status, 409);
  });

  it('opens to no other token', async t => {
    const server = await startServer(t);
    const { body } = await server.signUp(reading);
    assert.equal((await server.get('/signups/current')).status, 401);
    const token = body.manageUrl.split('=')[1] as string;
    const [id] = token.split('.');
    for (const other of [`${id}`, `${id}.`, `${id}.${'A'.repeat(43)}`, `x${token}`, 'a.b']) {
      const { status } = await server.get('/signups/current', { Authorization: `Signup ${other}` });
      assert.equal(status, 404, other);
    }
    assert.equal((await server.get('/signups/current', { Authorization: `Bearer ${token}` })).status, 401);
  });
});
