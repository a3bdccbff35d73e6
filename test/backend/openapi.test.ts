import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { Seed } from '@miteinand/backend';
import * as z from 'zod';
import { startServer, type Answer } from './server.ts';
import { answers } from './town.ts';
import { hedge, received, seed, startDesk, tokenOf } from './volunteers.ts';

describe('the OpenAPI document', () => {
  it('is of version 3.1 and refers only to what it holds', async t => {
    const server = await startServer(t);
    const { body, text } = await server.get('/openapi.json');
    assert.equal(body.openapi, '3.1.0');
    assert.equal(body.servers[0].url, 'https://town.test/api');
    for (const [, name] of text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)) {
      assert.ok(body.components.schemas[name], name);
    }
    assert.ok(!text.replaceAll('"$ref":"#/components/schemas/', '').includes('$ref'));
    assert.deepEqual(body.components.schemas.Offer.required, ['id', 'kind', 'title']);
    assert.equal(body.components.schemas.Offer.properties.location.$ref, '#/components/schemas/Place');
  });

  it('describes addresses and methods that exist, and all of them', async t => {
    const server = await startServer(t);
    const { body } = await server.get('/openapi.json');
    for (const [path, methods] of Object.entries<Record<string, unknown>>(body.paths)) {
      const { headers } = await server.send('OPTIONS', path.replace(/\{\w+\}/, 'x'));
      const allowed = headers
        .get('Allow')!
        .toLowerCase()
        .split(', ')
        .filter(name => name !== 'head' && name !== 'options');
      assert.deepEqual(Object.keys(methods).sort(), allowed.sort(), path);
    }
    assert.equal(Object.keys(body.paths).length, 18);
  });

  it('describes what the addresses answer', async t => {
    const server = await startServer(t);
    const { body: document } = await server.get('/openapi.json');
    const signup = { target: 'offer:reading', form: 'register', answers };
    const { body: signedUp } = await server.signUp(signup);
    const tag = (await server.get('/offers')).headers.get('ETag')!;
    const answered: [operation: string, answer: Answer][] = [
      ['get /', await server.get('/')],
      ['get /offers', await server.get('/offers')],
      ['get /offers', await server.get('/offers', { 'If-None-Match': tag })],
      ['get /offers', await server.get('/offers?limit=x')],
      ['get /offers/{id}', await server.get('/offers/reading')],
      ['get /offers/{id}', await server.get('/offers/none')],
      ['get /events', await server.get('/events')],
      ['get /events', await server.get('/events?from=x')],
      ['get /events/{id}', await server.get('/events/run')],
      ['get /events.ics', await server.get('/events.ics')],
      ['get /organizations', await server.get('/organizations')],
      ['get /organizations/{id}', await server.get('/organizations/garden')],
      ['get /forms/{id}', await server.get('/forms/register')],
      ['get /passes/{id}', await server.get('/passes/draft')],
      ['get /status/{list}', await server.get('/status/revocation')],
      ['get /status/{list}', await server.get('/status/none')],
      ['get /metrics', await server.get('/metrics')],
      ['post /signups', await server.signUp(signup)],
      ['post /signups', await server.signUp({ ...signup, waitlist: true })],
      ['post /signups', await server.signUp(signup)],
      ['post /signups', await server.signUp({ ...signup, answers: {} })],
      ['post /signups', await server.signUp({ ...signup, target: 'offer:none' })],
      ['post /signups', await server.signUp(signup, { Origin: 'null' })],
      ['post /signups', await server.signUp(signup, { 'Content-Type': 'text/plain' })],
      ['post /signups', await server.signUp({ ...signup, lang: 'x'.repeat(70_000) })],
      ['post /signups', await server.signUp(signup, { 'Idempotency-Key': 'short' })],
      ['get /signups/current', await server.get('/signups/current')],
      ['get /signups/current', await server.manage('GET', signedUp)],
      ['patch /signups/current', await server.manage('PATCH', signedUp, { answers: { name: 'Berta' } })],
      ['delete /signups/current', await server.manage('DELETE', signedUp)],
      ['patch /signups/current', await server.manage('PATCH', signedUp, { answers: { name: 'Berta' } })],
    ];
    answered.push(...(await answersOfTheDesk(t)));
    for (const [operation, { status, headers, text, body }] of answered) {
      const [method, path] = operation.split(' ');
      const described = document.paths[path][method].responses[status];
      assert.ok(described, `${operation} ${status}`);
      if (text === '') continue;
      const media = described.content[headers.get('Content-Type')!.split(';')[0]];
      assert.ok(media, `${operation} ${status} ${headers.get('Content-Type')}`);
      const result = schemaOf(media.schema, document).safeParse(body ?? text);
      assert.ok(result.success, `${operation} ${status} ${result.error?.message}`);
    }
    const produced = new Set(answered.map(([operation, { status }]) => `${operation} ${status}`));
    for (const [path, methods] of Object.entries<Record<string, { responses: object }>>(document.paths))
      for (const [method, { responses }] of Object.entries(methods))
        for (const status of Object.keys(responses).filter(code => code.startsWith('4') && path.startsWith('/signups')))
          assert.ok(produced.has(`${method} ${path} ${status}`), `nothing produced ${method} ${path} ${status}`);
  });
});

/** What the addresses for sign-ups answer, good and bad. */
async function answersOfTheDesk(t: TestContext): Promise<[operation: string, answer: Answer][]> {
  const { server, mail, clock } = await startDesk(t, startServer, { messagesPerHour: 1, seed: withMessages });
  const answered: [operation: string, answer: Answer][] = [];
  const ask = async (operation: string, headers: Record<string, string>, body?: string): Promise<Answer> => {
    const [method, path] = operation.split(' ');
    const answer = await server.send(method.toUpperCase(), path, { headers, ...(body !== undefined && { body }) });
    answered.push([operation, answer]);
    return answer;
  };
  const key = { 'Idempotency-Key': 'some-key-of-a-page' };
  const json = { 'Content-Type': 'application/json' };
  const foreign = { Origin: 'https://elsewhere.test' };
  const large = JSON.stringify({ answers: { name: 'x'.repeat(70_000) } });

  const message = JSON.stringify({ target: 'message:event:flea', form: 'join', answers: hedge.answers });
  for (const number of [1, 2]) await ask('post /signups', { ...json, 'Idempotency-Key': `message-${number}` }, message);

  const { body: pending } = await server.signUp(hedge);
  const page = { Authorization: `Signup ${pending.token}`, ...json };
  const mailing = 'post /signups/current/mail';
  await ask('get /signups/current', page);
  await ask(mailing, page, '{}');
  clock.time += 60_000;
  await ask(mailing, page, '{}');
  clock.time += 60_000;
  await ask(mailing, page, '{"address":"ada@"}');
  await ask(mailing, page, large);

  const link = { Authorization: `Confirm ${tokenOf(await received(mail, 2), 'confirm')}` };
  await ask('get /signups/confirmations', link);
  const confirmed = await ask('post /signups/confirmations', { ...link, ...key });
  await ask('post /signups/confirmations', { Authorization: 'Confirm unknown', ...key });
  await ask('post /signups/confirmations', { Authorization: 'Confirm unknown', 'Idempotency-Key': 'another-key' });
  await ask('post /signups/confirmations', { Authorization: 'Confirm unknown', 'Idempotency-Key': 'short' });
  await ask(mailing, page, '{}');

  const managing = { Authorization: `Signup ${confirmed.body.manageUrl.split('=')[1]}`, ...json };
  const changing = 'patch /signups/current';
  await ask('get /signups/current/data', managing);
  await ask(changing, managing, '{"answers":{"name":"Berta"}}');
  await ask(changing, managing, '{"answers":{"email":"ada@"}}');
  await ask(changing, managing, large);
  await ask('delete /signups/current', managing);
  await ask(changing, managing, '{"answers":{"name":"Carla"}}');
  for (const operation of [changing, mailing]) {
    await ask(operation, operation === mailing ? page : managing, '{');
    await ask(operation, { ...(operation === mailing ? page : managing), 'Content-Type': 'text/plain' }, '{}');
  }
  const all = ['get /signups/current', changing, 'delete /signups/current', mailing, 'get /signups/current/data'];
  for (const operation of [...all, 'delete /signups/current/data', 'get /signups/confirmations']) {
    const scheme = operation.includes('confirmations') ? 'Confirm' : 'Signup';
    const isChange = operation === changing || operation === mailing;
    await ask(operation, {});
    await ask(operation, { Authorization: `${scheme} unknown`, ...json }, isChange ? '{"answers":{}}' : undefined);
    await ask(operation, { ...managing, ...foreign });
  }
  await ask('post /signups/confirmations', key);
  await ask('post /signups/confirmations', { ...link, ...key, ...foreign });
  await ask('delete /signups/current/data', managing);
  return [...answered, ...(await answersToTooMany(t))];
}

/** What one more change from an address is answered that made enough. */
async function answersToTooMany(t: TestContext): Promise<[operation: string, answer: Answer][]> {
  const server = await startServer(t, { writesPerHour: 1 });
  await server.signUp({});
  const changes = ['post /signups', 'post /signups/confirmations', 'post /signups/current/mail'];
  changes.push('patch /signups/current', 'delete /signups/current', 'delete /signups/current/data');
  return Promise.all(
    changes.map(async (operation): Promise<[string, Answer]> => {
      const [method, path] = operation.split(' ');
      return [operation, await server.send(method.toUpperCase(), path)];
    }),
  );
}

/** Something that takes messages, which are limited. */
const withMessages: Seed = {
  ...seed,
  events: [
    ...seed.events!,
    { id: 'flea', name: 'Flohmarkt', startDate: '2026-06-20', response: { method: 'message', form: 'join' } },
  ],
  recipients: { 'event:flea': 'poster@town.test' },
};

/** The schema of an answer, as a reader of the document alone would check it. */
const schemaOf = (schema: object, { components }: { components: { schemas: object } }): z.ZodType =>
  z.fromJSONSchema(
    JSON.parse(
      JSON.stringify({ ...schema, $defs: components.schemas }).replaceAll('#/components/schemas/', '#/$defs/'),
    ),
  );
