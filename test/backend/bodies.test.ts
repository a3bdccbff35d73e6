import assert from 'node:assert/strict';
import { Agent, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { describe, it } from 'node:test';
import { pino } from 'pino';
import { signupRows as rows, startServer } from './server.ts';
import { answers } from './town.ts';

const reading = { target: 'offer:reading', form: 'register', answers };

describe('the body of a request', () => {
  it('calls broken requests by their name and never fails at them', async t => {
    const server = await startServer(t);
    const json = { 'Content-Type': 'application/json', 'Idempotency-Key': 'broken-request' };
    const status = async (body: string | FormData, headers: Record<string, string> = json) =>
      (await server.send('POST', '/signups', { headers, body })).status;
    assert.equal(await status('{'), 400);
    assert.equal(await status(''), 400);
    assert.equal(await status('\u0000'), 400);
    for (const body of ['null', '[]', '"x"', '1', '{}', '{"target":1}', '{"__proto__":{"a":1}}']) {
      assert.equal(await status(body), 422, body.slice(0, 30));
    }
    assert.equal(await status('{}', { ...json, 'Content-Type': 'text/plain' }), 415);
    assert.equal(await status(new FormData(), { 'Idempotency-Key': 'broken-request' }), 415);
    assert.equal(await status('{}', { 'Content-Type': 'application/json; charset=utf-8' }), 400);
    assert.equal(await status('{}', { ...json, 'Idempotency-Key': 'short' }), 400);
    assert.equal(await status('{}', { ...json, 'Content-Type': 'application/json; charset=utf-8' }), 422);
  });

  it('refuses what is nested too deeply or has too many members, and takes what has as many as it may', async t => {
    const server = await startServer(t);
    const status = async (answers: unknown) => (await server.signUp({ ...reading, answers })).status;
    const nested = async (depth: number) => {
      const more = `"more":${'['.repeat(depth)}${']'.repeat(depth)}`;
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': 'nested-body' };
      return (await server.send('POST', '/signups', { headers, body: `{"answers":{${more}}}` })).status;
    };
    assert.deepEqual([await nested(9000), await nested(16)], [400, 400]);
    assert.equal(await nested(15), 422, 'deep enough to be looked at');
    const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`x${n}`, '']));
    assert.equal(await status({ ...answers, ...many(2000) }), 400);
    assert.equal(await status({ ...answers, ...many(1900) }), 201);
  });

  it('refuses text in another encoding, in which letters would be lost, and takes a byte order mark', async t => {
    const server = await startServer(t);
    const send = (body: Uint8Array<ArrayBuffer>, key: string) =>
      server.send('POST', '/signups', {
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body,
      });
    const text = JSON.stringify({ ...reading, answers: { ...answers, name: 'Müller' } });
    assert.equal((await send(Buffer.from(text, 'latin1'), 'in-latin-1')).status, 400);
    assert.equal((await send(Buffer.from(`\ufeff${text}`), 'with-a-mark')).status, 201);
    assert.equal(JSON.parse((await rows(server))[0]['answers'] as string).name, 'Müller');
  });

  it('tells who streams too much so, and keeps the connection', async t => {
    const server = await startServer(t);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    t.after(() => agent.destroy());
    const { hostname, port } = new URL(server.url);
    const post = (size: number): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        const sent = httpRequest({ hostname, port, method: 'POST', path: '/signups', agent }, response =>
          response.resume().on('end', () => resolve(response.statusCode)),
        );
        sent.on('error', reject);
        sent.setHeader('Content-Type', 'application/json');
        sent.setHeader('Idempotency-Key', 'too-much');
        sent.write(' '.repeat(size));
        sent.end('{}');
      });
    for (let round = 0; round < 3; round++) {
      assert.equal(await post(500_000), 413);
      assert.equal(await post(0), 422);
    }
  });

  it('does not log as a fault of its own that a visitor left while sending', async t => {
    const lines: string[] = [];
    const server = await startServer(t, { logger: pino({}, { write: line => lines.push(line) }) });
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      'POST /signups HTTP/1.1\r\nHost: town.test\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
      () => setTimeout(() => socket.destroy(), 50),
    );
    while (!lines.length) await new Promise(resolve => setTimeout(resolve, 10));
    assert.deepEqual(
      lines.map(line => JSON.parse(line)).map(({ level, status }) => [level, status]),
      [[30, 400]],
    );
  });

  it('refuses a body over 64 kB, with its length told or streamed', async t => {
    const server = await startServer(t);
    const headers = {
      'Content-Type': 'application/json',
      'Idempotency-Key': 'large-request',
      Origin: 'https://club.test',
    };
    const body = JSON.stringify({ ...reading, answers: { name: 'x'.repeat(70_000) } });
    const told = await server.send('POST', '/signups', { headers, body });
    assert.equal(told.status, 413);
    assert.equal(told.headers.get('Access-Control-Allow-Origin'), 'https://club.test');
    const stream = new Blob([body]).stream();
    const streamed = await server.send('POST', '/signups', { headers, body: stream, duplex: 'half' } as RequestInit);
    assert.equal(streamed.status, 413);
    assert.equal((await server.signUp(reading)).status, 201);
  });
});
