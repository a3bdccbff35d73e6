import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { keptUntil } from '../../demo/backend/dist/signups/retention.js';
import { onEachDatabase } from './databases.ts';
import { startServer, type TestServer } from './server.ts';
import { parse } from './smtp.ts';
import { now } from './town.ts';
import { by, confirm, hedge, received, seed, startDesk, tokenOf, until } from './volunteers.ts';

const canary = 'canary@visitor.test';
const data = (server: TestServer, method: string, { manageUrl }: { manageUrl: string }) =>
  server.send(method, '/signups/current/data', {
    headers: { Authorization: `Signup ${manageUrl.split('#miteinand-signup=')[1]}` },
  });

/** Everything that is stored, as text. */
const stored = async (server: TestServer): Promise<string> =>
  JSON.stringify(
    await Promise.all(
      ['signup', 'confirmation', 'idempotency', 'mail'].map(table => server.rows(`select * from ${table}`)),
    ),
  );

onEachDatabase('who has the manage link', startServer => {
  it('gets everything that is stored about the sign-up', async t => {
    const { server, mail } = await startDesk(t, startServer);
    await server.signUp({ ...hedge, consents: [{ name: 'privacy', version: '3' }] });
    const token = tokenOf(await received(mail, 1), 'confirm');
    mail.state = 'down';
    const { body: confirmed } = await confirm(server, token);
    const { status, body, headers } = await data(server, 'GET', confirmed);
    assert.equal(status, 200);
    assert.equal(headers.get('Content-Disposition'), `attachment; filename="${confirmed.reference}.json"`);
    assert.deepEqual([body.signup.reference, body.signup.state, body.lang], [confirmed.reference, 'confirmed', 'de']);
    assert.deepEqual(body.answers, hedge.answers);
    assert.deepEqual(body.consents, [{ name: 'privacy', version: '3', given: now.toISOString() }]);
    assert.deepEqual([body.mails.length, body.mails[0].recipient], [1, hedge.answers.email]);
  });

  it('changes an address, to which the link is sent then, but no places', async t => {
    const { server, mail } = await startDesk(t, startServer);
    await server.signUp(hedge);
    const { body } = await confirm(server, tokenOf(await received(mail, 1), 'confirm'));
    await received(mail, 2);
    const change = (answers: object) => server.manage('PATCH', body, { answers });
    assert.equal((await change({ name: 'Berta' })).body.answers.name, 'Berta');
    assert.equal((await change({ email: 'new@visitor.test' })).body.answers.email, 'new@visitor.test');
    const { to, text } = await received(mail, 3);
    assert.deepEqual([to, tokenOf({ text }, 'signup')], [['<new@visitor.test>'], body.manageUrl.split('=')[1]]);
    for (const [answers, field] of [
      [{ persons: '2' }, 'persons'],
      [{ shift: 'am' }, 'shift'],
    ] as const) {
      const { status, body: problem } = await change(answers);
      assert.deepEqual([status, problem.errors], [422, [{ pointer: `/answers/${field}`, code: 'unsupported' }]]);
    }
    assert.equal((await server.get('/events/hedge')).body.remainingAttendeeCapacity, 0);
  });

  it('erases it: nothing of it is left, and the place goes to the next', async t => {
    const { server, mail } = await startDesk(t, startServer);
    const key = { 'Idempotency-Key': 'the-canary-key' };
    await server.signUp(by(canary), key);
    const { body: erased } = await confirm(server, tokenOf(await received(mail, 1), 'confirm'));
    await server.signUp(by(canary));
    await server.signUp({ ...by('next@visitor.test'), waitlist: true });
    const waiting = mail.mails.findLast(({ to }) => to[0] === '<next@visitor.test>');
    await until(async () => (await server.rows('select * from mail')).length === 0);
    await confirm(server, tokenOf(waiting ?? mail.mails.at(-1)!, 'confirm'));
    assert.ok((await stored(server)).includes(canary));
    assert.equal((await data(server, 'DELETE', erased)).status, 204);
    const left = await stored(server);
    assert.ok(!left.includes(canary) && !left.includes(erased.reference) && !left.includes('the-canary-key'), left);
    for (const method of ['GET', 'DELETE']) {
      assert.equal((await data(server, method, erased)).status, 404);
      assert.equal((await server.manage(method, erased)).status, 404);
    }
    await until(() => mail.mails.some(({ headers }) => headers.get('subject')!.startsWith('Ein Platz ist frei')));
    assert.equal((await server.get('/events/hedge')).body.remainingAttendeeCapacity, 0);
  });

  it('erases it at once, however long a mail server takes to answer', async t => {
    const { server, mail, log } = await startDesk(t, startServer);
    await server.signUp(by(canary));
    const { body } = await confirm(server, tokenOf(await received(mail, 1), 'confirm'));
    await received(mail, 2);
    mail.state = 'silent';
    await server.manage('PATCH', body, { answers: { email: `new-${canary}` } });
    await until(async () => (await server.rows('select * from mail where attempts = 1')).length === 1);
    assert.equal((await data(server, 'DELETE', body)).status, 204);
    assert.ok(!log.some(line => line.includes('mail not sent')), 'it waited until the mail was given up');
    assert.ok(!(await stored(server)).includes(canary));
  });

  it('erases it also among others that were erased in the database they came from', async t => {
    const { server, mail } = await startDesk(t, startServer);
    const fair = { ...hedge, target: 'event:fair' };
    await server.signUp(by('b@visitor.test', fair));
    await server.rows(`update signup set id = 'erased-2', reference = 'erased-2'`);
    await server.signUp(by(canary, fair));
    const { body } = await confirm(server, tokenOf(await received(mail, 2), 'confirm'));
    assert.equal((await data(server, 'DELETE', body)).status, 204);
  });

  it('withdraws a consent, and gives it again: what is stored tells which holds since when', async t => {
    const { server, mail, clock } = await startDesk(t, startServer);
    const given = [
      { name: 'privacy', version: '3' },
      { name: 'photos', version: '1' },
    ];
    await server.signUp({ ...hedge, answers: { ...hedge.answers, photos: true }, consents: given });
    const { body } = await confirm(server, tokenOf(await received(mail, 1), 'confirm'));
    const consentsAfter = async (photos: boolean) => {
      clock.time += 60_000;
      await server.manage('PATCH', body, { answers: { photos } });
      return (await data(server, 'GET', body)).body.consents;
    };
    const privacy = { name: 'privacy', version: '3', given: now.toISOString() };
    assert.deepEqual(await consentsAfter(false), [privacy]);
    const again = { name: 'photos', given: new Date(clock.time + 60_000).toISOString() };
    assert.deepEqual(await consentsAfter(true), [privacy, again]);
    assert.deepEqual(await consentsAfter(true), [privacy, again]);
  });

  it('is not bothered by a mail that is on its way while it is erased', async t => {
    const { server, mail, clock, log } = await startDesk(t, startServer);
    await server.signUp(by(canary));
    const { body } = await confirm(server, tokenOf(await received(mail, 1), 'confirm'));
    await received(mail, 2);
    mail.state = 'down';
    await server.manage('DELETE', body);
    await until(async () => (await server.rows('select * from mail where attempts = 1')).length === 1);
    assert.equal((await data(server, 'DELETE', body)).status, 204);
    await until(() => log.some(line => line.includes('mail not sent')));
    mail.state = 'up';
    clock.time += 3_600_000;
    await server.signUp(by('b@visitor.test', { ...hedge, target: 'event:fair' }));
    await received(mail, 3);
    assert.deepEqual(mail.mails[2].to, ['<b@visitor.test>']);
  });
});

onEachDatabase('what a form promises', startServer => {
  it('is kept: a month after the last date nothing tells who came, but how many', async t => {
    const { server, mail, clock, again } = await startDesk(t, startServer);
    await server.signUp(by(canary));
    await confirm(server, tokenOf(await received(mail, 1), 'confirm'));
    await server.signUp(by('walker@visitor.test', { ...hedge, target: 'offer:walks' }));
    const walker = (await confirm(server, tokenOf(await received(mail, 3), 'confirm'))).body;
    await received(mail, 4);
    const counted = async (one: TestServer) => (await one.get('/metrics')).body.items[1].value;
    assert.equal(await counted(server), 102);
    await server.close();
    // Without a date the month counts from the sign-up.
    clock.time = Date.parse('2026-06-01T10:00:00Z');
    const june = await again();
    await until(async () => !(await stored(june)).includes('walker@'));
    assert.ok((await stored(june)).includes(canary));
    assert.equal((await june.manage('GET', walker)).status, 404);
    assert.equal((await june.get('/offers/walks')).body.remainingAttendeeCapacity, 5);
    await june.close();
    clock.time = Date.parse('2026-07-13T09:59:00Z');
    const early = await again();
    assert.ok((await stored(early)).includes(canary));
    await early.close();
    clock.time = Date.parse('2026-07-13T10:01:00Z');
    const july = await again();
    await until(async () => !(await stored(july)).includes(canary));
    assert.equal(await counted(july), 101);
  });
});

describe('what was erased', () => {
  /** What anybody finds who reads the files of the data folder byte by byte. */
  const isFound = (dataDir: string): boolean =>
    readdirSync(dataDir, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .some(entry => readFileSync(join(entry.parentPath, entry.name)).includes(canary));

  const startAndErase = async (t: TestContext) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'miteinand-'));
    const server = await startServer(t, { seed, dataDir });
    const { body } = await server.signUp(by(canary, { target: 'event:run', form: 'register', answers: hedge.answers }));
    await until(async () => (await server.rows('select * from mail')).length === 0);
    const outbox = join(dataDir, 'outbox');
    const [file] = readdirSync(outbox);
    assert.ok(parse('', [], readFileSync(join(outbox, file), 'latin1')).text.includes(body.reference));
    assert.equal((await data(server, 'DELETE', body)).status, 204);
    return { server, dataDir, outbox };
  };

  it('is gone from the outbox at once, and from the database’s files after the next round', async t => {
    const { server, dataDir, outbox } = await startAndErase(t);
    assert.ok(!existsSync(outbox) || readdirSync(outbox).length === 0);
    // The control: deleted rows stay readable until the file is written anew.
    assert.ok(isFound(dataDir));
    await server.close();
    const next = await startServer(t, { seed, dataDir });
    await until(async () => (await next.rows('pragma user_version'))[0]['user_version'] === 0);
    assert.ok(!isFound(dataDir));
    await next.close();
    assert.ok(!isFound(dataDir));
  });
});

describe('how long answers are kept', () => {
  const created = '2026-01-31T10:00:00.000Z';
  const until = (retention: string | undefined, record: object = {}) => {
    const ms = keptUntil(retention, record, { created });
    return ms === undefined ? undefined : new Date(ms).toISOString();
  };

  it('counts from the last date, or from the sign-up where there is none', () => {
    assert.equal(until('P6M', { startDate: '2026-06-13T09:00:00+02:00' })?.slice(0, 16), '2026-12-13T07:00');
    const days = { startDate: '2026-06-05', endDate: '2026-06-07', timeZone: 'Europe/Berlin' };
    assert.equal(until('P4W', days), '2026-07-05T22:00:00.000Z');
    assert.equal(until('P10D'), '2026-02-10T10:00:00.000Z');
    assert.equal(until('P1Y2M3D'), '2027-04-03T10:00:00.000Z');
  });

  it('ends with a month that is too short, and never where nothing is promised', () => {
    assert.equal(until('P1M'), '2026-02-28T10:00:00.000Z');
    for (const none of [undefined, '', 'P', 'six months', 'PT5H', 'P-1M']) assert.equal(until(none), undefined, none);
  });
});
