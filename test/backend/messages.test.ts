import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import type { Seed } from '@miteinand/backend';
import { closed, invalidAnswers } from 'miteinand/contract/problem.js';
import { pino } from 'pino';
import { nextTry } from '../../demo/backend/dist/mail/next-try.js';
import { onEachDatabase, onPostgres } from './databases.ts';
import { startServer, type TestServer } from './server.ts';
import { parse, startMailServer } from './smtp.ts';
import { now, town } from './town.ts';

const response = { method: 'message', form: 'ask' };
const canary = 'poster.canary@private.test';

/** The town with things whose posters do not show their address. */
const seed: Seed = {
  ...town,
  forms: [
    ...town.forms!,
    {
      id: 'ask',
      lang: 'de',
      title: 'Nachricht schreiben',
      fields: [
        { name: 'name', type: 'text', label: 'Name', required: true },
        { name: 'email', type: 'email', label: 'E-Mail', required: true },
        {
          name: 'when',
          type: 'multiple-choice',
          label: 'Wann',
          options: [
            { value: 'am', label: 'Vormittags' },
            { value: 'pm', label: 'Nachmittags' },
          ],
        },
        { name: 'text', type: 'textarea', label: 'Nachricht', required: true },
        { name: 'privacy', type: 'consent', label: 'Einverstanden', required: true },
      ],
      translations: {
        en: {
          title: 'Write a message',
          fields: [
            { name: 'name', type: 'text', label: 'Name', required: true },
            { name: 'email', type: 'email', label: 'E-mail', required: true },
            {
              name: 'when',
              type: 'multiple-choice',
              label: 'When',
              options: [
                { value: 'am', label: 'Mornings' },
                { value: 'pm', label: 'Afternoons' },
              ],
            },
            { name: 'text', type: 'textarea', label: 'Message', required: true },
            { name: 'privacy', type: 'consent', label: 'I agree', required: true },
          ],
        },
      },
    },
  ],
  offers: [
    ...town.offers!,
    {
      id: 'chairs',
      lang: 'de',
      kind: 'equipment',
      title: 'Stühle & Bänke',
      response,
      translations: { en: { title: 'Chairs' } },
    },
    { id: 'lent', lang: 'de', kind: 'equipment', title: 'Verliehen', availability: 'paused', response },
  ],
  events: [
    ...town.events!,
    { id: 'flea', lang: 'de', name: 'Flohmarkt', startDate: '2026-06-20', maximumAttendeeCapacity: 1, response },
  ],
  recipients: { 'offer:chairs': canary, 'offer:lent': canary, 'event:flea': canary },
};

const answers = { name: 'Ada Muster', email: 'ada@visitor.test', text: 'Sind 20 Stühle frei?\nGruß', privacy: true };
const message = { target: 'message:offer:chairs', form: 'ask', lang: 'de', answers };

/** Waits for what happens soon. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const start = Date.now(); !(await isSo());) {
    if (Date.now() - start > 30_000) throw new Error('It did not happen');
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

const queued = async (server: TestServer): Promise<number> => (await server.rows('select * from mail')).length;

/** A server that sends by a mail server, and a clock to turn. */
async function startWithMail(t: TestContext, start: typeof startServer) {
  const mail = await startMailServer(t);
  const clock = { time: now.getTime() };
  const log: string[] = [];
  const logger = pino({}, { write: line => log.push(line) });
  const options = {
    seed,
    logger,
    messagesPerHour: 30,
    smtpUrl: mail.url,
    mailFrom: 'Büro <post@town.test>',
    clock: () => new Date(clock.time),
  };
  return { mail, clock, log, server: await start(t, options) };
}

onEachDatabase('a message', startServer => {
  it('is confirmed, takes no place and is no sign-up', async t => {
    const server = await startServer(t, { seed });
    const counted = async () => (await server.get('/metrics')).body.items[1].value;
    const before = await counted();
    const { status, body } = await server.signUp(message);
    assert.equal(status, 201);
    assert.equal(body.state, 'confirmed');
    assert.equal(body.name, 'Stühle & Bänke');
    assert.match(body.reference, /^[\dA-Z]{4}-[\dA-Z]{4}$/);
    assert.ok(!('manageUrl' in body));
    const flea = { ...message, target: 'message:event:flea' };
    const statuses = await Promise.all([1, 2, 3].map(async () => (await server.signUp(flea)).status));
    assert.deepEqual(statuses, [201, 201, 201]);
    assert.equal(await counted(), before);
    const [row] = await server.rows('select * from signup order by number');
    assert.deepEqual(JSON.parse(row['answers'] as string), answers);
  });

  it('goes to whoever posted the offer, with its answers under their labels', async t => {
    const { server, mail } = await startWithMail(t, startServer);
    const { body } = await server.signUp({ ...message, answers: { ...answers, when: ['am', 'pm'] } });
    await until(async () => (await queued(server)) === 0);
    const [{ from, to, headers, text }] = mail.mails;
    assert.deepEqual([mail.mails.length, from, ...to], [1, '<post@town.test>', `<${canary}>`]);
    assert.equal(headers.get('from'), 'Büro <post@town.test>');
    assert.equal(headers.get('to'), canary);
    assert.equal(headers.get('reply-to'), 'ada@visitor.test');
    assert.equal(headers.get('subject'), 'Nachricht zu „Stühle & Bänke“');
    assert.match(headers.get('content-type')!, /^text\/plain; charset=utf-8/);
    assert.ok(text.includes('„Musterstadt“'));
    const said = 'Name: Ada Muster\nE-Mail: ada@visitor.test\nWann: Vormittags, Nachmittags\nNachricht:\n';
    assert.ok(text.includes(`${said}  Sind 20 Stühle frei?\n  Gruß\n\n`), text);
    assert.ok(text.includes('geht Ihre Antwort an ada@visitor.test'));
    assert.ok(text.includes(body.reference));
  });

  it('is written in the language of the request', async t => {
    const { server, mail } = await startWithMail(t, startServer);
    await server.signUp({ ...message, lang: 'en' });
    await until(() => mail.mails.length === 1);
    assert.equal(mail.mails[0].headers.get('subject'), 'Message about “Chairs”');
    assert.match(mail.mails[0].text, /^Hello,\n\n.*“Sampletown”.*\n\nName: Ada Muster\n.*\nMessage:\n/s);
    await server.signUp({ ...message, lang: 'ar' });
    await until(() => mail.mails.length === 2);
    assert.match(mail.mails[1].text, /^Guten Tag,/);
  });

  it('that is sent again is one message and one mail', async t => {
    const { server, mail } = await startWithMail(t, startServer);
    const key = { 'Idempotency-Key': 'the-same-message' };
    const all = await Promise.all(Array.from({ length: 8 }, () => server.signUp(message, key)));
    assert.equal(new Set(all.map(({ status, text }) => `${status} ${text}`)).size, 1);
    await until(async () => (await queued(server)) === 0);
    assert.equal(mail.mails.length, 1);
    assert.equal((await server.rows('select * from signup')).length, 1);
  });

  it('is refused where none are taken, by another form, with wrong answers, and when the offer is paused', async t => {
    const server = await startServer(t, { seed });
    for (const target of ['message:offer:none', 'message:offer:reading', 'offer:chairs', 'message:event:chairs']) {
      assert.equal((await server.signUp({ ...message, target })).status, 404, target);
    }
    assert.equal((await server.signUp({ ...message, target: 'message:form:ask' })).status, 422);
    assert.equal((await server.signUp({ ...message, form: 'contact' })).status, 422);
    const wrong = await server.signUp({ ...message, answers: { ...answers, email: 'ada' } });
    assert.deepEqual([wrong.status, wrong.body.type], [422, invalidAnswers]);
    const paused = await server.signUp({ ...message, target: 'message:offer:lent' });
    assert.deepEqual([paused.status, paused.body.type], [409, closed]);
    assert.equal(await queued(server), 0);
  });

  it('may be about what is full or opens soon, not about what is cancelled, over or paused', async t => {
    const stated = ['full', 'waitlist', 'soon', 'low', 'cancelled', 'over', 'paused'];
    const offers = stated.map(availability => ({
      id: availability,
      kind: 'room',
      title: availability,
      availability,
      response,
    }));
    const events = [
      { id: 'off', name: 'Abgesagt', startDate: '2026-06-20', eventStatus: 'EventCancelled', response },
      { id: 'past', name: 'Vorbei', startDate: '2026-04-20', response },
    ];
    const targets = [...stated.map(id => `offer:${id}`), 'event:off', 'event:past'];
    const recipients = Object.fromEntries(targets.map(target => [target, canary]));
    const server = await startServer(t, { seed: { forms: seed.forms!, offers, events, recipients } });
    const statuses = await Promise.all(
      targets.map(async target => (await server.signUp({ ...message, target: `message:${target}` })).status),
    );
    assert.deepEqual(statuses, [201, 201, 201, 201, 409, 409, 409, 409, 409]);
  });

  it('is refused when so many came within an hour, whoever sends them at once; the same one again is not counted', async t => {
    const clock = { time: now.getTime() };
    const server = await startServer(t, { seed, messagesPerHour: 5, clock: () => new Date(clock.time) });
    const key = { 'Idempotency-Key': 'the-first-message' };
    assert.equal((await server.signUp(message, key)).status, 201);
    clock.time += 600_000;
    const sent = await Promise.all(Array.from({ length: 12 }, () => server.signUp(message)));
    assert.deepEqual(sent.map(({ status }) => status).sort(), [...Array(4).fill(201), ...Array(8).fill(429)]);
    const refused = sent.find(({ status }) => status === 429)!;
    assert.equal(refused.headers.get('Content-Type'), 'application/problem+json');
    assert.deepEqual([refused.body.status, refused.headers.get('Retry-After')], [429, '120']);
    assert.equal((await server.signUp(message, key)).status, 201);
    assert.equal((await server.rows('select * from signup')).length, 5);
    const { paths } = (await server.get('/openapi.json')).body;
    assert.ok(paths['/signups'].post.responses[429]);

    assert.equal((await server.signUp({ ...message, target: 'message:event:flea' })).status, 201);
    clock.time += 119_000;
    const late = { 'Idempotency-Key': 'tried-too-early' };
    assert.equal((await server.signUp(message, late)).status, 429);
    clock.time += 1000;
    assert.deepEqual([(await server.signUp(message, late)).status, (await server.signUp(message)).status], [201, 429]);
  });

  it('is one of twenty an hour where nobody says otherwise', async t => {
    const server = await startServer(t, { seed });
    const statuses = await Promise.all(Array.from({ length: 22 }, async () => (await server.signUp(message)).status));
    assert.equal(statuses.filter(status => status === 201).length, 20);
  });

  it('waits while the mail server is down, and is then delivered once', async t => {
    const { server, mail, clock, log } = await startWithMail(t, startServer);
    mail.state = 'down';
    for (let count = 0; count < 3; count++) assert.equal((await server.signUp(message)).status, 201);
    const attempts = async () => (await server.rows('select attempts from mail')).map(row => row['attempts']);
    await until(async () => (await attempts()).every(count => count === 1));
    clock.time += 60_000;
    await server.signUp(message);
    await until(async () => (await attempts()).every(count => count === 1));
    assert.equal(await queued(server), 4);
    mail.state = 'up';
    clock.time += 3_600_000;
    await server.signUp(message);
    await until(async () => (await queued(server)) === 0);
    const ids = mail.mails.map(({ headers }) => headers.get('message-id'));
    assert.deepEqual([ids.length, new Set(ids).size], [5, 5]);
    assert.ok(log.some(line => line.includes('mail not sent') && line.includes('451')));
    assert.ok(!log.join('').includes('private.test'));
  });

  it('is kept, and not tried again, when its last attempt failed', async t => {
    const { server, mail, clock, log } = await startWithMail(t, startServer);
    mail.state = 'down';
    await server.signUp(message);
    await until(async () => (await server.rows('select attempts from mail'))[0]['attempts'] === 1);
    await server.rows('update mail set attempts = 75');
    clock.time += 3_600_000;
    await server.signUp({ ...message, target: 'message:event:flea' });
    await until(() => log.some(line => line.includes('mail given up')));
    mail.state = 'up';
    clock.time += 30 * 86_400_000;
    await server.signUp({ ...message, target: 'message:event:flea' });
    await until(() => mail.mails.length === 2);
    assert.equal((await server.get('/health')).body.mailsGivenUp, 1);
    const [row, ...more] = await server.rows('select * from mail');
    assert.deepEqual([row['recipient'], row['attempts'], row['next_try'], more.length], [canary, 76, null, 0]);
  });

  it('comes a second time, under the same id, when the server took it over without saying so', async t => {
    const { server, mail, clock } = await startWithMail(t, startServer);
    mail.state = 'forgetful';
    await server.signUp(message);
    await until(() => mail.mails.length === 1);
    mail.state = 'up';
    clock.time += 3_600_000;
    await server.signUp({ ...message, target: 'message:event:flea' });
    await until(async () => (await queued(server)) === 0);
    const ids = mail.mails.map(({ headers }) => headers.get('message-id'));
    assert.deepEqual([ids.length, new Set(ids).size], [3, 2]);
  });

  it('cannot add headers, addresses or lines of its own', async t => {
    const { server, mail } = await startWithMail(t, startServer);
    const evil = 'Ada\r\nBcc: all@victim.test\r\n\r\nE-Mail: boss@victim.test\u2028Vorgang: X';
    await server.signUp({
      ...message,
      answers: { ...answers, name: evil, text: `x\r\n.\r\nMAIL FROM:<a@b.c>\rName: Y` },
    });
    await until(() => mail.mails.length === 1);
    const [{ to, headers, text }] = mail.mails;
    assert.deepEqual([to.length, headers.has('bcc')], [1, false]);
    assert.ok(!/^(Bcc|E-Mail: boss|Vorgang: X|MAIL FROM|\.$|Name: Y)/m.test(text), text);
    for (const email of ['a@b.test, all@victim.test', 'a@b.test\r\nBcc: all@victim.test', '<a@b.test>']) {
      assert.equal((await server.signUp({ ...message, answers: { ...answers, email } })).status, 422, email);
    }
  });

  it('tells the poster’s address in no answer, log or search', async t => {
    const log: string[] = [];
    const server = await startServer(t, { seed, logger: pino({ level: 'trace' }, { write: line => log.push(line) }) });
    const answered = [await server.signUp(message), await server.signUp({ ...message, answers: {} })];
    const paths = [
      '/',
      '/offers?limit=100',
      '/offers/chairs',
      '/offers/lent',
      '/events',
      '/events/flea',
      '/events.ics',
    ];
    paths.push('/organizations', '/forms/ask', '/metrics', '/passes/draft', '/openapi.json', '/health', '/recipients');
    for (const path of paths) {
      for (const language of ['de', 'en']) answered.push(await server.get(path, { 'Accept-Language': language }));
    }
    assert.ok(answered.some(({ text }) => text.includes('"method":"message"')));
    for (const { text, headers } of answered) {
      assert.ok(!/canary|private\.test/.test(text + JSON.stringify([...headers])), text);
    }
    for (const q of ['poster.canary', 'canary', 'private.test', canary]) {
      assert.equal((await server.get(`/offers?q=${encodeURIComponent(q)}`)).body.total, 0, q);
      assert.equal((await server.get(`/events?q=${encodeURIComponent(q)}`)).body.total, 0, q);
    }
    await until(async () => (await queued(server)) === 0);
    assert.ok(log.some(line => line.includes('mail sent')));
    assert.ok(!/canary|private\.test|visitor\.test/.test(log.join('')));
  });
});

onPostgres('messages to several servers', startServer => {
  it('are delivered once each', async t => {
    const { server, mail } = await startWithMail(t, startServer);
    const { databaseUrl } = server;
    const options = { databaseUrl, seed, smtpUrl: mail.url, mailFrom: 'post@town.test', messagesPerHour: 30 };
    const servers = [server, await startServer(t, options), await startServer(t, options)];
    const sent = await Promise.all(Array.from({ length: 30 }, (_, number) => servers[number % 3].signUp(message)));
    assert.deepEqual(new Set(sent.map(({ status }) => status)), new Set([201]));
    await until(async () => (await queued(server)) === 0);
    const ids = mail.mails.map(({ headers }) => headers.get('message-id'));
    assert.deepEqual([ids.length, new Set(ids).size], [30, 30]);
  });
});

describe('the time between two attempts', () => {
  it('grows from two minutes to an hour, and ends after three days', () => {
    let [attempts, time] = [0, now.getTime()];
    const waits: number[] = [];
    for (;;) {
      const next = nextTry(++attempts, new Date(time));
      if (next === null) break;
      waits.push((Date.parse(next) - time) / 60_000);
      time = Date.parse(next);
    }
    assert.deepEqual([...new Set(waits)], [2, 4, 8, 16, 32, 60]);
    assert.equal(Math.round((time - now.getTime()) / 86_400_000), 3);
  });
});

describe('without a mail server', () => {
  it('mails are written into the outbox, for their owner only', async t => {
    const server = await startServer(t, { seed });
    await server.signUp(message);
    await until(async () => (await queued(server)) === 0);
    const folder = join(server.dataDir, 'outbox');
    const [file, ...more] = readdirSync(folder);
    assert.equal(more.length, 0);
    assert.match(file, /^2026-05-01T100000\.000Z-[\da-f]{32}\.eml$/);
    assert.equal(statSync(join(folder, file)).mode & 0o777, 0o600);
    const { headers, text } = parse('', [], readFileSync(join(folder, file), 'latin1'));
    assert.equal(headers.get('from'), 'noreply@town.test');
    assert.equal(headers.get('to'), canary);
    assert.match(text, /Sind 20 Stühle frei\?/);
  });
});

describe('content that takes messages', () => {
  const refused = (part: Partial<Seed>, place: RegExp) => async (t: TestContext) =>
    assert.rejects(startServer(t, { seed: { ...seed, ...part } }), place);

  it(
    'is refused without an address to send them to',
    refused({ recipients: {} }, /offers\[7\]\.response: "recipients"/),
  );
  it(
    'is refused with one that is none',
    refused({ recipients: { ...seed.recipients, 'event:flea': 'a@b.test\nBcc: c@d.test' } }, /events\[6\]\.response: /),
  );
  it(
    'is refused with the address where everybody reads it',
    refused(
      { offers: [{ ...seed.offers![7], translations: { en: { response: { ...response, email: canary } } } }] },
      /offers\[0\]\.response\.email: Everybody could read it/,
    ),
  );
});
