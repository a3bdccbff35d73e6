import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { readConfig } from '../../demo/backend/dist/config.js';
import { fetchFeed } from '../../demo/backend/dist/feeds/fetch-feed.js';
import { isPrivate } from '../../demo/backend/dist/feeds/private-address.js';
import { problemOf as problemIn } from '../../demo/backend/dist/feeds/problem.js';
import { onEachDatabase } from './databases.ts';
import { calendarOf, sends, startFeedServer, type FeedServer } from './feed-server.ts';
import type { StartServer, TestServer } from './server.ts';
import { now, town } from './town.ts';

const lauf = ['UID:lauf@sv.example', 'DTSTART;VALUE=DATE:20260510', 'SUMMARY:Volkslauf'];
const probe = [
  'UID:probe@chor.example',
  'DTSTART;TZID=Europe/Berlin:20260507T193000',
  'DTEND;TZID=Europe/Berlin:20260507T213000',
  'RRULE:FREQ=WEEKLY;COUNT=4',
  'SUMMARY:Offene Chorprobe',
  'CATEGORIES:KINDER',
];

/** A property that nobody reads, of so many bytes. */
const padding = (length: number): string => `X-PADDING:${'x'.repeat(length)}`;

/** Often enough for a test. */
const feedsEveryMinutes = 0.002;

/** A clock that goes on from the time of the tests, and can be put forward. */
function clockFrom(start: Date): { (): Date; days: number } {
  const started = Date.now();
  const clock = (): Date => new Date(start.getTime() + Date.now() - started + clock.days * 86_400_000);
  clock.days = 0;
  return clock;
}

/** A town that takes its events from a feed. */
async function startTown(
  startServer: StartServer,
  t: TestContext,
  { url }: FeedServer,
  options: Parameters<StartServer>[1] = {},
): Promise<TestServer> {
  const feeds = [`${url}#name=Kalender%20des%20Chors`];
  return startServer(t, { seed: { ...town, events: [] }, clock: clockFrom(now), feeds, feedsEveryMinutes, ...options });
}

/** Asks until an answer is as expected, for half a minute at most. */
async function until<T>(ask: () => Promise<T>, isExpected: (answer: T) => boolean): Promise<T> {
  for (let attempt = 0; attempt < 600; attempt++) {
    const answer = await ask();
    if (isExpected(answer)) return answer;
    await pause(50);
  }
  return ask();
}

const namesIn = async (server: TestServer, query = ''): Promise<string> =>
  (await server.get(`/events?${query}`)).body.items.map(({ name }: { name: string }) => name).join(', ');

const showing = (server: TestServer, names: string, query = ''): Promise<string> =>
  until(
    () => namesIn(server, query),
    found => found === names,
  );

const problemOf = async (server: TestServer): Promise<string | undefined> =>
  (await server.get('/health')).body.feeds?.[0].problem;

const hasProblem = (server: TestServer): Promise<string | undefined> => until(() => problemOf(server), Boolean);

const probes = 'Offene Chorprobe, Offene Chorprobe, Offene Chorprobe, Offene Chorprobe';

onEachDatabase('a feed', startServer => {
  it('makes ordinary events: by date, searched, filed, named by its source and dated', async t => {
    const feed = await startFeedServer(t, sends(calendarOf(lauf, probe)));
    const server = await startTown(startServer, t, feed, { feedsEveryMinutes: 60 });
    const all = 'Offene Chorprobe, Volkslauf, Offene Chorprobe, Offene Chorprobe, Offene Chorprobe';
    assert.equal(await showing(server, all), all);
    assert.equal(await namesIn(server, 'q=volklauf'), 'Volkslauf');
    assert.equal(await namesIn(server, 'category=children'), probes);
    const [event] = (await server.get('/events')).body.items;
    assert.equal(event.startDate, '2026-05-07T19:30:00+02:00');
    assert.deepEqual(event.source, { name: 'Kalender des Chors' });
    assert.ok(Date.parse(event.lastReviewed) >= now.getTime());
    assert.ok(!JSON.stringify(event).includes('127.0.0.1'), 'an address may be secret');
    assert.equal((await server.get(`/events/${encodeURIComponent(event.id)}`)).body.lastReviewed, event.lastReviewed);
    assert.equal((await server.get(`/events?superEvent=${encodeURIComponent(event.superEvent.id)}`)).body.total, 4);
    const { feeds } = (await server.get('/health')).body;
    assert.equal(feeds[0].name, 'Kalender des Chors');
    assert.ok(feeds[0].lastReviewed && !feeds[0].problem);
  });

  it('is asked for what is new only, and then dated anew', async t => {
    const feed = await startFeedServer(t, sends(calendarOf(lauf)));
    const server = await startTown(startServer, t, feed);
    await showing(server, 'Volkslauf');
    const reviewed = async (): Promise<string> => (await server.get('/events')).body.items[0].lastReviewed;
    const first = await reviewed();
    assert.ok((await until(reviewed, moment => moment > first)) > first);
    assert.deepEqual(
      [feed.requests[0]['if-none-match'], typeof feed.requests.at(-1)!['if-none-match']],
      [undefined, 'string'],
    );
    assert.equal((await server.get('/events')).body.items[0].sequence, 0);
  });

  it('changes its events, lets those go that it no longer has, and leaves those of the town alone', async t => {
    const feed = await startFeedServer(t, sends(calendarOf(lauf, probe)));
    const server = await startTown(startServer, t, feed, { seed: town });
    await until(
      () => namesIn(server),
      names => names.includes('Volkslauf'),
    );
    feed.answer = sends(calendarOf(lauf.with(2, 'SUMMARY:Nachtlauf')));
    const names = await until(
      () => namesIn(server),
      names => names.includes('Nachtlauf') && !names.includes('Chorprobe'),
    );
    assert.ok(names.includes('Stadtfest'));
    assert.equal((await server.get('/events')).body.total, town.events!.length + 1);
    const { items } = (await server.get('/events?q=nachtlauf')).body;
    assert.deepEqual([items.length, items[0].sequence], [1, 1]);
    assert.equal((await server.get('/events?q=volkslauf')).body.total, 0);
  });

  for (const [because, answer, problem] of [
    ['does not answer as it should', (_, response) => response.writeHead(500).end(), 'answers with HTTP status 500'],
    ['sends something else', (_, response) => response.end('<!doctype html>'), 'is no calendar'],
    ['ends in the middle', (_, response) => response.end(calendarOf(lauf).slice(0, -20)), 'ends in the middle'],
    [
      'breaks off',
      (_, response) => void response.writeHead(200, { 'Content-Length': 999 }).end(calendarOf(lauf)),
      'ECONNRESET',
    ],
    ['is too large', (_, response) => response.end(calendarOf([...lauf, padding(5_000_000)])), 'is larger than 5 MB'],
    [
      'redirects without end',
      (_, response) => response.writeHead(302, { Location: '/again' }).end(),
      'redirects too often',
    ],
    [
      'redirects to a file',
      (_, response) => response.writeHead(302, { Location: 'file:///etc/passwd' }).end(),
      'redirects to what is no http address',
    ],
  ] as [string, FeedServer['answer'], string][]) {
    it(`that ${because} keeps its last good answer, and is named`, async t => {
      const feed = await startFeedServer(t, sends(calendarOf(lauf)));
      const server = await startTown(startServer, t, feed);
      await showing(server, 'Volkslauf');
      feed.answer = answer;
      assert.equal(await hasProblem(server), problem);
      assert.equal(await namesIn(server), 'Volkslauf');
      assert.ok((await server.get('/health')).body.feeds[0].lastReviewed);
      feed.answer = sends(calendarOf());
      assert.equal(await showing(server, ''), '', 'what is good and empty lets events go: the test would notice');
      assert.equal(
        await until(
          () => problemOf(server),
          problem => !problem,
        ),
        undefined,
      );
    });
  }

  it('of just the size that is read is read (negative control)', async t => {
    const feed = await startFeedServer(t, (_, response) => response.end(calendarOf([...lauf, padding(4_999_000)])));
    const server = await startTown(startServer, t, feed);
    assert.equal(await showing(server, 'Volkslauf'), 'Volkslauf');
  });

  it('may lie on this machine, but not lead there by a redirect', async t => {
    const inside = await startFeedServer(t, sends(calendarOf(lauf)));
    const port = new URL(inside.url).port;
    for (const host of ['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]', '2130706433']) {
      const target = `http://${host}:${port}/`;
      const feed = await startFeedServer(t, (_, response) => response.writeHead(302, { Location: target }).end());
      const server = await startTown(startServer, t, feed);
      assert.equal(await hasProblem(server), 'leads to a private address', host);
      await server.close();
    }
    assert.equal(inside.requests.length, 0);
  });

  it('leads there when redirects are trusted (negative control)', async t => {
    const inside = await startFeedServer(t, sends(calendarOf(lauf)));
    const feed = await startFeedServer(t, (_, response) => response.writeHead(302, { Location: inside.url }).end());
    const server = await startTown(startServer, t, feed, { faults: { trustsRedirects: true } });
    assert.equal(await showing(server, 'Volkslauf'), 'Volkslauf');
  });

  it('may redirect within its own server', async t => {
    const feed = await startFeedServer(t, (request, response) =>
      request.url === '/termine.ics'
        ? response.writeHead(301, { Location: '/neu.ics' }).end()
        : sends(calendarOf(lauf))(request, response),
    );
    assert.equal(await showing(await startTown(startServer, t, feed), 'Volkslauf'), 'Volkslauf');
  });

  it('shows dates as they come nearer, also of the last good answer', async t => {
    const feed = await startFeedServer(t, sends(calendarOf([...lauf, 'RRULE:FREQ=MONTHLY;COUNT=100'])));
    const clock = clockFrom(now);
    const server = await startTown(startServer, t, feed, { clock });
    const total = async (): Promise<number> => (await server.get('/events?from=2027-12-01')).body.total;
    assert.equal(
      await until(
        async () => (await server.get('/events')).body.total,
        count => count > 0,
      ),
      18,
    );
    assert.equal(await total(), 0);
    feed.answer = (_, response) => response.writeHead(500).end();
    clock.days = 60;
    assert.equal(await until(total, count => count > 0), 1);
    assert.equal((await server.get('/events?to=2026-05-31')).body.total, 0, 'and lets those go that are long over');
  });

  it('goes with its events when it is no longer in the list', async t => {
    const feed = await startFeedServer(t, sends(calendarOf(lauf)));
    const server = await startTown(startServer, t, feed);
    await showing(server, 'Volkslauf');
    const { dataDir, databaseUrl } = server;
    const again = await startServer(t, { dataDir, databaseUrl, clock: clockFrom(now) });
    assert.equal(await showing(again, ''), '');
    assert.deepEqual((await again.get('/health')).body, { status: 'ok' });
  });

  it('is fetched by one of several processes', async t => {
    const feed = await startFeedServer(t, sends(calendarOf(lauf)));
    const one = await startTown(startServer, t, feed, { feedsEveryMinutes: 60 });
    const { dataDir, databaseUrl } = one;
    const other = await startTown(startServer, t, feed, { dataDir, databaseUrl, feedsEveryMinutes: 60 });
    await showing(one, 'Volkslauf');
    assert.equal(await showing(other, 'Volkslauf'), 'Volkslauf');
    assert.equal(feed.requests.length, 1);
  });

  it('with what no database keeps is imported without it', async t => {
    const odd = [
      'UID:a\u0000b\uD800c',
      'DTSTART;VALUE=DATE:20260511',
      `SUMMARY:\u0000Fest \uD800 ${'x'.repeat(40_000)}`,
    ];
    const feed = await startFeedServer(t, sends(calendarOf(odd, ['SUMMARY:ohne Anfang'], lauf)));
    const server = await startTown(startServer, t, feed);
    assert.equal(
      await until(
        async () => (await server.get('/events')).body.total,
        count => count === 2,
      ),
      2,
    );
    assert.equal((await server.get('/events?q=fest')).body.total, 1);
  });
});

describe('a feed that drips', () => {
  const fetchIn = async (t: TestContext, seconds: number): Promise<number> => {
    const feed = await startFeedServer(t, (_, response) => {
      const drip = setInterval(() => response.write('x'), 20);
      setTimeout(() => (clearInterval(drip), response.end()), 500);
    });
    const options = { signal: new AbortController().signal, seconds, trustsRedirects: false };
    return (await fetchFeed(feed.url, { etag: null, last_modified: null }, options))!.body.length;
  };

  it('is waited for so long as was said', async t => {
    await assert.rejects(fetchIn(t, 0.2), error => problemIn(error) === 'takes too long');
    assert.ok((await fetchIn(t, 5)) > 5, 'negative control');
  });
});

describe('addresses of feeds', () => {
  it('are of the web, and named without quoting them when they are not', () => {
    const read = (FEEDS: string) => readConfig({ FEEDS }).feeds;
    assert.deepEqual(read(' https://a.example/x.ics#name=A\n webcal://b.example/y '), [
      'https://a.example/x.ics#name=A',
      'webcal://b.example/y',
    ]);
    for (const bad of ['file:///etc/passwd', 'secret-token', 'ftp://a.example/x.ics']) {
      assert.throws(() => read(`https://a.example ${bad}`), { message: 'FEEDS: the 2. feed is no http address' });
    }
    assert.throws(() => readConfig({ FEEDS_EVERY: '0' }), /FEEDS_EVERY/);
  });

  it('are private in every writing of this machine and its network, and public else', () => {
    for (const address of (
      '127.0.0.1 127.9.9.9 0.0.0.0 10.1.2.3 172.31.0.1 192.168.1.1 169.254.169.254 100.64.0.1 224.0.0.1 255.255.255.255 ' +
      '::1 :: ::ffff:127.0.0.1 ::ffff:a00:1 64:ff9b::7f00:1 2002:7f00:1:: fc00::1 fd12::1 fe80::1 fec0::1 ff02::1'
    ).split(' ')) {
      assert.ok(isPrivate(address), address);
    }
    for (const address of ['1.1.1.1', '172.32.0.1', '223.255.255.1', '2606:4700::1111', '2a00:1450::1'])
      assert.ok(!isPrivate(address), address);
  });
});
