import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod';
import { startServer, type Answer } from './server.ts';
import { answers } from './town.ts';

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
    assert.equal(Object.keys(body.paths).length, 15);
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
  });
});

/** The schema of an answer, as a reader of the document alone would check it. */
const schemaOf = (schema: object, { components }: { components: { schemas: object } }): z.ZodType =>
  z.fromJSONSchema(
    JSON.parse(
      JSON.stringify({ ...schema, $defs: components.schemas }).replaceAll('#/components/schemas/', '#/$defs/'),
    ),
  );
