import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onEachDatabase } from './databases.ts';
import { by, confirm, hedge, received, startDesk, tokenOf, until } from './volunteers.ts';

onEachDatabase('from the waiting list to the end', startServer => {
  it('waits, is offered the place, takes it, comes back and cancels, while servers stop and start', async t => {
    const { server: first, mail, clock, again } = await startDesk(t, startServer);
    const lastMail = async (count: number, subject: string) => {
      const found = await received(mail, count);
      assert.ok(found.headers.get('subject')!.startsWith(subject), found.headers.get('subject'));
      return found;
    };
    await first.signUp(hedge);
    const { body: ada } = await confirm(first, tokenOf(await lastMail(1, 'Bitte bestätigen'), 'confirm'));
    await lastMail(2, 'Angemeldet');
    assert.equal((await first.signUp(by('bea@visitor.test'))).body.waitlist, true);
    const { body: pending } = await first.signUp({ ...by('bea@visitor.test'), waitlist: true });
    const link = tokenOf(await lastMail(3, 'Bitte bestätigen'), 'confirm');
    await first.close();

    const second = await again();
    const { body: waiting } = await confirm(second, link);
    assert.deepEqual([waiting.state, waiting.position, waiting.reference], ['waitlisted', 1, pending.reference]);
    await lastMail(4, 'Auf der Warteliste');
    mail.state = 'down';
    assert.equal((await second.manage('DELETE', ada)).body.state, 'cancelled');
    assert.equal((await second.manage('GET', waiting)).body.state, 'offered');
    await until(async () => (await second.rows('select * from mail where attempts = 1')).length === 2);
    await second.close();

    mail.state = 'up';
    clock.time += 3 * 60_000;
    const third = await again();
    await received(mail, 6);
    const offered = mail.mails.slice(4).find(({ to }) => to[0] === '<bea@visitor.test>')!;
    assert.match(offered.headers.get('subject')!, /^Ein Platz ist frei/);
    const { body: taken } = await confirm(third, tokenOf(offered, 'confirm'));
    assert.deepEqual([taken.state, taken.reference], ['confirmed', pending.reference]);
    assert.ok((await lastMail(7, 'Angemeldet')).parts.has('text/calendar'));
    assert.equal((await third.get('/events/hedge')).body.remainingAttendeeCapacity, 0);
    await third.close();

    const fourth = await again();
    assert.equal((await fourth.manage('DELETE', taken)).body.state, 'cancelled');
    await lastMail(8, 'Abgemeldet');
    assert.equal((await fourth.get('/events/hedge')).body.remainingAttendeeCapacity, 1);
    await until(async () => (await fourth.rows('select * from mail')).length === 0);
    assert.equal(mail.mails.length, 8);
  });
});
