import assert from 'node:assert/strict';
import { it } from 'node:test';
import { closed, invalidAnswers, keyReused, placeGone } from 'miteinand/contract/problem.js';
import { onEachDatabase } from './databases.ts';
import type { TestServer } from './server.ts';
import { answers, by, confirm, hedge, received, startDesk, tokenOf, until, withToken } from './volunteers.ts';

const ask = (server: TestServer, token: string) =>
  server.get('/signups/confirmations', { Authorization: `Confirm ${token}` });
const minute = 60_000;

onEachDatabase('confirming a sign-up', startServer => {
  it('takes a button: programs that follow the link of a mail change nothing', async t => {
    const { server, mail } = await startDesk(t, startServer);
    const { body } = await server.signUp(hedge);
    assert.ok(!('manageUrl' in body) && body.token && body.expires === '2026-05-03T10:00:00.000Z');
    const token = tokenOf(await received(mail, 1), 'confirm');
    for (let scan = 0; scan < 3; scan++) {
      const { status, body: asked, headers } = await ask(server, token);
      assert.deepEqual([status, asked.state, asked.reference], [200, 'pending', body.reference]);
      assert.deepEqual(
        [headers.get('Cache-Control'), 'token' in asked, 'manageUrl' in asked],
        ['no-store', false, false],
      );
    }
    const confirmed = await confirm(server, token);
    assert.deepEqual([confirmed.status, confirmed.body.state], [200, 'confirmed']);
    assert.equal((await server.manage('GET', confirmed.body)).body.answers.email, 'ada@visitor.test');
    const page = await withToken(server, body.token, 'GET');
    assert.deepEqual([page.body.state, 'answers' in page.body, 'manageUrl' in page.body], ['confirmed', false, false]);
  });

  it('answers again what got lost, and to everything else what it answers to a token nobody made', async t => {
    const { server, mail, clock } = await startDesk(t, startServer);
    await server.signUp(hedge);
    await server.signUp({ ...hedge, target: 'event:fair' });
    const tokens = [tokenOf(await received(mail, 1), 'confirm'), tokenOf(await received(mail, 2), 'confirm')];
    const first = await confirm(server, tokens[0], 'kept-until-answered');
    assert.deepEqual((await confirm(server, tokens[0], 'kept-until-answered')).body, first.body);
    const other = await confirm(server, tokens[1], 'kept-until-answered');
    assert.deepEqual([other.status, other.body.type], [422, keyReused]);
    clock.time += 49 * 3_600_000;
    const unknown = await confirm(server, 'A'.repeat(32));
    assert.equal(unknown.status, 404);
    for (const [name, token] of Object.entries({ used: tokens[0], expired: tokens[1], strange: 'a.b' })) {
      const { status, text, headers } = await confirm(server, token);
      assert.deepEqual([status, text, [...headers.keys()]], [404, unknown.text, [...unknown.headers.keys()]], name);
      assert.equal((await ask(server, token)).text, unknown.text, name);
    }
    assert.equal((await confirm(server, '')).status, 401);
    const wrongScheme = { Authorization: `Signup ${tokens[1]}`, 'Idempotency-Key': 'some-key' };
    assert.equal((await server.send('POST', '/signups/confirmations', { headers: wrongScheme })).status, 401);
    const withoutKey = { headers: { Authorization: `Confirm ${tokens[1]}` } };
    assert.equal((await server.send('POST', '/signups/confirmations', withoutKey)).status, 400);
  });

  it('asked for many times at once confirms once and writes one mail', async t => {
    const { server, mail } = await startDesk(t, startServer);
    await server.signUp(hedge);
    const token = tokenOf(await received(mail, 1), 'confirm');
    const all = await Promise.all(Array.from({ length: 8 }, () => confirm(server, token)));
    assert.deepEqual(all.map(({ status }) => status).sort(), [200, ...Array(7).fill(404)]);
    await until(async () => (await server.rows('select * from mail')).length === 0);
    assert.equal(mail.mails.length, 2);
  });

  it('needs a token that no copy of the database holds', async t => {
    const { server, mail } = await startDesk(t, startServer);
    const { body } = await server.signUp(hedge);
    const token = tokenOf(await received(mail, 1), 'confirm');
    await until(async () => (await server.rows('select * from mail')).length === 0);
    const tables = ['signup', 'confirmation', 'idempotency', 'mail'];
    const stored = JSON.stringify(await Promise.all(tables.map(table => server.rows(`select * from ${table}`))));
    assert.ok(stored.includes(body.reference));
    assert.ok(!stored.includes(token) && !stored.includes(body.token.split('.')[1]));
    assert.ok(Buffer.from(token, 'base64url').length >= 16);
  });

  it('holds the place for so long as the operator says', async t => {
    const { server, mail, clock } = await startDesk(t, startServer, { confirmHours: 2 });
    await server.signUp(hedge);
    const gone = await server.signUp(by('b@visitor.test'));
    assert.deepEqual([gone.status, gone.body.type], [409, placeGone]);
    clock.time += 2 * 3_600_000;
    assert.equal((await server.signUp(by('b@visitor.test'))).status, 201);
    assert.equal((await confirm(server, tokenOf(await received(mail, 1), 'confirm'))).status, 404);
    assert.equal((await confirm(server, tokenOf(await received(mail, 2), 'confirm'))).status, 200);
  });
});

onEachDatabase('the mail to confirm', startServer => {
  it('is sent again after a minute, five times in all; every link works until one was used', async t => {
    const { server, mail, clock } = await startDesk(t, startServer);
    const { body } = await server.signUp(hedge);
    assert.equal(body.resendAfter, '2026-05-01T10:01:00.000Z');
    const again = () => withToken(server, body.token, 'POST', '/mail', {});
    clock.time += minute - 1000;
    const early = await again();
    assert.deepEqual([early.status, early.headers.get('Retry-After')], [429, '1']);
    for (let count = 2; count <= 5; count++) {
      clock.time += minute;
      const sent = await again();
      assert.equal(sent.status, 202);
      assert.equal(sent.body.resendAfter, new Date(clock.time + minute).toISOString());
      await received(mail, count);
    }
    clock.time += minute;
    const enough = await again();
    assert.equal(enough.status, 429);
    assert.ok(Number(enough.headers.get('Retry-After')) > 100_000);
    const tokens = mail.mails.map(each => tokenOf(each, 'confirm'));
    assert.equal(new Set(tokens).size, 5);
    assert.equal((await confirm(server, tokens[2])).status, 200);
    for (const token of tokens) assert.equal((await confirm(server, token)).status, 404);
    const late = await again();
    assert.deepEqual([late.status, late.body.type], [409, closed]);
  });

  it('goes to another address on demand, and what went to the first confirms nothing', async t => {
    const { server, mail, clock } = await startDesk(t, startServer);
    const { body } = await server.signUp(hedge);
    const wrong = tokenOf(await received(mail, 1), 'confirm');
    clock.time += minute;
    const move = (address: string) => withToken(server, body.token, 'POST', '/mail', { address });
    const refused = await move('ada@');
    assert.deepEqual([refused.status, refused.body.type], [422, invalidAnswers]);
    assert.deepEqual(refused.body.errors, [{ pointer: '/address', code: 'invalid-email' }]);
    const moved = await move('Ada.Right@visitor.test');
    assert.deepEqual([moved.status, moved.body.reference], [202, body.reference]);
    const { to, text } = await received(mail, 2);
    assert.deepEqual(to, ['<Ada.Right@visitor.test>']);
    assert.equal((await confirm(server, wrong)).status, 404);
    const confirmed = await confirm(server, tokenOf({ text }, 'confirm'));
    assert.equal(confirmed.status, 200);
    assert.equal((await server.manage('GET', confirmed.body)).body.answers.email, 'Ada.Right@visitor.test');
  });

  it('is asked for by the page alone, and the page’s token opens nothing else', async t => {
    const { server, mail } = await startDesk(t, startServer);
    const { body } = await server.signUp(hedge);
    assert.equal((await withToken(server, body.token, 'PATCH', '', { answers })).status, 404);
    assert.equal((await withToken(server, body.token, 'DELETE')).status, 404);
    assert.equal((await withToken(server, body.token, 'GET', '/data')).status, 404);
    assert.equal((await withToken(server, body.token, 'DELETE', '/data')).status, 404);
    assert.equal((await confirm(server, body.token)).status, 404);
    const { body: confirmed } = await confirm(server, tokenOf(await received(mail, 1), 'confirm'));
    const managing = confirmed.manageUrl.split('=')[1];
    assert.equal((await withToken(server, managing, 'POST', '/mail', {})).status, 404);
  });
});

onEachDatabase('who signs up again by the same address', startServer => {
  it('is answered like the first; only the mail tells, and no place is taken', async t => {
    const { server, mail, clock } = await startDesk(t, startServer);
    const fair = { ...hedge, target: 'event:fair' };
    const first = await server.signUp(fair);
    const second = await server.signUp(by(' ADA@Visitor.TEST ', fair));
    assert.deepEqual([second.status, Object.keys(second.body)], [201, Object.keys(first.body)]);
    const alike = ['state', 'target', 'name', 'form', 'expires', 'resendAfter', 'dateCreated'];
    for (const key of alike) assert.deepEqual(second.body[key], first.body[key], key);
    assert.notEqual(second.body.reference, first.body.reference);
    assert.equal((await server.get('/events/fair')).body.remainingAttendeeCapacity, 49);
    const repeated = await received(mail, 2);
    assert.match(repeated.headers.get('subject')!, /^Schon angemeldet: /);
    assert.ok(repeated.text.includes(`Vorgangsnummer: ${first.body.reference}`));
    const confirmed = await confirm(server, tokenOf(repeated, 'confirm'));
    assert.deepEqual([confirmed.status, confirmed.body.reference], [200, first.body.reference]);
    clock.time += minute;
    assert.equal((await withToken(server, second.body.token, 'POST', '/mail', {})).status, 202);
    const stands = await received(mail, 4);
    assert.ok(stands.text.includes('Sie ist bestätigt') && tokenOf(stands, 'signup') !== '', stands.text);
  });

  it('fills nobody’s mailbox', async t => {
    const { server, mail } = await startDesk(t, startServer);
    const fair = { ...hedge, target: 'event:fair' };
    for (let count = 0; count < 12; count++) assert.equal((await server.signUp(fair)).status, 201);
    await until(async () => (await server.rows('select * from mail')).length === 0);
    assert.equal(mail.mails.length, 5);
  });

  it('signs up for good by giving another address, if there is a place; and holds none who takes one that is there', async t => {
    const { server, mail, clock } = await startDesk(t, startServer);
    const fair = { ...hedge, target: 'event:fair' };
    await server.signUp(fair);
    const { body: repeat } = await server.signUp(fair);
    await received(mail, 2);
    const left = async () => (await server.get('/events/fair')).body.remainingAttendeeCapacity;
    clock.time += minute;
    const move = (token: string, address: string) => withToken(server, token, 'POST', '/mail', { address });
    assert.equal((await move(repeat.token, 'b@visitor.test')).status, 202);
    assert.deepEqual([(await received(mail, 3)).to, await left()], [['<b@visitor.test>'], 48]);
    clock.time += minute;
    assert.equal((await move(repeat.token, answers.email)).status, 202);
    assert.match((await received(mail, 4)).headers.get('subject')!, /^Schon angemeldet: /);
    assert.equal(await left(), 49);
    assert.equal((await confirm(server, tokenOf(mail.mails[2], 'confirm'))).status, 404);
  });

  it('signs up for good where the first was not confirmed in time, also before anybody has noticed', async t => {
    const { server, mail, clock } = await startDesk(t, startServer);
    await server.signUp(hedge);
    clock.time += 60 * minute;
    const { body: repeat } = await server.signUp({ ...hedge, waitlist: true });
    await received(mail, 2);
    clock.time += 47 * 60 * minute + 1;
    assert.equal((await withToken(server, repeat.token, 'POST', '/mail', {})).status, 202);
    const confirmed = await confirm(server, tokenOf(await received(mail, 3), 'confirm'));
    assert.deepEqual([confirmed.body.state, confirmed.body.reference], ['confirmed', repeat.reference]);
  });

  it('waits like everybody by giving another address where all is taken: the answer does not tell who is there', async t => {
    const { server, mail, clock } = await startDesk(t, startServer);
    await server.signUp(hedge);
    const wait = async (email: string) => (await server.signUp({ ...by(email), waitlist: true })).body;
    const [repeat, stranger] = [await wait(answers.email), await wait('b@visitor.test')];
    await received(mail, 3);
    clock.time += minute;
    const move = ({ token }: { token: string }, address: string) =>
      withToken(server, token, 'POST', '/mail', { address });
    const [one, other] = [await move(repeat, 'c@visitor.test'), await move(stranger, 'd@visitor.test')];
    assert.deepEqual([one.status, one.body.state], [202, 'pending']);
    assert.deepEqual([one.status, Object.keys(one.body)], [other.status, Object.keys(other.body)]);
    await received(mail, 5);
    const link = tokenOf(
      mail.mails.find(({ to }) => to[0] === '<c@visitor.test>')!,
      'confirm',
    );
    assert.equal((await confirm(server, link)).body.state, 'waitlisted');
  });
});
