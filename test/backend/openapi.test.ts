import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startServer } from './server.ts';

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
      const { headers } = await server.send('OPTIONS', path.replace('{id}', 'x'));
      const allowed = headers
        .get('Allow')!
        .toLowerCase()
        .split(', ')
        .filter(name => name !== 'head' && name !== 'options');
      assert.deepEqual(Object.keys(methods).sort(), allowed.sort(), path);
    }
    assert.equal(Object.keys(body.paths).length, 14);
  });
});
