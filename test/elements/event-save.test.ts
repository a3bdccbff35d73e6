import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import ICAL from 'ical.js';
import { convertIcsCalendar, type IcsEvent } from 'ts-ics';
import type { CalendarEvent } from '../../src/contract/calendar-event.js';
import { calendarServices } from '../../src/views/calendar-services.js';
import { find, sees, until, visibleText } from '../support/place.js';
import { loads, opened, savedBy, townWith, unfold, usual } from './event-scene.js';

const dates = [20, 27].map(day => ({
  id: `chor-${day}`,
  name: `Chorprobe am ${day}.`,
  startDate: `2099-05-${day}T18:00:00+02:00`,
  endDate: `2099-05-${day}T20:00:00+02:00`,
  superEvent: { id: 'chor', name: 'Chorprobe' },
}));

const save = async (element: Element): Promise<string> => {
  const file = await savedBy(() => find(element, '[part~=calendar-file]').click());
  return file.text;
};

/** Start, end and name as ical.js reads them. */
function readByIcalJs(text: string): string[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map(component => {
    const { startDate, endDate, summary } = new ICAL.Event(component);
    const said = (time: InstanceType<typeof ICAL.Time>): string =>
      time.isDate ? time.toString() : time.toJSDate().toISOString();
    return [said(startDate), said(endDate), summary].join(' ');
  });
}

/** The same as ts-ics reads them. */
function readByTsIcs(text: string): string[] {
  const said = ({ type, date }: { type?: string; date: Date }): string =>
    type === 'DATE' ? date.toISOString().slice(0, 10) : date.toISOString();
  return (convertIcsCalendar(undefined, text).events ?? []).map((event: IcsEvent) =>
    [said(event.start), event.end ? said(event.end) : '', event.summary].join(' '),
  );
}

describe('an event in the visitor’s own calendar', () => {
  it('is a file that other programs read, with the way back to the page', async () => {
    const element = await opened(townWith({ location: { name: 'Haus am Markt', address: 'Markt 1' } }));
    await unfold(element, 'add-to-calendar');
    const file = await savedBy(() => find(element, '[part~=calendar-file]').click());
    expect(file.name).to.equal('Lesung.ics');
    expect(file.type).to.match(/^text\/calendar/);
    expect(file.text).to.include('LOCATION:Haus am Markt\\, Markt 1').and.include('BEGIN:VTIMEZONE');
    expect(file.text.replace(/\r\n /g, '')).to.include(`URL:${location.href}`);
    const expected = ['2099-05-20T16:00:00.000Z 2099-05-20T18:00:00.000Z Lesung'];
    expect(readByIcalJs(file.text)).to.deep.equal(expected);
    expect(readByTsIcs(file.text)).to.deep.equal(expected);
  });

  it('keeps days as days, the end exclusive as other programs take it', async () => {
    const element = await opened(townWith({ startDate: '2099-05-20', endDate: '2099-05-22', timeZone: undefined }));
    await unfold(element, 'add-to-calendar');
    const text = await save(element);
    expect(readByIcalJs(text)).to.deep.equal(['2099-05-20 2099-05-23 Lesung']);
    expect(readByTsIcs(text)).to.deep.equal(['2099-05-20 2099-05-23 Lesung']);
  });

  it('asks for the date or the whole series where it recurs, and gives what was chosen', async () => {
    const element = await opened(townWith(...dates));
    const ways = await unfold(element, 'add-to-calendar');
    await sees(element, 'Was soll in Ihren Kalender?');
    expect(readByIcalJs(await save(element))).to.have.length(1);
    ways.querySelectorAll<HTMLInputElement>('input[type=radio]')[1].click();
    await sees(element, 'Eine ganze Reihe geht nur mit der Kalenderdatei');
    expect(ways.querySelectorAll('a')).to.have.length(0);
    const text = await save(element);
    const expected = [
      '2099-05-20T16:00:00.000Z 2099-05-20T18:00:00.000Z Chorprobe am 20.',
      '2099-05-27T16:00:00.000Z 2099-05-27T18:00:00.000Z Chorprobe am 27.',
    ];
    expect(readByIcalJs(text)).to.deep.equal(expected);
    expect(readByTsIcs(text)).to.deep.equal(expected);
  });

  it('takes a whole series as its source has it, with its rule', async () => {
    const town = townWith({ recurrenceRule: 'FREQ=WEEKLY', superEvent: { id: 'chor' }, id: 'chor/20990520T160000Z' });
    const first: CalendarEvent = { ...usual, id: 'chor', uid: 'chor@verein', startDate: '2026-01-07T18:00:00+01:00' };
    const series = () => Promise.resolve({ first, rule: 'FREQ=WEEKLY' });
    const element = await opened({ ...town, series });
    const ways = await unfold(element, 'add-to-calendar');
    ways.querySelectorAll<HTMLInputElement>('input[type=radio]')[1].click();
    await sees(element, 'Kalenderdatei: Fast');
    expect(await save(element))
      .to.include('RRULE:FREQ=WEEKLY')
      .and.include('DTSTART;TZID=Europe/Berlin:20260107T180000');
  });

  it('gives each date of a feed’s series a UID of its own', async () => {
    const both = ['20990520T160000Z', '20990527T160000Z'].map(key => ({
      id: `chor/${key}`,
      uid: 'chor@verein',
      superEvent: { id: 'chor' },
    }));
    const element = await opened(townWith(...both));
    const ways = await unfold(element, 'add-to-calendar');
    ways.querySelectorAll<HTMLInputElement>('input[type=radio]')[1].click();
    await sees(element, 'Kalenderdatei: Fast');
    const uids = [...(await save(element)).matchAll(/UID:(\S+)/g)].map(([, uid]) => uid);
    expect(uids).to.deep.equal(['20990520T160000Z-chor@verein', '20990527T160000Z-chor@verein']);
  });

  it('says that a series did not come, and can be asked again', async () => {
    const town = townWith(...dates);
    let isDown = true;
    const events: typeof town.events = (query, ask) =>
      isDown && query.limit === 500 ? Promise.reject(new Error('test: down')) : town.events(query, ask);
    const element = await opened({ ...town, events });
    const ways = await unfold(element, 'add-to-calendar');
    ways.querySelectorAll<HTMLInputElement>('input[type=radio]')[1].click();
    await sees(element, 'Kalenderdatei: Fast');
    find(element, '[part~=calendar-file]').click();
    await sees(element, 'auf unserer Seite etwas schiefgegangen');
    isDown = false;
    expect(readByIcalJs(await save(element))).to.have.length(2);
  });

  it('exports what was called off as that, and offers no links for it', async () => {
    const element = await opened(townWith({ eventStatus: 'EventCancelled', sequence: 3 }));
    const ways = await unfold(element, 'add-to-calendar');
    expect(ways.querySelectorAll('a')).to.have.length(0);
    expect(await save(element)).to.include('STATUS:CANCELLED');
  });

  it('leads to other calendars by links that load nothing before', async () => {
    const element = await opened(townWith({}));
    const ways = await unfold(element, 'add-to-calendar');
    const links = [...ways.querySelectorAll('a')];
    expect(links.map(({ host }) => host)).to.deep.equal([
      'calendar.google.com',
      'outlook.live.com',
      'outlook.office.com',
    ]);
    for (const link of links) expect(link.rel).to.include('noopener').and.include('noreferrer');
    expect(links.filter(({ host }) => loads(host))).to.deep.equal([]);
    // The same watch sees where the page itself came from, so it is not blind.
    expect(loads(location.host)).to.be.true;
  });

  it('opens and closes by keys, and only itself', async () => {
    const element = await opened(townWith({}));
    const summary = find(element, 'summary[part~=add-to-calendar]');
    summary.focus();
    await sendKeys({ press: 'Enter' });
    await until('it to open', () => find<HTMLDetailsElement>(element, '.add-to-calendar').open);
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot!.activeElement).to.equal(find(element, '[part~=calendar-file]'));
    await sendKeys({ press: 'Escape' });
    expect(find<HTMLDetailsElement>(element, '.add-to-calendar').open).to.be.false;
    expect(element.shadowRoot!.activeElement).to.equal(summary);
    expect(visibleText(element)).to.include('Zurück zum Kalender');
  });
});

describe('addresses of other calendars', () => {
  const fields = (event: Partial<CalendarEvent>, host: string): URLSearchParams => {
    const services = calendarServices({ ...usual, ...event }, 'Europe/Berlin', 'https://town.example/termine');
    return new URL(services.find(({ url }) => url.includes(host))!.url).searchParams;
  };

  it('tell moments in UTC, and the zone where it counts', () => {
    expect(fields({}, 'google').get('dates')).to.equal('20990520T160000Z/20990520T180000Z');
    expect(fields({}, 'google').get('ctz')).to.equal('Europe/Berlin');
    expect(fields({}, 'live').get('startdt')).to.equal('2099-05-20T16:00:00Z');
    expect(fields({}, 'live').get('enddt')).to.equal('2099-05-20T18:00:00Z');
  });

  it('tell days up to the first that is no part of it any more', () => {
    const days = { startDate: '2026-12-31', endDate: '2026-12-31' };
    expect(fields(days, 'google').get('dates')).to.equal('20261231/20270101');
    expect(fields(days, 'google').get('ctz')).to.be.null;
    expect([fields(days, 'live').get('enddt'), fields(days, 'live').get('allday')]).to.deep.equal([
      '2027-01-01',
      'true',
    ]);
  });

  it('end as they begin where nobody says when, or something impossible', () => {
    expect(fields({ endDate: undefined }, 'google').get('dates')).to.equal('20990520T160000Z/20990520T160000Z');
    expect(fields({ endDate: '2020-01-01T00:00:00Z' }, 'google').get('dates')).to.match(/^(\S+)\/\1$/);
  });

  it('stay short enough to arrive, with the way back in them', () => {
    const description = 'Ein sehr langer Text über ä, ö, ü und 🎉. '.repeat(400);
    const event = { ...usual, name: 'ä'.repeat(5000), description, location: { name: 'ß'.repeat(5000) } };
    for (const { url } of calendarServices(event, 'Europe/Berlin', 'https://town.example/termine')) {
      expect(url.length).to.be.at.most(2400);
      expect(decodeURIComponent(url)).to.include('https://town.example/termine');
    }
    const usualLength = calendarServices({ ...usual, description }, 'Europe/Berlin', 'https://town.example/t');
    for (const { url } of usualLength) expect(url.length).to.be.within(1500, 1900);
  });

  it('hold whatever somebody writes as text only', () => {
    const name = '&dates=1&evil=1#"><script>\ud800';
    expect(fields({ name }, 'google').get('evil')).to.be.null;
    expect(fields({ name }, 'google').get('text')).to.include('&dates=1&evil=1#"><script>');
  });
});
