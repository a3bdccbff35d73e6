import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import type { BackendOptions } from '@miteinand/backend';
import { proofOfWork, type Challenge } from 'miteinand/contract/problem.js';
import { solve } from 'miteinand/elements/signup/proof.js';
import { onEachDatabase, onPostgres } from './databases.ts';
import type { Answer, StartServer, TestServer } from './server.ts';
import { answers, now } from './town.ts';

const reading = { target: 'offer:reading', form: 'register', answers };
const contact = { target: 'form:contact', form: 'contact', answers: { text: 'Hallo' } };
const always: Partial<BackendOptions> = { proofOfWork: 'always' };

const sendWith = (server: TestServer, request: object, proof: string, key: string = randomUUID()): Promise<Answer> =>
  server.signUp(request, { 'Miteinand-Proof': proof, 'Idempotency-Key': key });

/** Asserts that work is asked for, and gives the challenge. */
function asked({ status, headers, body }: Answer, why?: string): Challenge {
  assert.deepEqual(
    [status, headers.get('Content-Type'), body.type],
    [403, 'application/problem+json', proofOfWork],
    why,
  );
  return body.challenge as Challenge;
}

const stored = async (server: TestServer): Promise<number> => (await server.rows('select id from signup')).length;

type Payload = { challenge: Challenge; solution: { counter: number; derivedKey: string } };

/** The same proof with something in it changed. */
function spliced(proof: string, change: (payload: Payload) => void): string {
  const payload = JSON.parse(atob(proof)) as Payload;
  change(payload);
  return btoa(JSON.stringify(payload));
}

onEachDatabase('a proof of work', startServer => {
  it('lets in the sign-up it was asked of, once, and its answer comes again', async t => {
    const server = await startServer(t, always);
    const proof = await solve(asked(await server.signUp(contact)));
    assert.equal(await stored(server), 0);
    const first = await sendWith(server, contact, proof, 'the-first-key');
    assert.equal(first.status, 201);
    assert.deepEqual((await sendWith(server, contact, proof, 'the-first-key')).body, first.body, 'a lost answer');
    const again = asked(await sendWith(server, contact, proof), 'a replay');
    assert.equal((await sendWith(server, contact, await solve(again))).status, 201);
    assert.equal(await stored(server), 2);
  });

  it('lets one in of those who use it at once', async t => {
    const server = await startServer(t, always);
    const proof = await solve(asked(await server.signUp(contact)));
    const all = await Promise.all(Array.from({ length: 6 }, () => sendWith(server, contact, proof)));
    assert.deepEqual(all.map(({ status }) => status).sort(), [201, 403, 403, 403, 403, 403]);
  });

  it('is not used up by a sign-up that finds no place', async t => {
    const server = await startServer(t, always);
    const full = { target: 'event:full', form: 'register', answers };
    const proof = await solve(asked(await server.signUp(full)));
    for (const again of [1, 2]) assert.equal((await sendWith(server, full, proof)).status, 409, String(again));
  });

  it('is refused, with a new challenge, when it is not what was asked for', async t => {
    const clock = { time: now.getTime() };
    const server = await startServer(t, { ...always, clock: () => new Date(clock.time) });
    const proof = await solve(asked(await server.signUp(reading)));
    const elsewhere = await solve(asked(await (await startServer(t, always)).signUp(reading)));
    const planting = { ...reading, target: 'offer:planting' };
    const wrong: [why: string, proof: string, request?: object][] = [
      ["another target's", proof, planting],
      ["another form's", proof, contact],
      ["another server's", elsewhere],
      ['a wrong key', spliced(proof, ({ solution }) => (solution.derivedKey = 'ab'.repeat(32)))],
      [
        'only the part that is known',
        spliced(proof, p => (p.solution.derivedKey = String(p.challenge.parameters['keyPrefix']))),
      ],
      ['an easier one', spliced(proof, ({ challenge }) => (challenge.parameters['keyPrefix'] = '00'))],
      ['of cheaper keys', spliced(proof, ({ challenge }) => (challenge.parameters['cost'] = 1))],
      ['without its signature', spliced(proof, ({ challenge }) => (challenge.signature = ''))],
      [
        'bound to something else',
        spliced(proof, ({ challenge }) => bind(challenge, { target: planting.target })),
        planting,
      ],
      ['prolonged', spliced(proof, ({ challenge }) => bind(challenge, { expires: '2099-01-01T00:00:00.000Z' }))],
      ['with a time limit of its own', spliced(proof, ({ challenge }) => (challenge.parameters['expiresAt'] = 4e9))],
      ['without parameters', btoa('{"challenge":{"signature":"x"},"solution":{"counter":1,"derivedKey":"00"}}')],
      ['not JSON', 'x'],
      ['nothing', ''],
    ];
    for (const [why, header, request = reading] of wrong) asked(await sendWith(server, request, header), why);
    assert.equal(await stored(server), 0);
    clock.time += 10 * 60_000;
    asked(await sendWith(server, reading, proof), 'too late');
    clock.time -= 1000;
    assert.equal((await sendWith(server, reading, proof)).status, 201, 'and is taken as it is, in time');
  });

  it('is asked for where a sign-up looks odd, and only there', async t => {
    const server = await startServer(t, { proofOfWork: 'auto' });
    const odd = [undefined, {}, { seconds: 2.9 }, { seconds: -1 }, { seconds: 60, honeypot: 'http://buy.test' }];
    for (const signals of odd) asked(await server.signUp({ ...contact, signals }), JSON.stringify(signals));
    for (const signals of [{ seconds: 3 }, { seconds: 60, honeypot: '' }]) {
      assert.equal((await server.signUp({ ...contact, signals })).status, 201);
    }
  });

  it('is asked for where very many come, and takes more work the more there are', async t => {
    const server = await startServer(t, { proofOfWork: 'auto', writesPerHour: 20 });
    const calm = { ...contact, signals: { seconds: 60 } };
    const answered = [await server.signUp(calm), await server.signUp(calm)];
    assert.deepEqual(
      answered.map(({ status }) => status),
      [201, 201],
    );
    const early = asked(await server.signUp(calm));
    for (let round = 0; round < 3; round++) asked(await server.signUp(calm));
    const late = asked(await server.signUp(calm));
    const tries = async (challenge: Challenge) =>
      (JSON.parse(atob(await solve(challenge))) as Payload).solution.counter;
    // The middle is 200 tries at a fullness of 0.1, and half as many or half as many more are as likely.
    const [few, many] = [await tries(early), await tries(late)];
    assert.ok(few >= 150 && few < 450, String(few));
    assert.ok(many >= 350 && many < 1050, String(many));
  });
});

onPostgres('of several processes', (startServer: StartServer) => {
  it('one challenge is solved for all, and used once in all', async t => {
    const first = await startServer(t, always);
    const { dataDir, databaseUrl } = first;
    const second = await startServer(t, { ...always, dataDir, databaseUrl });
    const proof = await solve(asked(await first.signUp(contact)));
    const all = await Promise.all([first, second, first, second].map(server => sendWith(server, contact, proof)));
    assert.deepEqual(all.map(({ status }) => status).sort(), [201, 403, 403, 403]);
  });
});

function bind({ parameters }: Challenge, other: object): void {
  parameters['data'] = { ...(parameters['data'] as object), ...other };
}
