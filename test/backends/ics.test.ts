import { expect } from '@open-wc/testing';
import { can } from '../../src/backends/backend.js';
import { icsBackend } from '../../src/backends/ics.js';
import { CalendarEvent } from '../../src/contract/calendar-event.js';
import type { BackendError } from '../../src/contract/problem.js';
import { answering, pieces, reasonOf } from './answering.js';
import { calendar, ics } from './ics/feed.js';
import { ids } from './search/finding.js';

const url = 'https://town.example/termine.ics';
const ask = { languages: ['de'] };
const week = { from: '2026-05-11', to: '2026-05-24' };
const limits = { seconds: 10, bytes: 2_000_000, events: 5000 };

const realNow = Date.now;
/** Lets minutes go by for whoever asks what time it is. */
const wait = (minutes: number): void => {
  const later = Date.now() - realNow() + minutes * 60_000;
  Date.now = () => realNow() + later;
};
afterEach(() => {
  Date.now = realNow;
});

const abend = [
  'UID:abend',
  'DTSTART;TZID=Europe/Berlin:20260512T190000',
  'DTEND;TZID=Europe/Berlin:20260512T210000',
  'RRULE:FREQ=WEEKLY',
  'EXDATE;TZID=Europe/Berlin:20260519T190000',
  'SUMMARY:Spieleabend',
  'LOCATION:Altes Rathaus\\, Markt 1\\, 83471 Rinnach',
  'CATEGORIES:Freizeit',
  'ORGANIZER;CN=Spieleverein:mailto:vorstand@verein.example',
  'ATTENDEE;CN=Gast:mailto:gast@verein.example',
];
const verlegt = [
  'UID:abend',
  'RECURRENCE-ID;TZID=Europe/Berlin:20260526T190000',
  'DTSTART;TZID=Europe/Berlin:20260603T200000',
  'SUMMARY:Spieleabend im Freien',
  'LOCATION:Moosen',
];
const messe = [
  'UID:messe',
  'DTSTART;VALUE=DATE:20260516',
  'DTEND;VALUE=DATE:20260518',
  'SUMMARY:Ehrenamtsmesse',
  'STATUS:CANCELLED',
  'SEQUENCE:3',
  'URL:https://messe.example/',
  'IMAGE;VALUE=URI:https://messe.example/bild.png',
  'GEO:48.1;11.5',
  'CONFERENCE;VALUE=URI:https://video.example/messe',
];

/** A backend on a feed that is always the same. */
const feed = (text: string | Uint8Array<ArrayBuffer>, init?: ResponseInit, own = limits) => {
  const requests = answering(() => (typeof text === 'string' ? ics(text, init) : new Response(text, init)));
  return { backend: icsBackend(url, own), requests };
};
const faultOf = async (promise: Promise<unknown>): Promise<string> => ((await reasonOf(promise)) as BackendError).fault;

describe('a calendar feed', () => {
  it('is a list of dates in their order, series told date by date', async () => {
    const { items, total, omitted, ...rest } = await feed(calendar(abend, verlegt, messe)).backend.events(week, ask);
    expect(ids({ items })).to.equal('abend/20260512T170000Z messe');
    expect([total, omitted, rest.cutAt, rest.asOf]).to.deep.equal([2, 0, undefined, undefined]);
    expect(items[0]).to.deep.equal({
      id: 'abend/20260512T170000Z',
      uid: 'abend',
      name: 'Spieleabend',
      startDate: '2026-05-12T19:00:00+02:00',
      endDate: '2026-05-12T21:00:00+02:00',
      timeZone: 'Europe/Berlin',
      superEvent: { id: 'abend', name: 'Spieleabend', type: 'EventSeries' },
      recurrenceRule: 'FREQ=WEEKLY',
      location: { name: 'Altes Rathaus, Markt 1, 83471 Rinnach', addressLocality: 'Rinnach' },
      categories: [{ id: 'Freizeit', name: 'Freizeit' }],
      organizer: { id: 'Spieleverein', name: 'Spieleverein' },
    });
    expect(items[1]).to.deep.include({
      startDate: '2026-05-16',
      endDate: '2026-05-17',
      eventStatus: 'EventCancelled',
      sequence: 3,
      url: 'https://messe.example/',
      image: 'https://messe.example/bild.png',
      location: { geo: { latitude: 48.1, longitude: 11.5 }, url: 'https://video.example/messe', online: true },
    });
    for (const item of items) expect(CalendarEvent.safeParse(item).success).to.equal(true);
  });

  it('goes on without end, page by page, and knows what was moved', async () => {
    const { backend } = feed(calendar(abend, verlegt));
    const first = await backend.events({ from: '2026-05-27', limit: 3 }, ask);
    expect(first.items.map(({ id, startDate }) => `${id} ${startDate.slice(0, 10)}`)).to.deep.equal([
      'abend/20260602T170000Z 2026-06-02',
      'abend/20260526T170000Z 2026-06-03',
      'abend/20260609T170000Z 2026-06-09',
    ]);
    const moved = first.items.map(({ eventStatus, previousStartDate }) => `${eventStatus} ${previousStartDate}`);
    expect(moved).to.deep.equal([
      'undefined undefined',
      'EventRescheduled 2026-05-26T19:00:00+02:00',
      'undefined undefined',
    ]);
    const second = await backend.events({ from: '2026-05-27', limit: 3, cursor: first.next }, ask);
    expect(ids(second)).to.equal('abend/20260616T170000Z abend/20260623T170000Z abend/20260630T170000Z');
    expect((await backend.events({ from: '2045-07-01', to: '2045-07-31' }, ask)).items).to.have.length(4);
  });

  for (const [query, found] of [
    [{ category: ['Freizeit'] }, 'abend/20260512T170000Z'],
    [{ organization: ['Spieleverein'] }, 'abend/20260512T170000Z'],
    [{ place: ['Rinnach'] }, 'abend/20260512T170000Z'],
    [{ q: 'messe' }, 'messe'],
    [{ q: 'rathaus spiel' }, 'abend/20260512T170000Z'],
    [{ superEvent: 'abend' }, 'abend/20260512T170000Z'],
    [{ places: ['free'] }, 'abend/20260512T170000Z'],
  ] as const) {
    it(`is searched by ${JSON.stringify(query)}`, async () => {
      const { backend } = feed(calendar(abend, verlegt, messe));
      expect(ids(await backend.events({ ...week, ...query }, ask))).to.equal(found);
    });
  }

  it('knows a changed date by its own words', async () => {
    const { backend } = feed(calendar(abend, verlegt));
    expect(ids(await backend.events({ from: '2026-05-01', q: 'freien' }, ask))).to.equal('abend/20260526T170000Z');
  });

  it('finds a date by its id, whether a list has shown it or not', async () => {
    const { backend } = feed(calendar(abend, verlegt, messe));
    expect((await backend.event('messe', ask)).name).to.equal('Ehrenamtsmesse');
    expect((await backend.event('abend', ask)).id).to.equal('abend/20260512T170000Z');
    expect((await backend.event('abend/20390705T170000Z', ask)).startDate).to.equal('2039-07-05T19:00:00+02:00');
    expect((await backend.event('abend/20260526T170000Z', ask)).name).to.equal('Spieleabend im Freien');
    for (const id of ['abend/20260519T170000Z', 'abend/20260520T170000Z', 'niemand', 'niemand/20260512T170000Z'])
      expect(await faultOf(backend.event(id, ask)), id).to.equal('not-found');
  });

  it('says its name, its zone and what it can do', async () => {
    const service = await feed(calendar(abend)).backend.service(ask);
    expect([service.name, service.timeZone]).to.deep.equal(['Termine im Tal', 'Europe/Berlin']);
    const known = ['events', 'search', 'facets', 'offers', 'signups', 'calendar-feed'];
    expect(known.filter(name => can(service, name))).to.deep.equal(['events', 'search', 'facets']);
    expect(await faultOf(icsBackend(url).offers({}, ask))).to.equal('unsupported');
  });

  it('tells times without a zone as clocks show them where the visitor is', async () => {
    const text = calendar(['UID:f', 'DTSTART:20260512T190000']).replace(/X-WR-TIMEZONE.*\r\n/, '');
    const { backend } = feed(text);
    const { items } = await backend.events(week, ask);
    expect(items[0].timeZone).to.equal(Intl.DateTimeFormat().resolvedOptions().timeZone);
    expect(await backend.service(ask)).not.to.have.property('timeZone');
  });

  it('makes plain text of HTML', async () => {
    const { backend } = feed(
      calendar(
        ['UID:a', 'DTSTART:20260512T190000Z', 'X-ALT-DESC;FMTTYPE=text/html:<p>Eins</p><p>Zwei<script>x</script></p>'],
        ['UID:b', 'DTSTART:20260513T190000Z', 'DESCRIPTION:Mit <b>Kuchen</b><br>und Tee'],
        ['UID:c', 'DTSTART:20260514T190000Z', 'DESCRIPTION:1 < 2', 'X-ALT-DESC;FMTTYPE=text/html:<p>Anders</p>'],
        ['UID:d', 'DTSTART:20260515T190000Z', 'SUMMARY:Ohne'],
      ),
    );
    const { items } = await backend.events(week, ask);
    expect(items.map(({ description }) => description)).to.deep.equal([
      'Eins\n\nZwei',
      'Mit Kuchen\nund Tee',
      '1 < 2',
      undefined,
    ]);
  });

  it('shows nothing of what is private, nor how much of it there is, and nobody’s address', async () => {
    const { backend } = feed(calendar(abend, ['UID:p', 'CLASS:PRIVATE', 'DTSTART:20260512T190000Z', 'SUMMARY:Geheim']));
    const list = await backend.events(week, ask);
    expect([list.total, list.omitted]).to.deep.equal([1, 0]);
    expect(JSON.stringify(list)).not.to.match(/Geheim|@|Gast/);
  });

  it('shows the first date of a rule that cannot be answered, and the rule', async () => {
    const { backend } = feed(calendar(['UID:s', 'DTSTART:20260512T190000Z', 'RRULE:FREQ=SECONDLY', 'SUMMARY:Oft']));
    const { items } = await backend.events(week, ask);
    expect(items).to.have.length(1);
    expect(items[0]).to.include({ id: 's', recurrenceRule: 'FREQ=SECONDLY' }).and.not.have.property('superEvent');
  });

  it('gives what has no title another name', async () => {
    const { backend } = feed(
      calendar(['UID:a', 'DTSTART:20260512', 'LOCATION:Rathaus'], ['UID:b', 'DTSTART:20260513', 'SUMMARY: ']),
    );
    expect((await backend.events(week, ask)).items.map(({ name }) => name)).to.deep.equal(['Rathaus', '…']);
  });
});

describe('a calendar feed that is large, slow or something else', () => {
  const many = (count: number) =>
    calendar(...Array.from({ length: count }, (_, index) => [`UID:${index}`, 'DTSTART:20260512T190000Z', 'SUMMARY:x']));

  it('leaves out and counts what cannot be read', async () => {
    const { backend } = feed(calendar(abend, 'DTSTART:nonsense', 'SUMMARY:ohne Beginn'));
    expect((await backend.events(week, ask)).omitted).to.equal(2);
  });

  it('is read up to a number of events, and says so', async () => {
    const { backend } = feed(many(30), {}, { ...limits, events: 20 });
    const { total, cutAt, omitted } = await backend.events(week, ask);
    expect([total, cutAt, omitted]).to.deep.equal([20, 20, 0]);
  });

  it('is read up to a number of bytes, and says so', async () => {
    const endless = pieces(Infinity, 'BEGIN:VEVENT\r\nDTSTART:20260512T190000Z\r\nEND:VEVENT\r\n');
    answering(() => endless.response);
    answering(() => {
      const start = pieces(1, 'BEGIN:VCALENDAR\r\n').response.body!;
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
      void start
        .pipeTo(writable, { preventClose: true })
        .then(() => endless.response.body!.pipeTo(writable))
        .catch(() => {});
      return new Response(readable);
    });
    const { total, cutAt, omitted } = await icsBackend(url, { ...limits, bytes: 5000 }).events(week, ask);
    expect(total).to.be.within(90, 100);
    expect([cutAt, omitted]).to.deep.equal([total, 0]);
    expect(endless.sent()).to.be.lessThan(200);
  });

  it('that drips is shown as far as it has come when time is over', async () => {
    answering(() => pieces(1, calendar(abend, messe).slice(0, -40), true).response);
    const { items, cutAt } = await icsBackend(url, { ...limits, seconds: 0.3 }).events(week, ask);
    expect([ids({ items }), cutAt]).to.deep.equal(['abend/20260512T170000Z', 1]);
  });

  it('that never begins has not answered', async () => {
    answering(() => new Promise<never>(() => {}));
    expect(await faultOf(icsBackend(url, { ...limits, seconds: 0.2 }).events(week, ask))).to.equal('timeout');
  });

  it('that breaks off on the way is asked for again', async () => {
    let isBroken = true;
    answering(() => {
      if (!isBroken) return ics(calendar(abend));
      const bytes = new TextEncoder().encode(calendar(abend));
      let isSent = false;
      return new Response(
        new ReadableStream({
          pull(controller) {
            if (isSent) controller.error(new TypeError('network error'));
            else controller.enqueue(bytes);
            isSent = true;
          },
        }),
      );
    });
    const backend = icsBackend(url);
    expect(await faultOf(backend.events(week, ask))).to.equal('unreachable');
    isBroken = false;
    expect((await backend.events(week, ask)).total).to.equal(1);
  });

  for (const [what, body, type] of [
    ['a page', '<!doctype html><title>Anmelden</title>', 'text/html; charset=utf-8'],
    ['JSON', '{"items":[]}', 'application/json'],
    ['nothing', '', 'text/calendar'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 255, 254]), 'image/png'],
  ] as const) {
    it(`that is ${what} has failed, and the developer reads why`, async () => {
      const { backend } = feed(body, { headers: { 'Content-Type': type } });
      const error = (await reasonOf(backend.events(week, ask))) as BackendError;
      expect(error.fault).to.equal('not-json');
      expect(error.message).to.match(body.length ? new RegExp(`not a calendar but ${type.split(';')[0]}`) : /nothing/);
    });
  }

  it('is a calendar, whatever the server calls it, and in whatever letters', async () => {
    for (const type of ['text/plain', 'application/octet-stream', 'text/html', ''])
      expect(
        (await feed(calendar(abend), { headers: { 'Content-Type': type } }).backend.events(week, ask)).total,
      ).to.equal(1);
    const utf16 = new Uint8Array([0xff, 0xfe, ...Array.from(calendar(abend), one => [one.charCodeAt(0), 0]).flat()]);
    expect((await feed(utf16).backend.events(week, ask)).total).to.equal(1);
  });

  it('may be empty', async () => {
    const { items, total } = await feed('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n').backend.events(week, ask);
    expect([items, total]).to.deep.equal([[], 0]);
  });

  for (const [status, fault] of [
    [404, 'unreachable'],
    [403, 'refused'],
    [500, 'server'],
  ] as const) {
    it(`with status ${status} says ${fault}`, async () => {
      expect(await faultOf(feed(calendar(abend), { status }).backend.events(week, ask))).to.equal(fault);
    });
  }
});

describe('a calendar feed while the page is open', () => {
  it('is read once for all who ask, and tells the server nothing of them', async () => {
    const { backend, requests } = feed(calendar(abend, messe));
    await Promise.all([backend.events(week, ask), backend.service(ask), backend.event('messe', { languages: ['en'] })]);
    await backend.events({ q: 'spiel' }, ask);
    expect(requests).to.have.length(1);
    expect([requests[0].url, requests[0].credentials, requests[0].referrerPolicy]).to.deep.equal([
      url,
      'omit',
      'no-referrer',
    ]);
    expect(requests[0].headers.get('Accept')).to.equal('text/calendar, */*;q=0.5');
    // With the browser's own cache.
    expect(requests[0].cache).to.equal('default');
  });

  it('is read again at most every five minutes', async () => {
    let name = 'Alt';
    const requests = answering(() => ics(calendar(['UID:a', 'DTSTART:20260512', `SUMMARY:${name}`])));
    const backend = icsBackend(url);
    const names = async () => (await backend.events(week, ask)).items.map(item => item.name).join();
    expect(await names()).to.equal('Alt');
    name = 'Neu';
    wait(4);
    expect(await names()).to.equal('Alt');
    wait(2);
    expect(await names()).to.equal('Neu');
    expect(requests).to.have.length(2);
  });

  it('stays as it was when it cannot be read again, and says since when', async () => {
    let answer = (): Response => ics(calendar(abend));
    const requests = answering(() => answer());
    const backend = icsBackend(url);
    await backend.events(week, ask);
    const before = new Date().toISOString().slice(0, 16);
    answer = () => new Response('', { status: 500 });
    wait(10);
    const { total, asOf } = await backend.events(week, ask);
    expect([total, asOf?.slice(0, 16)]).to.deep.equal([1, before]);
    await backend.events(week, ask);
    expect(requests, 'not at once again').to.have.length(2);
    answer = () => ics(calendar(abend, messe));
    wait(1);
    expect(await backend.events(week, ask))
      .to.include({ total: 2 })
      .and.not.have.property('asOf');
  });

  it('does not become shorter because the server has become slow', async () => {
    let isSlow = false;
    answering(() => (isSlow ? pieces(1, calendar(abend), true).response : ics(calendar(abend, messe))));
    const backend = icsBackend(url, { ...limits, seconds: 0.2 });
    expect((await backend.events(week, ask)).total).to.equal(2);
    isSlow = true;
    wait(10);
    expect((await backend.events(week, ask)).total).to.equal(2);
  });

  it('is not waited for any longer by who has gone, but by the others', async () => {
    let answer = (_: Response): void => {};
    answering(() => new Promise<Response>(resolve => (answer = resolve)));
    const backend = icsBackend(url);
    const gone = new AbortController();
    const first = backend.events(week, { ...ask, signal: gone.signal });
    const second = backend.events(week, ask);
    const reason = new Error('gone');
    gone.abort(reason);
    expect(await reasonOf(first)).to.equal(reason);
    answer(ics(calendar(abend)));
    expect((await second).total).to.equal(1);
    expect(await reasonOf(backend.events(week, { ...ask, signal: gone.signal }))).to.equal(reason);
  });
});
