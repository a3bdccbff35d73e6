import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { pino } from 'pino';
import { onEachDatabase, onPostgres } from './databases.ts';
import { startServer, type Answer, type StartServer, type TestServer } from './server.ts';
import { now } from './town.ts';

const hourMs = 3_600_000;
const contact = { target: 'form:contact', form: 'contact', answers: { text: 'Hallo' } };

/** A server behind a proxy on this machine, and a clock to turn. */
async function startBehindProxy(t: TestContext, start: StartServer, writesPerHour: number) {
  const clock = { time: now.getTime() };
  const options = { writesPerHour, trustedProxies: ['127.0.0.1'], clock: () => new Date(clock.time) };
  const server = await start(t, options);
  return { server, clock, options };
}

const signUpFrom = (server: TestServer, address: string): Promise<Answer> =>
  server.signUp(contact, { 'X-Forwarded-For': address });

/** How many of so many sign-ups, one after the other, are taken; the address may hang on the number. */
async function taken(server: TestServer, count: number, address: string | ((number: number) => string)) {
  let sum = 0;
  for (let number = 0; number < count; number++) {
    const { status } = await signUpFrom(server, typeof address === 'string' ? address : address(number));
    assert.ok(status === 201 || status === 429, String(status));
    sum += Number(status === 201);
  }
  return sum;
}

onEachDatabase('how often one may sign up', startServer => {
  it('is limited by address, and says when there is room again', async t => {
    const { server, clock } = await startBehindProxy(t, startServer, 5);
    assert.equal(await taken(server, 5, '198.51.100.7'), 5);
    const refused = await signUpFrom(server, '198.51.100.7');
    assert.deepEqual([refused.status, refused.body.status], [429, 429]);
    assert.equal(refused.headers.get('Retry-After'), String(hourMs / 1000 / 5));
    assert.equal((await signUpFrom(server, '203.0.113.7')).status, 201, 'another address');
    clock.time += hourMs / 5 - 1000;
    assert.equal((await signUpFrom(server, '198.51.100.7')).headers.get('Retry-After'), '1');
    clock.time += 1000;
    assert.equal(await taken(server, 2, '198.51.100.7'), 1);
  });

  it('leaves reading free', async t => {
    const { server } = await startBehindProxy(t, startServer, 1);
    for (let round = 0; round < 5; round++) assert.equal((await server.get('/offers')).status, 200);
    assert.equal(await taken(server, 2, '127.0.0.1'), 1);
  });

  it('is limited by network too, in which an address that is refused fills nothing', async t => {
    const { server } = await startBehindProxy(t, startServer, 2);
    assert.equal(await taken(server, 20, '198.51.100.1'), 2);
    assert.equal(await taken(server, 20, number => `198.51.100.${number + 2}`), 6);
    assert.equal((await signUpFrom(server, '198.51.101.1')).status, 201);
  });

  it('takes all addresses of an IPv6 household for one, and those of a customer for one network', async t => {
    const { server } = await startBehindProxy(t, startServer, 2);
    assert.equal(await taken(server, 4, number => `2001:db8:1:2:${number}::1`), 2);
    assert.equal(await taken(server, 1, '2001:0DB8:0001:0002::'), 0, 'the same, written otherwise');
    assert.equal(await taken(server, 9, number => `[2001:db8:1:a${number}::1]:4711`), 6);
    assert.equal(await taken(server, 1, '2001:db8:2:2::1'), 1);
  });

  it('is limited by form, whoever sends it', async t => {
    const { server } = await startBehindProxy(t, startServer, 1);
    assert.equal(await taken(server, 22, number => `198.51.${number}.1`), 20);
    const other = {
      target: 'offer:planting',
      form: 'register',
      answers: { name: 'Ada', email: 'a@b.de', privacy: true },
    };
    assert.equal((await server.signUp(other, { 'X-Forwarded-For': '203.0.113.1' })).status, 201);
  });
});

onPostgres('several processes', startServer => {
  it('count together, and store no address', async t => {
    const { server, clock, options } = await startBehindProxy(t, startServer, 5);
    const { dataDir, databaseUrl } = server;
    const second = await startServer(t, { ...options, dataDir, databaseUrl });
    const address = '198.51.100.77';
    const all = await Promise.all(Array.from({ length: 12 }, (_, n) => signUpFrom(n % 2 ? second : server, address)));
    assert.equal(all.filter(({ status }) => status === 201).length, 5);
    const keys = (await server.rows('select key from rate')).map(({ key }) => String(key));
    assert.equal(keys.length, 3);
    assert.ok(keys.every(key => /^[\w-]{22}$/.test(key)));

    clock.time += 24 * hourMs;
    assert.equal((await signUpFrom(server, address)).status, 201);
    const nextDay = (await server.rows('select key from rate')).map(({ key }) => String(key));
    assert.deepEqual([nextDay.length, nextDay.filter(key => keys.includes(key))], [3, []], 'what ran empty is gone');
  });
});

describe('X-Forwarded-For', () => {
  const forged = (number: number): string => `203.0.${number}.9`;

  it('is not believed from just anybody, which the operator is told once', async t => {
    const lines: string[] = [];
    const logger = pino({}, { write: line => lines.push(line) });
    const server = await startServer(t, { writesPerHour: 3, logger });
    assert.equal(await taken(server, 6, forged), 3);
    assert.equal(lines.filter(line => line.includes('TRUSTED_PROXIES')).length, 1);
    assert.ok(!lines.join('').includes('203.0.'));
  });

  it('is believed from a proxy (the control of the test above)', async t => {
    const server = await startServer(t, { writesPerHour: 3, trustedProxies: ['127.0.0.0/8'] });
    assert.equal(await taken(server, 6, forged), 6);
  });

  it('tells only what our proxies saw, not what the client wrote before', async t => {
    const server = await startServer(t, { writesPerHour: 3, trustedProxies: ['127.0.0.1', '10.0.0.0/8', '::1'] });
    const chain = (number: number) => `${forged(number)}, 198.51.100.5, 10.1.2.3`;
    assert.equal(await taken(server, 6, chain), 3);
    assert.equal(await taken(server, 2, 'unknown, 198.51.100.5'), 0, 'the same client by the other proxy');
    assert.equal(
      await taken(server, 6, number => `${forged(number)}, <script>`),
      3,
      'what is no address ends the chain',
    );
  });

  it('is not started with when a proxy is none', async t => {
    for (const proxy of ['10.0.0.0/33', '10.0.0', 'proxy.test', '::1/129', '10.0.0.0/8/8', '10.0.0.0/']) {
      await assert.rejects(startServer(t, { trustedProxies: [proxy] }), /not an address or network/, proxy);
    }
  });
});
