import { expect } from '@open-wc/testing';
import { icsBackend } from '../../src/backends/ics.js';
import { answering } from '../backends/answering.js';
import { calendar as feed, ics } from '../backends/ics/feed.js';
import { place, sees, visibleText } from '../support/place.js';
import { expectAccessible } from '../support/widget-suite.js';
import { calendar } from './calendar-town.js';

const url = 'https://verein.example/termine.ics';
const inMay = { view: 'list', from: '2026-05-15' };
const chor = ['UID:chor', 'DTSTART;TZID=Europe/Berlin:20260513T193000', 'RRULE:FREQ=WEEKLY', 'SUMMARY:Chorprobe'];
const many = Array.from({ length: 30 }, (_, index) => [`UID:${index}`, 'DTSTART:20260520', `SUMMARY:Termin ${index}`]);

const realNow = Date.now;
afterEach(() => {
  Date.now = realNow;
});

describe('<miteinand-calendar> on a calendar feed', () => {
  it('shows its dates', async () => {
    answering(() => ics(feed(chor)));
    const element = await calendar(inMay, icsBackend(url));
    await sees(element, /20\. Mai.*Chorprobe.*27\. Mai.*Chorprobe/);
    expect(visibleText(element)).not.to.match(/Stand|mehr als/);
    await expectAccessible(element);
  });

  it('says where there are more entries than are read', async () => {
    answering(() => ics(feed(...many)));
    const element = await calendar(inMay, icsBackend(url, { seconds: 5, bytes: 1_000_000, events: 20 }));
    await sees(element, 'Es gibt mehr als 20 Einträge; nur die ersten werden gezeigt.');
  });

  it('says of when they are where the feed cannot be read again', async () => {
    let isDown = false;
    answering(() => (isDown ? new Response('', { status: 500 }) : ics(feed(chor))));
    const backend = icsBackend(url);
    await backend.events({}, { languages: ['de'] });
    isDown = true;
    Date.now = () => realNow() + 600_000;
    const element = await calendar(inMay, backend);
    await sees(element, /Chorprobe.*Stand: \d\d:\d\d/);
  });

  it('says that only the first date is known of a rule that nobody can answer', async () => {
    answering(() => ics(feed(['UID:oft', 'DTSTART:20260520T100000Z', 'RRULE:FREQ=SECONDLY', 'SUMMARY:Andauernd'])));
    const attributes = { from: '2026-05-15', event: 'oft' };
    const element = await place('miteinand-calendar', { backend: icsBackend(url), attributes });
    await sees(element, /Andauernd.*Wiederholt sich; hier steht nur der erste Termin/);
  });
});
