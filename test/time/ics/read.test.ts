import { expect } from '@open-wc/testing';
import { eventsOf, type EventWindow } from '../../../src/time/ics/events.js';
import { foreignZone } from '../../../src/time/ics/foreign-zones.js';
import { readCalendar, type ReadOptions } from '../../../src/time/ics/read.js';
import { atOnce } from '../../../src/time/slices.js';

const wrap = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]): string[] => ['BEGIN:VEVENT', 'UID:u', ...lines, 'END:VEVENT'];

const read = (text: string | Uint8Array, options: ReadOptions = { timeZone: 'Europe/Berlin' }) =>
  atOnce(readCalendar(text, { foreignZone, ...options }));
const tell = (text: string | Uint8Array, window: EventWindow = {}, options?: ReadOptions) =>
  atOnce(eventsOf(read(text, options), { to: '2100-01-01', ...window })).events;
const first = (...lines: string[]) => tell(wrap(...event(...lines)))[0];
const starts = (...lines: string[]): string[] => tell(wrap(...event(...lines))).map(({ startDate }) => startDate);

const start = 'DTSTART;TZID=Europe/Berlin:20260512T190000';

describe('readCalendar', () => {
  it('tells an event as the contract does', () => {
    const told = first(
      start,
      'DTEND;TZID=Europe/Berlin:20260512T213000',
      'SUMMARY:Spieleabend\\, offen für alle',
      'DESCRIPTION:Erste Zeile\\nZweite\\; mit \\\\',
      'LOCATION:Altes Rathaus\\, Saal',
      'GEO:48.895;9.19',
      'CATEGORIES:Freizeit,Familie\\, Kinder',
      'ORGANIZER;CN="Verein; Mitte":mailto:somebody@verein.example',
      'ATTENDEE;CN=Guest:mailto:guest@home.example',
      'URL:https://verein.example/abend',
      'LAST-MODIFIED:20260401T080000Z',
    );
    expect(told).to.deep.equal({
      id: 'u',
      uid: 'u',
      name: 'Spieleabend, offen für alle',
      description: 'Erste Zeile\nZweite; mit \\',
      startDate: '2026-05-12T19:00:00+02:00',
      endDate: '2026-05-12T21:30:00+02:00',
      timeZone: 'Europe/Berlin',
      location: { name: 'Altes Rathaus, Saal', geo: { latitude: 48.895, longitude: 9.19 } },
      categories: [
        { id: 'Freizeit', name: 'Freizeit' },
        { id: 'Familie,-Kinder', name: 'Familie, Kinder' },
      ],
      organizer: { id: 'Verein;-Mitte', name: 'Verein; Mitte' },
      url: 'https://verein.example/abend',
      dateModified: '2026-04-01T08:00:00+00:00',
    });
  });

  it('unfolds lines whatever their ends, and goes on where a producer forgot to fold', () => {
    const text = wrap(...event(start, 'SUMMARY:Ein langer', '  Titel', 'DESCRIPTION:Erste Zeile', '(ohne Einzug)'));
    for (const ends of ['\r\n', '\n', '\r']) {
      const [told] = tell(text.replace(/\r\n/g, ends));
      expect(told.name).to.equal('Ein langer Titel');
      expect(told.description).to.equal('Erste Zeile\n(ohne Einzug)');
    }
    expect(tell(`\ufeff${text}`)).to.have.length(1);
  });

  it('reads bytes of UTF-8, of UTF-16 and of Windows', () => {
    const text = wrap(...event(start, 'SUMMARY:Grünes Café – 5 €'));
    const utf8 = new TextEncoder().encode(text);
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...[...text].flatMap(c => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ]);
    const windows = new Uint8Array([...text].map(c => ({ '–': 0x96, '€': 0x80 })[c] ?? c.charCodeAt(0)));
    for (const bytes of [utf8, utf16, windows]) expect(tell(bytes)[0].name).to.equal('Grünes Café – 5 €');
  });

  it('reads parameters with quotes, carets and colons', () => {
    const told = first(
      start,
      'SUMMARY;X-A="a;b:c";LANGUAGE=de:Titel: mit Doppelpunkt',
      "ORGANIZER;CN=Tom ^'T^' Meier^nund:mailto:a@b.example",
    );
    expect(told.name).to.equal('Titel: mit Doppelpunkt');
    expect(told.lang).to.equal('de');
    expect(told.organizer?.name).to.equal('Tom "T" Meier und');
  });

  it('lets days be days', () => {
    expect(first('DTSTART;VALUE=DATE:20260512'))
      .to.include({ startDate: '2026-05-12' })
      .and.not.have.property('endDate');
    expect(first('DTSTART;VALUE=DATE:20260512', 'DTEND;VALUE=DATE:20260514').endDate).to.equal('2026-05-13');
    expect(first('DTSTART;VALUE=DATE:20260512', 'DTEND;VALUE=DATE:20260512')).to.not.have.property('endDate');
    expect(first('DTSTART:20260512', 'DURATION:PT36H').endDate).to.equal('2026-05-13');
    expect(
      first(
        'DTSTART;TZID=Europe/Berlin:20260512T000000',
        'DTEND;TZID=Europe/Berlin:20260514T000000',
        'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
      ),
    ).to.include({ startDate: '2026-05-12', endDate: '2026-05-13' });
  });

  it('counts days of a duration by the clock and hours exactly', () => {
    const before = 'DTSTART;TZID=Europe/Berlin:20260328T120000';
    expect(first(before, 'DURATION:P1D').endDate).to.equal('2026-03-29T12:00:00+02:00');
    expect(first(before, 'DURATION:PT24H').endDate).to.equal('2026-03-29T13:00:00+02:00');
    expect(first(before, 'DURATION:P1W').endDate).to.equal('2026-04-04T12:00:00+02:00');
  });

  it('shows without end what ends before it begins or beyond all calendars', () => {
    for (const line of [
      'DTEND:20250101T000000Z',
      'DURATION:-PT1H',
      'DURATION:P999999999999999999W',
      'DURATION:P9999999D',
      'DURATION:P1Y',
    ])
      expect(first(start, line), line).to.not.have.property('endDate');
    const { remarks } = read(wrap(...event(start, 'DURATION:P999999999999999999W')));
    expect(remarks).to.deep.equal([{ code: 'duration', count: 1, examples: ['u'] }]);
  });

  it('tells floating times in the calendar’s own zone, else in the one asked for', () => {
    const floating = event('DTSTART:20260512T190000');
    expect(tell(wrap(...floating))[0].startDate).to.equal('2026-05-12T19:00:00+02:00');
    expect(tell(wrap('X-WR-TIMEZONE:Pacific/Auckland', ...floating))[0]).to.include({
      startDate: '2026-05-12T19:00:00+12:00',
      timeZone: 'Pacific/Auckland',
    });
    expect(tell(wrap('X-WR-TIMEZONE:Europe/Vienna', ...event('DTSTART:20260512T170000Z')))[0]).to.include({
      startDate: '2026-05-12T19:00:00+02:00',
      timeZone: 'Europe/Vienna',
    });
  });

  it('finds zones by every name that producers have for them', () => {
    const names: [string, string][] = [
      ['W. Europe Standard Time', 'Europe/Berlin'],
      ['Eastern Standard Time', 'America/New_York'],
      ['/mozilla.org/20050126_1/Europe/Berlin', 'Europe/Berlin'],
      ['/freeassociation.sourceforge.net/Tzfile/America/Argentina/Ushuaia', 'America/Argentina/Ushuaia'],
      ['"(UTC-05:00) Eastern Time (US & Canada)"', 'America/New_York'],
      ['"(GMT+10:00) Canberra, Melbourne, Sydney"', 'Australia/Melbourne'],
      ['"(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien"', 'Europe/Amsterdam'],
      ['Europe/Kiev', 'Europe/Kiev'],
    ];
    for (const [tzid, zone] of names)
      expect(first(`DTSTART;TZID=${tzid}:20260512T190000`).timeZone, tzid).to.equal(zone);
    expect(first('DTSTART;TZID=GMT+0530:20260512T190000').startDate).to.equal('2026-05-12T19:00:00+05:30');
  });

  it('uses the rules that a calendar brings for a zone of its own, and says which zone it does not know', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Customized Time Zone',
      'BEGIN:STANDARD',
      'DTSTART:16010101T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:16010101T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ];
    const of = (day: string): string => `DTSTART;TZID=Customized Time Zone:${day}T120000`;
    const told = ['20260328', '20260329', '20261024', '20261025'].map(
      day => tell(wrap(...zone, ...event(of(day))), {}, { timeZone: 'Asia/Tokyo' })[0].startDate,
    );
    expect(told.map(text => text.slice(19))).to.deep.equal(['+01:00', '+02:00', '+02:00', '+01:00']);
    const lost = read(wrap(...event('DTSTART;TZID=Nowhere:20260512T190000')));
    expect(lost.remarks).to.deep.equal([{ code: 'unknown-zone', count: 1, examples: ['u'] }]);
  });

  it('shows no private event, nor the date of a series that one takes the place of', () => {
    const series = event(start, 'RRULE:FREQ=WEEKLY;COUNT=3', 'SUMMARY:Kurs');
    const secret = event(
      'RECURRENCE-ID;TZID=Europe/Berlin:20260519T190000',
      'DTSTART;TZID=Europe/Berlin:20260520T190000',
      'SUMMARY:Secret',
      'CLASS:PRIVATE',
    );
    const text = wrap(
      ...series,
      ...secret,
      ...event(start, 'UID:c', 'CLASS:CONFIDENTIAL'),
      ...event(start, 'CLASS:X-VIP'),
    );
    expect(tell(text).map(({ startDate }) => startDate.slice(0, 10))).to.deep.equal(['2026-05-12', '2026-05-26']);
    expect(read(text).omitted).to.deep.equal([{ code: 'private', count: 3, examples: [] }]);
    expect(JSON.stringify(read(text))).to.not.include('Secret');
  });

  it('never holds a mail address of organizers and attendees', () => {
    const text = wrap(
      ...event(
        start,
        'ORGANIZER;CN=boss@town.example;EMAIL=boss@town.example:mailto:boss@town.example',
        'ATTENDEE;CN=x:mailto:x@town.example',
        'CONTACT:y@town.example',
        'URL:mailto:z@town.example',
      ),
    );
    expect(JSON.stringify(read(text))).to.not.include('@');
  });

  it('takes images over https only, and leaves HTML as it is to those who can read it', () => {
    const { events } = read(
      wrap(
        ...event(
          start,
          'ATTACH;FMTTYPE=image/png:https://a.example/x.png',
          'X-ALT-DESC;FMTTYPE=text/html:<b>Hallo</b>',
        ),
        ...event(start, 'UID:b', 'IMAGE;VALUE=URI:http://a.example/x.png'),
        ...event(
          start,
          'UID:c',
          'ATTACH;FMTTYPE=image/svg+xml:data:image/svg+xml,<svg/>',
          'ATTACH:https://a.example/list.pdf',
        ),
      ),
    );
    expect(events.map(({ image }) => image)).to.deep.equal(['https://a.example/x.png', undefined, undefined]);
    expect(events[0].html).to.equal('<b>Hallo</b>');
  });

  it('says how the calendar calls itself and how often it wants to be asked', () => {
    const { name, refresh } = read(wrap('X-WR-CALNAME:Termine\\, alle', 'REFRESH-INTERVAL;VALUE=DURATION:PT12H'));
    expect({ name, refresh }).to.deep.equal({ name: 'Termine, alle', refresh: 43_200 });
  });
});

describe('a series', () => {
  const weekly = 'RRULE:FREQ=WEEKLY;COUNT=4';

  it('keeps its hour when clocks are set', () => {
    expect(starts('DTSTART;TZID=Europe/Berlin:20260318T190000', 'RRULE:FREQ=WEEKLY;COUNT=3')).to.deep.equal([
      '2026-03-18T19:00:00+01:00',
      '2026-03-25T19:00:00+01:00',
      '2026-04-01T19:00:00+02:00',
    ]);
  });

  it('tells its dates by ids that stay, and what series they are of', () => {
    const [, second] = tell(wrap(...event(start, weekly, 'SUMMARY:Kurs')));
    expect(second).to.include({ id: 'u/20260519T170000Z', recurrenceRule: 'FREQ=WEEKLY;COUNT=4' });
    expect(second.superEvent).to.deep.equal({ id: 'u', name: 'Kurs', type: 'EventSeries' });
    const [later] = tell(wrap(...event(start, weekly, 'SUMMARY:Kurs')), { from: '2026-05-19' });
    expect(later.id).to.equal(second.id);
  });

  it('leaves out exceptions, however they are written', () => {
    for (const exception of [
      'EXDATE;TZID=Europe/Berlin:20260519T190000',
      'EXDATE:20260519T170000Z',
      'EXDATE:20260519T190000',
      'EXDATE;VALUE=DATE:20260519',
      'EXDATE;TZID=America/New_York:20260519T130000,20990101T000000',
    ])
      expect(
        starts(start, weekly, exception).map(text => text.slice(8, 10)),
        exception,
      ).to.deep.equal(['12', '26', '02']);
  });

  it('adds single dates and periods once', () => {
    const told = tell(
      wrap(
        ...event(
          start,
          'DURATION:PT1H',
          'RDATE;TZID=Europe/Berlin:20260514T200000,20260512T190000',
          'RDATE;VALUE=PERIOD:20260601T100000Z/PT3H',
        ),
      ),
    );
    expect(told.map(({ startDate, endDate }) => `${startDate} ${endDate}`)).to.deep.equal([
      '2026-05-12T19:00:00+02:00 2026-05-12T20:00:00+02:00',
      '2026-05-14T20:00:00+02:00 2026-05-14T21:00:00+02:00',
      '2026-06-01T12:00:00+02:00 2026-06-01T15:00:00+02:00',
    ]);
  });

  it('tells moved and cancelled dates by their own words, the newest version of each', () => {
    const change = (sequence: number, ...lines: string[]): string[] =>
      event('RECURRENCE-ID;TZID=Europe/Berlin:20260519T190000', `SEQUENCE:${sequence}`, ...lines);
    const text = wrap(
      ...event(start, weekly, 'SUMMARY:Kurs'),
      ...change(2, 'DTSTART;TZID=Europe/Berlin:20260520T180000', 'SUMMARY:Verlegt'),
      ...change(1, 'DTSTART;TZID=Europe/Berlin:20260521T180000', 'SUMMARY:Alt'),
      ...event('RECURRENCE-ID:20260526T170000Z', 'DTSTART:20260526T170000Z', 'STATUS:CANCELLED', 'SUMMARY:Kurs'),
    );
    const told = tell(text).map(({ id, name, startDate, eventStatus }) => [
      id.slice(2),
      name,
      startDate.slice(8, 13),
      eventStatus,
    ]);
    expect(told).to.deep.equal([
      ['20260512T170000Z', 'Kurs', '12T19', undefined],
      ['20260519T170000Z', 'Verlegt', '20T18', 'EventRescheduled'],
      ['20260526T170000Z', 'Kurs', '26T19', 'EventCancelled'],
      ['20260602T170000Z', 'Kurs', '02T19', undefined],
    ]);
  });

  it('moves this and all following dates, but those that were changed by themselves', () => {
    const text = wrap(
      ...event(start, 'RRULE:FREQ=WEEKLY;COUNT=5', 'SUMMARY:Kurs'),
      ...event(
        'RECURRENCE-ID;RANGE=THISANDFUTURE:20260526T170000Z',
        'DTSTART;TZID=Europe/Berlin:20260527T200000',
        'SUMMARY:Neu',
      ),
      ...event('RECURRENCE-ID:20260602T170000Z', 'DTSTART;TZID=Europe/Berlin:20260602T120000', 'SUMMARY:Einmal'),
    );
    expect(tell(text).map(({ name, startDate }) => `${startDate.slice(5, 13)} ${name}`)).to.deep.equal([
      '05-12T19 Kurs',
      '05-19T19 Kurs',
      '05-27T20 Neu',
      '06-02T12 Einmal',
      '06-10T20 Neu',
    ]);
  });

  it('ends with UNTIL, whichever way it is written', () => {
    for (const until of ['20260526', '20260526T170000Z', '20260526T190000', '20260526T215959Z'])
      expect(starts(start, `RRULE:FREQ=WEEKLY;UNTIL=${until}`), until).to.have.length(3);
    expect(starts(start, 'RRULE:FREQ=WEEKLY;UNTIL=20260526T165959Z')).to.have.length(2);
    // Exchange: midnight of the last day in Berlin.
    expect(starts('DTSTART;VALUE=DATE:20260512', 'RRULE:FREQ=WEEKLY;UNTIL=20260525T220000Z')).to.have.length(3);
  });

  it('shows its first date, and says so, where its rule repeats by the minute or cannot be read', () => {
    for (const [rule, code] of [
      ['FREQ=SECONDLY', 'rule-too-often'],
      ['FREQ=MINUTELY;COUNT=5', 'rule-too-often'],
      ['FREQ=SOMETIMES', 'rule-unreadable'],
      ['FREQ=DAILY;INTERVAL=0', 'rule-unreadable'],
    ]) {
      const calendar = read(wrap(...event(start, `RRULE:${rule}`)));
      const { events, remarks } = atOnce(eventsOf(calendar, {}));
      expect(events).to.have.length(1);
      expect(remarks).to.deep.equal([{ code, count: 1, examples: ['u'] }]);
    }
  });

  it('gives what touches the window, and says when there is more than is shown', () => {
    const daily = wrap(...event(start, 'DURATION:P3D', 'RRULE:FREQ=DAILY'));
    const days = (from: string, to: string) => tell(daily, { from, to }).map(({ startDate }) => startDate.slice(0, 10));
    expect(days('2030-01-10', '2030-01-10')).to.deep.equal(['2030-01-07', '2030-01-08', '2030-01-09', '2030-01-10']);
    const { events, remarks } = atOnce(eventsOf(read(daily), { limit: 7 }));
    expect(events).to.have.length(7);
    expect(remarks).to.deep.equal([{ code: 'more-dates', count: 1, examples: ['u'] }]);
  });
});
