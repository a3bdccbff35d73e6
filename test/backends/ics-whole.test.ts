import { expect } from '@open-wc/testing';
import ICAL from 'ical.js';
import { icsBackend } from '../../src/backends/ics.js';
import type { BackendError } from '../../src/contract/problem.js';
import { writeSeries } from '../../src/time/ics/write.js';
import { answering, reasonOf } from './answering.js';
import { calendar, ics } from './ics/feed.js';

const ask = { languages: ['de'] };
const series = [
  'UID:abend',
  'DTSTART;TZID=Europe/Berlin:20260512T190000',
  'DTEND;TZID=Europe/Berlin:20260512T210000',
  'RRULE:FREQ=WEEKLY;COUNT=4',
  'EXDATE;TZID=Europe/Berlin:20260519T190000',
  'SUMMARY:Spieleabend',
];

const backend = () => {
  answering(() => ics(calendar(series)));
  return icsBackend('https://town.example/termine.ics');
};

describe('a feed as a whole', () => {
  it('is subscribed to at its own address, unless something is filtered', () => {
    const feedUrl = (query: object): string | undefined => backend().feedUrl!(query);
    expect(feedUrl({ category: [], q: undefined, to: undefined })).to.equal('https://town.example/termine.ics');
    for (const query of [{ q: 'chor' }, { category: ['musik'] }, { to: '2026-12-31' }])
      expect(feedUrl(query), JSON.stringify(query)).to.be.undefined;
  });

  it('gives a series with its rule and what departs from it, which other programs read', async () => {
    const whole = await backend().series!('abend', ask);
    const text = writeSeries(whole, { now: '2026-05-01T00:00:00Z' });
    const [component] = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
    const dates = new ICAL.Event(component).iterator();
    const days = [];
    for (let date = dates.next(); date; date = dates.next()) days.push(date.toString().slice(0, 10));
    expect(days).to.deep.equal(['2026-05-12', '2026-05-26', '2026-06-02']);
  });

  it('says that there is no such series', async () => {
    const error = (await reasonOf(backend().series!('nichts', ask))) as BackendError;
    expect(error.fault).to.equal('not-found');
  });
});
