import assert from 'node:assert/strict';
import { createServer, request as forward, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch, type Page } from '../support/browser.ts';
import { openTown, type Town } from './support.ts';

const token = /#miteinand-confirm=([\w-]+)/;

/** The link in the newest mail to somebody, once it is there. */
async function linkTo(town: Town, address: string): Promise<string> {
  for (let tries = 0; tries < 80; tries++) {
    const mails = (await town.outbox()).map(readable).filter(mail => mail.includes(address));
    const found = mails.map(mail => token.exec(mail)?.[1]).filter(Boolean);
    if (found.length) return `${town.url}/anmeldung#miteinand-confirm=${found.at(-1)}`;
    await sleep(100);
  }
  throw new Error(`no mail with a link came to ${address}`);
}

/** Undoes quoted-printable (RFC 2045 section 6.7) as far as a link needs it. */
const readable = (mail: string): string => mail.replace(/=\r?\n/g, '').replace(/=3D/g, '=');

async function fillIn(page: Page, town: Town, address: string): Promise<void> {
  await page.open(`${town.url}/boerse?exchange.offer=heckenpflege`);
  await page.click('Anmelden');
  await page.see('Wann kommen Sie?');
  await page.click(/^Nachmittag/, { role: 'radio' });
  await page.type(/^Wie viele kommen/, '2');
  await page.type('Name', 'Amira Sommerfeld');
  await page.type('E-Mail-Adresse', address);
  await page.click(/Ich bin einverstanden/, { role: 'checkbox' });
}

describe('a sign-up that is confirmed by mail', () => {
  let town: Town;
  let page: Page;
  before(async () => {
    town = await openTown();
    page = await launch();
  });
  after(async () => {
    await page?.close();
    await town?.close();
  });

  it('waits, is confirmed by the link of its mail, changed, and cancelled', async () => {
    await fillIn(page, town, 'amira@example.org');
    await page.click('Zum Einsatz anmelden');
    await page.see('Bitte bestätigen Sie Ihre Anmeldung');
    await page.see('amira@example.org');
    assert.deepEqual(await page.axe(), []);
    await page.open(await linkTo(town, 'amira@example.org'));
    await page.see('Möchten Sie sich anmelden?');
    assert.doesNotMatch(page.url, /#/, 'the token is out of the address');
    assert.deepEqual(await page.axe(), []);
    await page.click('Ja, Anmeldung bestätigen');
    await page.see('Vielen Dank, Sie sind angemeldet.');
    await page.see('Nachmittag, 13 bis 16 Uhr');
    assert.deepEqual(await page.axe(), []);
    await page.click('Angaben ändern');
    await page.type('Name', 'Amira Herbst');
    await page.click('Speichern');
    await page.see('Amira Herbst');
    await page.click('Anmeldung absagen');
    await page.see('Möchten Sie wirklich absagen?');
    await page.click('Anmeldung absagen');
    await page.see('Ihre Anmeldung ist abgesagt');
    assert.deepEqual(await page.axe(), []);
    assert.deepEqual(await page.violations(), []);
  });

  it('says of a link that was used that it is no longer valid', async () => {
    await page.open('about:blank');
    await page.open(await linkTo(town, 'amira@example.org'));
    await page.see('Dieser Link gilt nicht mehr.');
    assert.deepEqual(await page.axe(), []);
  });

  it('asks before a begun form is dropped for the list', async () => {
    await fillIn(page, town, 'kim@example.org');
    await page.click('Zurück zur Liste');
    await page.see('Sie haben noch nichts abgesendet.');
    await page.click('Weiter ausfüllen');
    assert.match(await page.text(), /kim@example.org/);
    await page.click('Zurück zur Liste');
    await page.click('Trotzdem verlassen');
    await page.absent('Wann kommen Sie?');
    await page.see(/\d+ Angebote/);
  });
});

/** Stands between a page and a town, and loses the answer to the first sign-up that was stored. */
async function losingProxy(town: Town): Promise<Server> {
  let lost = 0;
  const server = createServer((incoming, outgoing) => {
    const { pathname, search } = new URL(incoming.url!, town.url);
    const headers = { ...incoming.headers, host: new URL(town.url).host, origin: town.url };
    const outward = forward(new URL(pathname + search, town.url), { method: incoming.method, headers }, answer => {
      const isSignup = incoming.method === 'POST' && pathname === '/api/signups';
      outgoing.writeHead(answer.statusCode!, answer.headers);
      // Cut behind the head: of a connection that says nothing at all the browser tries another by itself.
      if (isSignup && answer.statusCode === 201 && lost++ === 0) {
        outgoing.flushHeaders();
        setTimeout(() => outgoing.destroy(), 50);
      } else answer.pipe(outgoing);
    });
    incoming.pipe(outward);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return server;
}

describe('a sign-up whose answer was lost on the way', () => {
  it('is stored once, and the second try gets its answer', async () => {
    const town = await openTown();
    const proxy = await losingProxy(town);
    const page = await launch();
    try {
      await page.open(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}/boerse?exchange.offer=altstadtfest`);
      const left = async (): Promise<number> => {
        await page.see(/Noch \d+ Plätze frei/);
        return Number(/Noch (\d+) Plätze/.exec(await page.text())![1]);
      };
      const before = await left();
      await page.click('Anmelden');
      await page.type('Name', 'Amira Sommerfeld');
      await page.type('E-Mail-Adresse', 'amira@example.org');
      await page.click(/Ich bin einverstanden/, { role: 'checkbox' });
      await page.click('Anmelden');
      await page.see('Wir wissen nicht, ob alles angekommen ist.');
      await page.click('Anmelden');
      await page.see('Vielen Dank, Sie sind angemeldet.');
      await page.see(`Noch ${before - 1} Plätze frei`);
    } finally {
      await page.close();
      proxy.closeAllConnections();
      proxy.close();
      await town.close();
    }
  });
});
