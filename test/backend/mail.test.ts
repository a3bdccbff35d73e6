import assert from 'node:assert/strict';
import { it } from 'node:test';
import ICAL from 'ical.js';
import { onEachDatabase, onPostgres } from './databases.ts';
import { answers as registered } from './town.ts';
import { answers, by, confirm, hedge, received, startDesk, tokenOf, until } from './volunteers.ts';

onEachDatabase('a mail to a volunteer', startServer => {
  it('asks to confirm, and says what for, when, where, until when, and what to do if it was somebody else', async t => {
    const { server, mail } = await startDesk(t, startServer);
    const { status, body } = await server.signUp({ ...hedge, answers: { ...answers, shift: 'pm' } });
    assert.deepEqual([status, body.state], [201, 'pending']);
    const { to, headers, text } = await received(mail, 1);
    assert.deepEqual(to, ['<ada@visitor.test>']);
    assert.equal(headers.get('subject'), 'Bitte bestätigen: Hecke <pflanzen> & "pflegen"');
    assert.match(text, /^Guten Tag,\n\nvielen Dank für Ihre Anmeldung zu „Hecke/);
    assert.ok(text.includes('Der Link gilt bis So., 3. Mai 2026, 12:00 Uhr.'), text);
    const facts = ['Wann: Sa., 13. Juni 2026, 09:00–12:00 Uhr', 'Schicht: Nachmittag', 'Wo: Stadtgarten, Am Anger 3'];
    assert.ok(text.includes([...facts, `Vorgangsnummer: ${body.reference}`].join('\n')), text);
    assert.match(text, /Waren Sie das nicht\?.*Ohne Bestätigung verfällt die Anmeldung\./);
    assert.ok(text.includes('Ihre Angaben löschen wir nach dem 13. Juli 2026.'));
    assert.equal(tokenOf({ text }, 'confirm').length, 32);
    assert.equal(tokenOf({ text }, 'signup'), '');
  });

  it('brings the date for the calendar, the next steps and the manage link, once it is confirmed', async t => {
    const { server, mail } = await startDesk(t, startServer);
    await server.signUp(hedge);
    const { body } = await confirm(server, tokenOf(await received(mail, 1), 'confirm'));
    const { headers, text, parts } = await received(mail, 2);
    assert.match(headers.get('subject')!, /^Angemeldet: /);
    assert.ok(text.includes('Bringen Sie bitte Handschuhe mit.'));
    assert.ok(text.includes(`\n${body.manageUrl}\n`));
    const calendar = new ICAL.Component(ICAL.parse(parts.get('text/calendar')!));
    assert.equal(calendar.getFirstPropertyValue('method'), 'PUBLISH');
    assert.equal(calendar.getFirstSubcomponent('vtimezone')!.getFirstPropertyValue('tzid'), 'Europe/Berlin');
    const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
    assert.deepEqual([event.uid, event.summary], ['hedge@town.test', 'Hecke <pflanzen> & "pflegen"']);
    // The same entry as in the calendar that can be subscribed to.
    const feed = (await server.get('/events.ics')).text;
    const [, entry] = /BEGIN:VEVENT\r\n(UID:hedge@.*?)END:VEVENT/s.exec(feed)!;
    assert.ok(entry.includes(`SEQUENCE:${event.sequence}\r\n`), entry);
    assert.ok(parts.get('text/calendar')!.includes('DTSTART;TZID=Europe/Berlin:20260613T090000\r\n'));
  });

  it('has none of a calendar where there is no date', async t => {
    const { server, mail } = await startDesk(t, startServer);
    await server.signUp({ ...hedge, target: 'offer:walks' });
    await confirm(server, tokenOf(await received(mail, 1), 'confirm'));
    const { text, parts } = await received(mail, 2);
    assert.ok(!parts.has('text/calendar') && !/Kalender|Wann/.test(text), text);
    assert.ok(text.includes('Ihre Angaben löschen wir nach dem 1. Juni 2026.'), text);
  });

  it('also comes where nothing has to be confirmed', async t => {
    const { server, mail } = await startDesk(t, startServer);
    const { body } = await server.signUp({ target: 'event:run', form: 'register', answers: registered });
    assert.equal(body.state, 'confirmed');
    const { text } = await received(mail, 1);
    assert.ok(text.includes(body.manageUrl) && text.includes('Wann: Fr., 5. Juni 2026, 18:00–20:00 Uhr'), text);
  });

  it('is written in the visitor’s language, and right to left where it is', async t => {
    const { server, mail } = await startDesk(t, startServer);
    await server.signUp({ ...hedge, lang: 'en-GB' });
    const english = await received(mail, 1);
    assert.equal(english.headers.get('subject'), 'Please confirm: Planting a hedge');
    assert.ok(english.text.includes('The link works until Sun, 3 May 2026, 12:00.'), english.text);
    assert.ok(english.text.includes('sent automatically by “Sampletown”'));
    assert.match(english.parts.get('text/html')!, /<html lang="en" dir="ltr">/);
    await server.signUp(by('b@visitor.test', { ...hedge, target: 'event:fair', lang: 'ar' }));
    const arabic = await received(mail, 2);
    assert.match(arabic.headers.get('subject')!, /^الرجاء التأكيد: \u2068Markt\u2069$/);
    assert.match(arabic.parts.get('text/html')!, /<html lang="ar" dir="rtl">/);
    await server.signUp(by('c@visitor.test', { ...hedge, target: 'event:fair', lang: 'fr' }));
    assert.match((await received(mail, 3)).text, /^Guten Tag,/);
  });

  it('holds nothing that the visitor wrote, no markup from the content, and loads nothing', async t => {
    const { server, mail } = await startDesk(t, startServer);
    const name = 'Canary <img src=https://evil.test/x>\r\nBcc: all@victim.test';
    await server.signUp({ ...hedge, answers: { ...answers, name, persons: '1' } });
    const { to, headers, text, parts } = await received(mail, 1);
    const page = parts.get('text/html')!;
    assert.deepEqual([to.length, headers.has('bcc')], [1, false]);
    assert.ok(!/canary|evil|victim/i.test([...headers.values(), text, page].join()));
    assert.ok(page.includes('Hecke &lt;pflanzen&gt; &amp; &quot;pflegen&quot;') && !page.includes('<pflanzen>'));
    assert.ok(!/<(img|script|link|iframe|video)|\b(src|background|srcset)=|@import|url\(/i.test(page), page);
    const addresses = [...page.matchAll(/(?:href|src|action)="([^"]*)"/g)].map(([, address]) => address);
    assert.deepEqual(addresses, [`https://town.test/anmeldung#miteinand-confirm=${tokenOf({ text }, 'confirm')}`]);
    assert.equal(headers.get('auto-submitted'), 'auto-generated');
    assert.ok(!headers.has('list-unsubscribe'));
  });

  it('tells of the waiting list, the offered place, the lost one, and of what is cancelled', async t => {
    const { server, mail, clock } = await startDesk(t, startServer);
    await server.signUp(hedge);
    const { body: first } = await confirm(server, tokenOf(await received(mail, 1), 'confirm'));
    const join = async (email: string, count: number) => {
      await server.signUp({ ...by(email), waitlist: true });
      const asked = await received(mail, count);
      assert.ok(asked.text.includes('Sie kommen damit auf die Warteliste.'), asked.text);
      return (await confirm(server, tokenOf(asked, 'confirm'))).body;
    };
    const second = await join('b@visitor.test', 3);
    assert.deepEqual([second.state, second.position], ['waitlisted', 1]);
    const waiting = await received(mail, 4);
    assert.match(waiting.headers.get('subject')!, /^Auf der Warteliste: /);
    assert.ok(waiting.text.includes('Platz auf der Warteliste: 1'), waiting.text);
    await server.manage('DELETE', first);
    const [cancelled, offered] = [await received(mail, 5), await received(mail, 6)].sort((one, other) =>
      one.to[0] < other.to[0] ? -1 : 1,
    );
    assert.match(cancelled.headers.get('subject')!, /^Abgemeldet: /);
    assert.equal(tokenOf(cancelled, 'signup'), '');
    assert.match(offered.headers.get('subject')!, /^Ein Platz ist frei: /);
    assert.ok(offered.text.includes('Bitte antworten Sie bis Sa., 2. Mai 2026, 12:00 Uhr.'), offered.text);
    assert.notEqual(tokenOf(offered, 'signup'), '');
    clock.time += 25 * 3_600_000;
    assert.equal((await server.manage('GET', second)).body.state, 'expired');
    const expired = await received(mail, 7);
    assert.match(expired.headers.get('subject')!, /^Frist abgelaufen: /);
    assert.equal((await confirm(server, tokenOf(offered, 'confirm'))).status, 404);
  });

  it('is on its way, once, when the mail server is back; the sign-up was there all the time', async t => {
    const { server, mail, clock, log } = await startDesk(t, startServer);
    mail.state = 'down';
    assert.equal((await server.signUp(hedge)).status, 201);
    await until(() => log.some(line => line.includes('mail not sent')));
    mail.state = 'up';
    clock.time += 3_600_000;
    await server.signUp(by('b@visitor.test', { ...hedge, target: 'event:fair' }));
    await until(async () => (await server.rows('select * from mail')).length === 0);
    assert.equal(mail.mails.length, 2);
    assert.equal(new Set(mail.mails.map(({ headers }) => headers.get('message-id'))).size, 2);
  });

  it('is sent by the next process when this one ends before the mail server answers', async t => {
    const { server, mail, clock, again } = await startDesk(t, startServer);
    mail.state = 'down';
    await server.signUp(hedge);
    await until(async () => (await server.rows('select attempts from mail'))[0]['attempts'] === 1);
    await server.close();
    mail.state = 'up';
    clock.time += 3_600_000;
    const next = await again();
    const { text } = await received(mail, 1);
    assert.equal((await confirm(next, tokenOf({ text }, 'confirm'))).status, 200);
    await received(mail, 2);
    await until(async () => (await next.rows('select * from mail')).length === 0);
    assert.equal(mail.mails.length, 2);
  });
});

onPostgres('mails of several servers', startServer => {
  it('come once each', async t => {
    const { server, mail, again } = await startDesk(t, startServer);
    const servers = [server, await again()];
    const signups = Array.from({ length: 20 }, (_, number) =>
      servers[number % 2].signUp(by(`v${number}@visitor.test`, { ...hedge, target: 'event:fair' })),
    );
    for (const { status } of await Promise.all(signups)) assert.equal(status, 201);
    await until(async () => (await server.rows('select * from mail')).length === 0);
    assert.equal(mail.mails.length, 20);
    assert.equal(new Set(mail.mails.map(({ to }) => to[0])).size, 20);
  });
});
