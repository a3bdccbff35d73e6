import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch, type Page } from '../support/browser.ts';
import { folder, serve, type Served } from '../support/node/serve.ts';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
  "trusted-types lit-html miteinand 'allow-duplicates'; require-trusted-types-for 'script'";

const event = (name: string, ...lines: string[]): string =>
  ['BEGIN:VEVENT', `UID:${name}`, 'DTSTART;VALUE=DATE:20260512', `SUMMARY:${name}`, ...lines, 'END:VEVENT', ''].join(
    '\r\n',
  );
const calendar = (...events: string[]): string => `BEGIN:VCALENDAR\r\n${events.join('')}END:VCALENDAR\r\n`;

/** Sends events until nobody listens any more, some at a time. */
async function drip(response: ServerResponse, atATime: number, pause: number): Promise<void> {
  response.write(`BEGIN:VCALENDAR\r\n${event('Erster Termin')}`);
  for (let index = 0; !response.destroyed && index < 1_200_000; index += atATime) {
    response.write(Array.from({ length: atATime }, (_, more) => event(`T${index + more}`)).join(''));
    await sleep(pause);
  }
}

/** What a feed may be, and what the visitor then reads. */
const feeds: Record<string, { answer: (response: ServerResponse) => unknown; says: (string | RegExp)[] }> = {
  good: {
    answer: response =>
      response.end(calendar(event('Maifest', 'X-ALT-DESC;FMTTYPE=text/html:<p>Mit <b>Tanz</b></p><script>x</script>'))),
    says: ['Maifest'],
  },
  page: { answer: response => response.end('<!doctype html><p>Bitte anmelden</p>'), says: ['kam etwas anderes an'] },
  nothing: { answer: response => response.end(), says: ['kam etwas anderes an'] },
  'a hundred megabytes': {
    answer: response => drip(response, 1000, 1),
    says: ['Erster Termin', 'mehr als 5.000 Einträge'],
  },
  'a drip': { answer: response => drip(response, 1, 200), says: ['Erster Termin', /mehr als \d+ Einträge/] },
  'half of one': {
    answer: response => response.end(calendar(event('Maifest'), event('Zweiter')).slice(0, -60)),
    says: ['Maifest', '1 Eintrag ließ sich nicht lesen'],
  },
  'one that hangs others': {
    answer: response => response.end(calendar(event('Maifest', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31'))),
    says: ['Maifest'],
  },
  'one of scripts': {
    answer: response => response.end(calendar(event('<img src=x onerror=document.title="hit">'))),
    says: ['<img src=x onerror=document.title="hit">'],
  },
};

describe('a calendar feed on a page under the strict content security policy', () => {
  let site: Served;
  let browser: Page;

  before(async () => {
    const files = folder('dist/cdn');
    site = await serve((request, response) => {
      const { pathname, searchParams } = new URL(request.url!, 'http://site');
      if (pathname === '/feed') return void feeds[searchParams.get('name')!].answer(response);
      if (pathname !== '/page') return files(request, response);
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.setHeader('Content-Security-Policy', policy);
      const address = `ics+/feed?name=${encodeURIComponent(searchParams.get('feed')!)}`;
      response.end(`<!doctype html><html lang="de"><head><title>Termine</title>
        <script type="module" src="/miteinand.js"></script></head><body><h1>Termine</h1>
        <miteinand-calendar view="list" from="2026-05-01" backend="${address}">Rufen Sie uns an</miteinand-calendar>
        </body></html>`);
    });
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  for (const [name, { says }] of Object.entries(feeds)) {
    it(`that is ${name}: ${says.join(', ')}`, { timeout: 40_000 }, async () => {
      await browser.open(`${site.url}/page?feed=${encodeURIComponent(name)}`);
      for (const text of says) await browser.see(text).catch(() => browser.see(text));
      assert.deepEqual(await browser.violations(), []);
      assert.equal(await browser.run(() => document.title), 'Termine');
    });
  }
});
