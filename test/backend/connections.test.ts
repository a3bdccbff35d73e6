import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { startServer, type TestServer } from './server.ts';

/** Short enough for a test; what is not tested has an hour. */
const hour = 3_600_000;
const patient = { headMs: hour, arrivalMs: hour, idleMs: hour };

/** A connection, with all that came over it so far. */
async function connectTo(t: TestContext, { url }: TestServer): Promise<{ socket: Socket; heard: () => string }> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let heard = '';
  socket.on('data', data => (heard += String(data)));
  // A connection may be ended while something is sent.
  socket.on('error', () => undefined);
  t.after(() => socket.destroy());
  await once(socket, 'connect');
  return { socket, heard: () => heard };
}

/** Sends a byte after the other until the connection is closed. */
async function drip(socket: Socket): Promise<void> {
  while (!socket.closed) {
    socket.write('x');
    await pause(20);
  }
}

const get = 'GET /health HTTP/1.1\r\nHost: town.test\r\n\r\n';
const head = 'POST /signups HTTP/1.1\r\nHost: town.test\r\nContent-Type: application/json\r\n';

describe('a connection', () => {
  it('that says nothing is closed', async t => {
    const server = await startServer(t, {}, { ...patient, headMs: 200 });
    const { socket } = await connectTo(t, server);
    await once(socket, 'close');
  });

  it('whose head drips is closed', async t => {
    const server = await startServer(t, {}, { ...patient, headMs: 200 });
    const { socket, heard } = await connectTo(t, server);
    socket.write(`${head}X-Long: `);
    await drip(socket);
    assert.match(heard(), /^HTTP\/1.1 408 /);
  });

  it('whose body drips is closed', async t => {
    const server = await startServer(t, {}, { ...patient, headMs: 200, arrivalMs: 400 });
    const { socket } = await connectTo(t, server);
    socket.write(`${head}Content-Length: 60000\r\n\r\n`);
    await drip(socket);
  });

  it('that is idle after an answer is closed, and until then takes the next request', async t => {
    const server = await startServer(t, {}, { ...patient, idleMs: 300 });
    const { socket, heard } = await connectTo(t, server);
    for (const requests of [1, 2]) {
      socket.write(get);
      while (heard().split('HTTP/1.1 200').length <= requests) await once(socket, 'data');
    }
    await once(socket, 'close');
  });

  it('with a head too large is told so', async t => {
    const server = await startServer(t);
    const { socket, heard } = await connectTo(t, server);
    socket.write(`${head}X-Long: ${'x'.repeat(17_000)}\r\n\r\n`);
    await once(socket, 'close');
    assert.match(heard(), /^HTTP\/1.1 431 /);
    assert.equal((await server.get('/health', { 'X-Long': 'x'.repeat(12_000) })).status, 200);
  });

  it('too many is closed at once, and others work on', async t => {
    const server = await startServer(t, {}, { ...patient, connections: 3 });
    const open = await Promise.all([1, 2, 3].map(() => connectTo(t, server)));
    const { socket } = await connectTo(t, server);
    await once(socket, 'close');
    for (const { socket: mine, heard } of open) {
      mine.write(get);
      await once(mine, 'data');
      assert.match(heard(), /^HTTP\/1.1 200 /);
    }
  });

  it('is patient without these limits (the control of the tests above)', async t => {
    const server = await startServer(t, {}, patient);
    const slow = await Promise.all([1, 2, 3, 4].map(() => connectTo(t, server)));
    await pause(1500);
    for (const { socket, heard } of slow) {
      socket.write(get);
      await once(socket, 'data');
      assert.match(heard(), /^HTTP\/1.1 200 /);
    }
  });
});
