import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { createBackend, serve, type Backend } from '@miteinand/backend';
import { Hono } from 'hono';
import { pino, type Logger } from 'pino';
import { seed, until } from './volunteers.ts';

const name = 'Canary Kanari';
const email = 'canary@visitor.test';
const phone = '+49 151 4711 0815';
const proof = 'canaryproof';
const person = { name, email, phone, privacy: true };
const signup = { target: 'offer:walks', form: 'join', lang: 'de', answers: person };
const message = {
  target: 'message:offer:chairs',
  form: 'contact',
  answers: { text: `Rufen Sie mich an: ${phone}, ${email}, ${name}` },
};
const withMessages = {
  ...seed,
  offers: [
    ...seed.offers!,
    { id: 'chairs', kind: 'equipment', title: 'Stühle', response: { method: 'message', form: 'contact' } },
  ],
  recipients: { 'offer:chairs': 'poster@private.test' },
} as typeof seed;

/** What a visitor was told. */
interface Told {
  status: number;
  url: string;
  headers: string;
  body: string;
}

/** Starts a backend whose log is kept; `around` may put something of its own around it. */
async function start(t: TestContext, around = (backend: Backend, _: Logger) => backend) {
  const lines: string[] = [];
  const logger = pino({ level: 'trace' }, { write: line => lines.push(line) });
  const dataDir = mkdtempSync(join(tmpdir(), 'miteinand-'));
  const options = { baseUrl: 'https://town.test/api', manageUrl: 'https://town.test/anmeldung' };
  const backend = await createBackend({ ...options, proofOfWork: 'never', dataDir, logger, seed: withMessages });
  const running = await serve(around(backend, logger), { host: '127.0.0.1', port: 0 });
  t.after(async () => {
    await running.close();
    rmSync(dataDir, { recursive: true });
  });
  return { url: running.url, dataDir, log: () => lines.join('') };
}

/** The texts of all mails in the outbox that hold a word. */
const mailsWith = (dataDir: string, word: string): string[] =>
  globSync(join(dataDir, 'outbox/*.eml'))
    .map(file => readFileSync(file, 'utf8').replaceAll('=\r\n', '').replaceAll('=3D', '='))
    .filter(text => text.includes(word));

/** All that a visitor can do, and do wrong. Gives what was told, and the tokens that came up. */
async function visit({ url, dataDir }: { url: string; dataDir: string }) {
  const told: Told[] = [];
  const send = async (method: string, path: string, headers: object = {}, body?: unknown): Promise<any> => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(url + path, {
      method,
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), ...headers },
      ...(body !== undefined && { body: text }),
    });
    const answer = await response.text();
    const { status, url: address } = response;
    told.push({ status, url: address, headers: JSON.stringify([...response.headers]), body: answer });
    return answer && JSON.parse(answer);
  };
  const post = (body: unknown, headers: object = {}) => send('POST', '/signups', headers, body);

  const pending = await post(signup, { 'Miteinand-Proof': proof });
  await send('POST', '/signups/current/mail', { Authorization: `Signup ${pending.token}` }, { address: `2${email}` });
  await until(() => mailsWith(dataDir, 'miteinand-confirm=').length > 0);
  const [, confirmToken] = /miteinand-confirm=([\w-]+)/.exec(mailsWith(dataDir, 'miteinand-confirm=').at(-1)!)!;
  await send('GET', '/signups/confirmations', { Authorization: `Confirm ${confirmToken}` });
  const { manageUrl } = await send('POST', '/signups/confirmations', { Authorization: `Confirm ${confirmToken}` });
  const [, manageToken] = manageUrl.split('miteinand-signup=');
  const managing = { Authorization: `Signup ${manageToken}` };
  await send('GET', '/signups/current', managing);
  await send('PATCH', '/signups/current', managing, { answers: { name: `${name} 2` } });
  await send('GET', '/signups/current/data', managing);
  await post(message);
  await send('DELETE', '/signups/current', managing);

  const failures = [
    () => post(`{"answers":{"name":"${name}`),
    () => post(signup, { 'Content-Type': 'text/plain' }),
    () => post({ ...signup, answers: { ...person, name: email.repeat(5000) } }),
    () => post({ ...signup, answers: { ...person, email: `${phone} ${name}` } }),
    () => post({ ...signup, [email]: name, target: `offer: ${name}` }),
    () => post({ ...signup, target: `offer:${email}` }),
    () => post({ ...signup, answers: JSON.parse(`{"a":${'['.repeat(50)}"${name}"${']'.repeat(50)}}`) }),
    () => post({ ...signup, target: 'offer:paused', form: 'register' }),
    () => post(signup, { 'Idempotency-Key': email.slice(0, 5) }),
    () => post(signup, { Origin: `https://${email.replace('@', '.')}` }),
    () => send('PUT', '/signups', managing, signup),
    () => send('GET', '/signups/current', { Authorization: `Signup ${manageToken}x` }),
    () => send('GET', '/signups/current', { Authorization: email }),
    () => send('POST', '/signups/confirmations', { Authorization: `Confirm ${confirmToken}` }),
    () => send('PATCH', '/signups/current', managing, { answers: { email: `${name} ${phone}` } }),
  ];
  for (const fail of failures) await fail();
  return { told, tokens: [pending.token, confirmToken, manageToken, manageToken.split('.')[0]] as string[] };
}

/** Which of the words stand in a text. */
const found = (text: string, words: readonly string[]): string[] => words.filter(word => text.includes(word));

const personal = ['anary', 'Kanari', '4711', proof];

describe('personal data and tokens', () => {
  it('stand in the database and the mails, and nowhere else that is written or told', async t => {
    const server = await start(t);
    const { told, tokens } = await visit(server);
    const secret = [...personal, ...tokens];
    assert.deepEqual(
      [...new Set(told.map(({ status }) => status))].sort(),
      [200, 201, 400, 401, 403, 404, 405, 409, 413, 415, 422, 429],
    );
    assert.match(server.log(), /"route":"\/signups\/confirmations"/);
    assert.deepEqual(found(server.log(), secret), [], 'log');
    for (const { status, url, headers, body } of told) {
      assert.deepEqual(found(url, secret), [], url);
      assert.deepEqual(found(headers, secret), [], headers);
      if (status >= 400) assert.deepEqual(found(body, secret), [], body);
    }
    const files = globSync(join(server.dataDir, '**/*')).filter(file => statSync(file).isFile());
    const holding = files.filter(file => found(readFileSync(file, 'latin1'), secret).length > 0);
    assert.ok(holding.length > 1, 'the search finds something');
    for (const file of holding) assert.match(file, /miteinand\.sqlite(-wal)?$|outbox\/[^/]+\.eml$/);
  });

  it('would be found in a log that holds bodies or headers', async t => {
    const careless = (backend: Backend, logger: Logger): Backend => {
      const app = new Hono()
        .use(async (c, next) => {
          logger.info({ headers: c.req.header(), body: await c.req.raw.clone().text() }, 'request');
          await next();
        })
        .route('/', backend.app);
      return { ...backend, app: app as unknown as Backend['app'] };
    };
    const server = await start(t, careless);
    const { tokens } = await visit(server);
    assert.deepEqual(found(server.log(), [...personal, ...tokens]), [...personal, ...tokens]);
  });
});
