import assert from 'node:assert/strict';
import { request as rawRequest } from 'node:http';
import { describe, it } from 'node:test';
import { createAdaptorServer } from '@hono/node-server';
import { createBackend } from '@miteinand/backend';
import { Hono } from 'hono';
import { pino } from 'pino';
import { startServer } from './server.ts';
import { answers, town } from './town.ts';

const club = 'https://club.test';
const request = { target: 'form:contact', form: 'contact', answers: { text: 'canary-text' } };

/** Status of a request whose address is sent as it stands. */
const rawStatus = (url: string, path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const sent = rawRequest({ hostname, port, path }, response => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject);
    sent.end();
  });

describe('the HTTP interface', () => {
  it('answers 304 to who has the answer already', async t => {
    const server = await startServer(t);
    for (const path of [
      '/',
      '/offers',
      '/offers/reading',
      '/events',
      '/events.ics',
      '/organizations',
      '/forms/register',
      '/metrics',
      '/passes/draft',
      '/openapi.json',
    ]) {
      const first = await server.get(path);
      const tag = first.headers.get('ETag');
      assert.ok(tag, path);
      assert.match(first.headers.get('Cache-Control') ?? '', /^public, max-age=\d+/);
      const again = await server.get(path, { 'If-None-Match': `"other", ${tag}` });
      assert.equal(again.status, 304, path);
      assert.equal(again.text, '');
      assert.equal(again.headers.get('ETag'), tag);
    }
  });

  it('gives another tag after a change', async t => {
    const server = await startServer(t);
    const tag = (await server.get('/offers/reading')).headers.get('ETag')!;
    await server.signUp({ target: 'offer:reading', form: 'register', answers });
    assert.equal((await server.get('/offers/reading', { 'If-None-Match': tag })).status, 200);
  });

  it('lets pages of every origin read', async t => {
    const server = await startServer(t);
    for (const path of ['/offers', '/nothing-here', '/offers/none', '/offers?limit=x']) {
      const { headers } = await server.get(path, { Origin: 'https://anywhere.test' });
      assert.equal(headers.get('Access-Control-Allow-Origin'), '*', path);
      assert.equal(headers.get('Vary'), 'Accept-Language, Origin');
      assert.equal(headers.get('Access-Control-Expose-Headers'), 'ETag, Retry-After, Link');
      assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
    }
  });

  it('lets only listed origins and its own sign up', async t => {
    const server = await startServer(t);
    for (const origin of [club, 'https://town.test', server.url]) {
      const answer = await server.signUp(request, { Origin: origin });
      assert.equal(answer.status, 201, origin);
      assert.equal(answer.headers.get('Access-Control-Allow-Origin'), origin);
    }
    for (const origin of ['https://evil.test', 'null', 'https://club.test.evil.test']) {
      const answer = await server.signUp(request, { Origin: origin });
      assert.equal(answer.status, 403, origin);
      assert.equal(answer.headers.get('Access-Control-Allow-Origin'), null);
    }
  });

  it('works without cookies, and lets no browser send them', async t => {
    const server = await startServer(t);
    for (const answer of [
      await server.get('/offers', { Cookie: 'session=1' }),
      await server.signUp(request, { Origin: club, Cookie: 'session=1' }),
    ]) {
      assert.ok(answer.status < 300);
      assert.equal(answer.headers.get('Set-Cookie'), null);
      assert.equal(answer.headers.get('Access-Control-Allow-Credentials'), null);
    }
  });

  it('takes nothing that a form of another site could send', async t => {
    const server = await startServer(t);
    const send = (type: string, body: string) =>
      server.send('POST', '/signups', { headers: { 'Content-Type': type, 'Idempotency-Key': 'from-a-form' }, body });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      assert.equal((await send(type, JSON.stringify(request))).status, 415, type);
    }
    assert.equal((await send('application/json', JSON.stringify(request))).status, 201);
  });

  it('answers the preflight of a sign-up', async t => {
    const server = await startServer(t);
    const ask = (path: string, origin: string) =>
      server.send('OPTIONS', path, {
        headers: {
          Origin: origin,
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'idempotency-key',
        },
      });
    const allowed = await ask('/signups', club);
    assert.equal(allowed.status, 204);
    assert.equal(allowed.headers.get('Access-Control-Allow-Origin'), club);
    assert.match(allowed.headers.get('Access-Control-Allow-Methods')!, /POST/);
    for (const name of ['Idempotency-Key', 'Authorization', 'Miteinand-Proof', 'Content-Type', 'If-None-Match']) {
      assert.ok(allowed.headers.get('Access-Control-Allow-Headers')!.includes(name), name);
    }
    assert.match(
      (await ask('/signups/current', club)).headers.get('Access-Control-Allow-Methods')!,
      /GET, PATCH, DELETE/,
    );
    assert.equal((await ask('/signups', 'https://evil.test')).headers.get('Access-Control-Allow-Origin'), null);
    assert.equal((await ask('/offers', 'https://evil.test')).headers.get('Access-Control-Allow-Origin'), '*');
  });

  it('tells in a problem what is not there and which methods are', async t => {
    const server = await startServer(t);
    for (const path of [
      '/none',
      '/offers/none',
      '/events/none',
      '/organizations/none',
      '/forms/none',
      '/passes/none',
    ]) {
      const answer = await server.get(path);
      assert.equal(answer.status, 404, path);
      assert.equal(answer.headers.get('Content-Type'), 'application/problem+json');
      assert.equal(answer.body.status, 404);
    }
    const wrong = await server.send('POST', '/offers');
    assert.equal(wrong.status, 405);
    assert.equal(wrong.headers.get('Allow'), 'GET, HEAD, OPTIONS');
    assert.equal((await server.get('/signups')).headers.get('Allow'), 'POST, OPTIONS');
  });

  it('answers HEAD like GET, without a body', async t => {
    const server = await startServer(t);
    for (const path of ['/offers', '/metrics/stream']) {
      const answer = await server.send('HEAD', path);
      assert.equal(answer.status, 200);
      assert.equal(answer.text, '');
    }
  });

  it('calls odd questions bad requests and never fails at them', async t => {
    const server = await startServer(t);
    const bad = [
      'limit=0',
      'limit=-1',
      'limit=x',
      'limit=1e9',
      'sort=price',
      'cursor=x',
      'cursor=WzFd',
      'sort=date&sort=newest',
    ];
    for (const query of bad) assert.equal((await server.get(`/offers?${query}`)).status, 400, query);
    const badDays = [
      'from=yesterday',
      'from=2026-13-01',
      'from=2026-02-30',
      'to=2026-06-05T10:00',
      'from=2026-06-02&to=2026-06-01',
    ];
    for (const query of badDays) assert.equal((await server.get(`/events?${query}`)).status, 400, query);
    assert.equal((await server.get(`/offers?q=${'x'.repeat(501)}`)).status, 400);
    assert.equal((await server.get(`/offers?${'kind=a&'.repeat(51)}`)).status, 400);
    const odd = [
      '/offers/%E0%A4%A',
      '/offers?q=%E0%A4%A',
      '/offers?q=%00',
      '/offers?kind=',
      '/offers?q=%ED%A0%80',
      '//offers',
      '/offers/..%2f..%2fetc',
      '/passes/__proto__',
    ];
    for (const path of odd) assert.ok((await rawStatus(server.url, path))! < 500, path);
  });

  it('says that it is well', async t => {
    const server = await startServer(t);
    assert.deepEqual((await server.get('/health')).body, { status: 'ok' });
  });

  it('works under a path of another site', async t => {
    const { dataDir } = await startServer(t);
    const backend = await createBackend({
      dataDir: `${dataDir}/mounted`,
      seed: town,
      baseUrl: 'http://town.test/api',
      manageUrl: 'http://town.test/',
    });
    const site = new Hono().route('/api', backend.app).get('/', c => c.text('home'));
    const server = createAdaptorServer({ fetch: site.fetch });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    t.after(async () => {
      server.close();
      await backend.close();
    });
    const root = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
    const get = (path: string) => fetch(root + path);
    assert.equal(((await (await get('/api')).json()) as { name: string }).name, 'Musterstadt');
    assert.equal((await get('/api/offers')).status, 200);
    assert.equal((await get('/api/none')).headers.get('Content-Type'), 'application/problem+json');
    assert.equal((await get('/api/offers?limit=x')).status, 400);
    assert.equal(await (await get('/')).text(), 'home');
  });

  it('writes no personal data, no token and no address into its log', async t => {
    const lines: string[] = [];
    const server = await startServer(t, { logger: pino({ level: 'trace' }, { write: line => lines.push(line) }) });
    const signup = await server.signUp(
      { target: 'offer:reading', form: 'register', answers },
      { 'Idempotency-Key': 'canary-key' },
    );
    await server.manage('GET', signup.body);
    await server.send('POST', '/signups', {
      headers: { 'Content-Type': 'application/json' },
      body: '{"name":"canary-json',
    });
    await server.get('/offers?q=canary-query');
    const token = signup.body.manageUrl.split('=')[1];
    const log = lines.join('');
    assert.match(log, /"route":"\/signups\/current"/);
    for (const secret of ['canary', 'Ada', token, token.split('.')[0]]) assert.ok(!log.includes(secret), secret);
  });
});
