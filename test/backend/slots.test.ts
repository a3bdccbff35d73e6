import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Content } from 'miteinand/backends/content.js';
import { placeGone } from 'miteinand/contract/problem.js';
import { onEachDatabase } from './databases.ts';
import type { TestServer } from './server.ts';

const shift = (value: string, maximumAttendeeCapacity: number) => ({ value, label: value, maximumAttendeeCapacity });

/** A festival with two shifts, and a walk with room for four. */
const festival: Content = {
  forms: [
    {
      id: 'shifts',
      title: 'Schichten',
      fields: [
        { name: 'persons', type: 'persons', label: 'Personen' },
        {
          name: 'shift',
          type: 'slot',
          label: 'Schicht',
          required: true,
          options: [shift('early', 1), shift('late', 2)],
        },
        { name: 'email', type: 'email', label: 'E-Mail' },
      ],
    },
    { id: 'party', title: 'Anmeldung', fields: [{ name: 'persons', type: 'persons', label: 'Personen' }] },
  ],
  offers: [
    {
      id: 'helping',
      kind: 'help-wanted',
      title: 'Helfen beim Fest',
      response: { method: 'form', form: 'shifts' },
    },
    {
      id: 'walk',
      kind: 'help-wanted',
      title: 'Wanderung',
      maximumAttendeeCapacity: 4,
      response: { method: 'form', form: 'party' },
    },
  ],
};

const choose = (server: TestServer, shift: string, more: object = {}) =>
  server.signUp({ target: 'offer:helping', form: 'shifts', answers: { shift }, ...more });

const bring = (server: TestServer, persons: number, waitlist = true) =>
  server.signUp({ target: 'offer:walk', form: 'party', answers: { persons: String(persons) }, waitlist });

const shifts = async (server: TestServer) => {
  const { options } = (await server.get('/forms/shifts')).body.fields[1];
  return options.map((option: any) => [option.availability, option.remainingAttendeeCapacity]);
};

onEachDatabase('slots', startServer => {
  it('tell the places they have left, and are named when they have none', async t => {
    const server = await startServer(t, { seed: festival });
    assert.deepEqual(await shifts(server), [
      ['low', 1],
      ['low', 2],
    ]);
    const first = await choose(server, 'early');
    assert.deepEqual([first.status, first.body.slot], [201, 'early']);
    const { status, body } = await choose(server, 'early');
    assert.deepEqual([status, body.type, body.waitlist], [409, placeGone, true]);
    assert.deepEqual(body.errors, [{ pointer: '/answers/shift', code: 'place-gone' }]);
    assert.deepEqual(await shifts(server), [
      ['waitlist', 0],
      ['low', 2],
    ]);
    const form = await server.get('/forms/shifts');
    assert.match(form.headers.get('Cache-Control')!, /max-age=0/);
  });

  it('have a waiting list each', async t => {
    const server = await startServer(t, { seed: festival });
    const early = (await choose(server, 'early')).body;
    await choose(server, 'late', { answers: { shift: 'late', persons: '2' } });
    const late = (await choose(server, 'late', { waitlist: true })).body;
    const next = (await choose(server, 'early', { waitlist: true })).body;
    assert.deepEqual([late.position, next.position], [1, 1]);
    await server.manage('DELETE', early);
    assert.equal((await server.manage('GET', next)).body.state, 'confirmed');
    assert.equal((await server.manage('GET', late)).body.state, 'waitlisted');
  });

  it('make the offer full together, in its page, in lists and under the filter for free places', async t => {
    const server = await startServer(t, { seed: festival });
    const offer = async () => (await server.get('/offers/helping')).body;
    const free = async () => (await server.get('/offers?places=free')).body.items.map(({ id }: { id: string }) => id);
    assert.equal((await offer()).remainingAttendeeCapacity, 3);
    await choose(server, 'early');
    assert.equal((await offer()).remainingAttendeeCapacity, 2);
    await choose(server, 'late', { answers: { shift: 'late', persons: '2' } });
    assert.equal((await offer()).availability, 'waitlist');
    assert.deepEqual(await free(), ['walk']);
  });

  it('are not counted for two offers at once, nor without the offer they belong to', async t => {
    const server = await startServer(t, { seed: festival });
    assert.equal((await choose(server, 'early', { target: 'form:shifts' })).status, 404);
    const second = { ...festival.offers![1], response: { method: 'form' as const, form: 'shifts' } };
    const seed = { ...festival, offers: [festival.offers![0], second] };
    await assert.rejects(startServer(t, { seed }), /forms\[0\]: Its slots are counted, so only one/);
  });

  it('that are called off take nobody', async t => {
    const forms = structuredClone(festival.forms!) as any[];
    forms[0].fields[1].options[0].availability = 'cancelled';
    const server = await startServer(t, { seed: { ...festival, forms } });
    assert.equal((await choose(server, 'early', { waitlist: true })).status, 409);
    assert.equal((await choose(server, 'late')).status, 201);
    assert.deepEqual(await shifts(server), [
      ['cancelled', undefined],
      ['low', 1],
    ]);
  });
});

onEachDatabase('parties', startServer => {
  it('take a place for each of them, or wait together', async t => {
    const server = await startServer(t, { seed: festival });
    const three = await bring(server, 3);
    assert.deepEqual([three.body.state, three.body.persons], ['confirmed', 3]);
    assert.equal((await bring(server, 2, false)).status, 409);
    const two = (await bring(server, 2)).body;
    assert.deepEqual([two.state, two.position], ['waitlisted', 1]);
    await server.manage('DELETE', three.body);
    assert.equal((await server.manage('GET', two)).body.state, 'confirmed');
    assert.equal((await server.get('/offers/walk')).body.remainingAttendeeCapacity, 2);
  });

  it('are not overtaken by smaller ones behind them, and what they wait for is not told to be free', async t => {
    const server = await startServer(t, { seed: festival });
    await bring(server, 3);
    const two = (await bring(server, 2)).body;
    assert.equal((await server.get('/offers/walk')).body.availability, 'waitlist');
    const one = (await bring(server, 1)).body;
    assert.deepEqual([one.state, one.position], ['waitlisted', 2]);
    // Who leaves the head of the list makes way.
    await server.manage('DELETE', two);
    assert.equal((await server.manage('GET', one)).body.state, 'confirmed');
  });

  it('that are larger than all places do not wait for what never comes', async t => {
    const server = await startServer(t, { seed: festival });
    const { status, body } = await bring(server, 5);
    assert.deepEqual([status, body.type, body.waitlist], [409, placeGone, false]);
  });
});
