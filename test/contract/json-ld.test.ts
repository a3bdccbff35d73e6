import { expect } from '@open-wc/testing';
import type { Event, JobPosting } from 'schema-dts';
import type { CalendarEvent } from '../../src/contract/calendar-event.js';
import { eventEntryOf, jobPostingOf, jsonLdText } from '../../src/contract/json-ld.js';
import type { Offer } from '../../src/contract/offer.js';

const germany = { country: 'DE', link: 'https://town.example/boerse?offer=1' };

const offer: Offer = {
  id: '1',
  lang: 'de',
  kind: 'volunteering',
  title: 'Vorlesen in der Bücherei',
  description: 'Kinder hören gern zu.\n\nMit Büchern < 100 Seiten & Tee.\nAuch draußen.',
  organization: { id: 'o', name: 'Stadtbücherei', url: 'https://buecherei.example/' },
  commitment: 'regular',
  schedule: { startDate: '2026-06-01', description: 'dienstags' },
  location: {
    name: 'Bücherei',
    address: 'Am Wehr 2, 89999 Holdersbrunn',
    geo: { latitude: 48.1, longitude: 10.4 },
  },
  skills: ['Geduld', 'Deutsch'],
  remainingAttendeeCapacity: 2,
  jobBenefits: 'Fahrgeld',
  contact: { name: 'Gerlinde', telephone: '089 123456', email: 'gerlinde@privat.example' },
  response: { method: 'mail', email: 'antwort@privat.example' },
  datePosted: '2026-05-01T09:00:00+02:00',
};

const event: CalendarEvent = {
  id: 'e',
  lang: 'de',
  name: 'Stammtisch',
  description: 'Für alle.',
  startDate: '2026-06-01T18:00:00+02:00',
  endDate: '2026-06-01T20:00:00+02:00',
  location: { name: 'Rathaus', address: 'Marktplatz 1', addressLocality: 'Holdersbrunn' },
  organizer: { id: 'o', name: 'Büro Miteinand' },
  superEvent: { id: 's', name: 'Stammtische' },
  contact: { telephone: '089 123456', email: 'gerlinde@privat.example' },
  price: 'Spende willkommen',
};

const written = (thing: object | undefined): Record<string, unknown> =>
  JSON.parse(JSON.stringify(thing)) as Record<string, unknown>;

// The compiler holds both against the whole of schema.org's vocabulary.
const posting: JobPosting | undefined = jobPostingOf(offer, germany);
const entry: Event | undefined = eventEntryOf(event, germany);

describe('an offer for search engines', () => {
  it('is a posting of voluntary work with what they require', () => {
    expect(written(posting)).to.deep.equal({
      '@type': 'JobPosting',
      title: 'Vorlesen in der Bücherei',
      description: '<p>Kinder hören gern zu.</p><p>Mit Büchern &lt; 100 Seiten &amp; Tee.<br>Auch draußen.</p>',
      identifier: { '@type': 'PropertyValue', name: 'Stadtbücherei', value: '1' },
      url: 'https://town.example/boerse?offer=1',
      employmentType: 'VOLUNTEER',
      datePosted: '2026-05-01T09:00:00+02:00',
      hiringOrganization: { '@type': 'Organization', name: 'Stadtbücherei', url: 'https://buecherei.example/' },
      jobLocation: {
        '@type': 'Place',
        name: 'Bücherei',
        address: {
          '@type': 'PostalAddress',
          streetAddress: 'Am Wehr 2',
          postalCode: '89999',
          addressLocality: 'Holdersbrunn',
          addressCountry: 'DE',
        },
        geo: { '@type': 'GeoCoordinates', latitude: 48.1, longitude: 10.4 },
      },
      workHours: 'dienstags',
      skills: 'Geduld, Deutsch',
      jobBenefits: 'Fahrgeld',
      totalJobOpenings: 2,
      directApply: false,
    });
  });

  for (const field of ['description', 'organization', 'datePosted', 'location'] as const) {
    it(`is not published without ${field}`, () => {
      expect(jobPostingOf({ ...offer, [field]: undefined }, germany)).to.equal(undefined);
    });
  }

  for (const kind of ['equipment', 'room', 'help-offered', 'constructor']) {
    it(`is not published as work when it is of the kind "${kind}"`, () => {
      expect(jobPostingOf({ ...offer, kind }, germany)).to.equal(undefined);
    });
  }

  for (const availability of ['full', 'over', 'cancelled', 'paused', 'soon']) {
    it(`is not published while it is "${availability}"`, () => {
      expect(jobPostingOf({ ...offer, availability }, germany)).to.equal(undefined);
    });
  }

  it('from home names the country instead of a place', () => {
    const { jobLocation, jobLocationType, applicantLocationRequirements } = written(
      jobPostingOf({ ...offer, location: { online: true } }, germany),
    );
    expect({ jobLocation, jobLocationType, applicantLocationRequirements }).to.deep.equal({
      jobLocation: undefined,
      jobLocationType: 'TELECOMMUTE',
      applicantLocationRequirements: { '@type': 'Country', name: 'DE' },
    });
  });

  it('at a place that has only a name is not published: nobody could find it', () => {
    expect(jobPostingOf({ ...offer, location: { name: 'Bei Ihnen' } }, germany)).to.equal(undefined);
  });

  it('ends with its date only where there is but one', () => {
    const until = (commitment: string): unknown =>
      written(jobPostingOf({ ...offer, commitment, schedule: { startDate: '2026-06-01' } }, germany)).validThrough;
    expect(until('one-off')).to.equal('2026-06-01');
    expect(until('regular')).to.equal(undefined);
  });

  it('leads where the widget does, else to its own page, never to what is not safe', () => {
    const own = 'https://verein.example/vorlesen';
    const urlOf = (url: string, link?: string): unknown => written(jobPostingOf({ ...offer, url }, { link })).url;
    expect(urlOf(own, germany.link)).to.equal(germany.link);
    expect(urlOf(own)).to.equal(own);
    expect(urlOf(own, 'javascript:alert(1)')).to.equal(own);
    expect(urlOf('javascript:alert(1)')).to.equal(undefined);
  });
});

describe('an event for search engines', () => {
  it('says what, when and where', () => {
    expect(written(entry)).to.deep.equal({
      '@type': 'Event',
      name: 'Stammtisch',
      description: 'Für alle.',
      url: 'https://town.example/boerse?offer=1',
      startDate: '2026-06-01T18:00:00+02:00',
      endDate: '2026-06-01T20:00:00+02:00',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: {
        '@type': 'Place',
        name: 'Rathaus',
        address: {
          '@type': 'PostalAddress',
          streetAddress: 'Marktplatz 1',
          addressLocality: 'Holdersbrunn',
          addressCountry: 'DE',
        },
      },
      organizer: { '@type': 'Organization', name: 'Büro Miteinand' },
      superEvent: { '@type': 'EventSeries', name: 'Stammtische' },
    });
  });

  it('says for whom and in which languages it is held, whatever its text is written in', () => {
    const more: Partial<CalendarEvent> = { lang: 'en', inLanguage: ['de', 'ar'], audience: ['families', 'newcomers'] };
    expect(written(eventEntryOf({ ...event, ...more }))).to.deep.include({
      inLanguage: ['de', 'ar'],
      audience: [
        { '@type': 'Audience', audienceType: 'families' },
        { '@type': 'Audience', audienceType: 'newcomers' },
      ],
    });
  });

  it('shows its picture, and no address that is none', () => {
    const imageOf = (image: string): unknown => written(eventEntryOf({ ...event, image })).image;
    expect(imageOf('https://town.example/fest.jpg')).to.equal('https://town.example/fest.jpg');
    expect(imageOf('data:image/png;base64,AA')).to.equal(undefined);
  });

  it('says what it is a part of: a series, or a festival', () => {
    const superOf = (superEvent: CalendarEvent['superEvent']): unknown =>
      written(eventEntryOf({ ...event, superEvent })).superEvent;
    expect(superOf({ id: 's', name: 'Fest', type: 'Event' })).to.deep.equal({ '@type': 'Event', name: 'Fest' });
    expect(superOf({ id: 's', name: 'Reihe', type: 'Season' })).to.deep.equal({
      '@type': 'EventSeries',
      name: 'Reihe',
    });
    expect(superOf({ id: 's' })).to.equal(undefined);
  });

  it('says whether places are left, as search engines name it', () => {
    const offersOf = (change: Partial<CalendarEvent>): unknown =>
      written(eventEntryOf({ ...event, ...change }, germany)).offers;
    const left = (word: string): object => ({
      '@type': 'Offer',
      url: germany.link,
      availability: `https://schema.org/${word}`,
    });
    expect(offersOf({ availability: 'low' })).to.deep.equal(left('InStock'));
    expect(offersOf({ availability: 'waitlist' })).to.deep.equal(left('SoldOut'));
    expect(offersOf({ availability: 'soon' })).to.deep.equal(left('PreOrder'));
    for (const availability of [undefined, 'over', 'paused', 'constructor'])
      expect(offersOf({ ...(availability && { availability }) })).to.equal(undefined);
    expect(offersOf({ availability: 'open', eventStatus: 'EventCancelled' })).to.equal(undefined);
  });

  it('says when it was to be before it was rescheduled', () => {
    const previousStartDate = '2026-05-30T18:00:00+02:00';
    const previousOf = (eventStatus: string): unknown =>
      written(eventEntryOf({ ...event, eventStatus, previousStartDate })).previousStartDate;
    expect(previousOf('EventRescheduled')).to.equal(previousStartDate);
    expect(previousOf('EventScheduled')).to.equal(undefined);
  });

  it('says how one takes part', () => {
    const modeOf = (location: CalendarEvent['location']): unknown =>
      (written(eventEntryOf({ ...event, location }, {})).eventAttendanceMode as string).split('/').at(-1);
    const url = 'https://treffen.example/';
    expect(modeOf({ address: 'Markt 1', url })).to.equal('OfflineEventAttendanceMode');
    expect(modeOf({ url })).to.equal('OnlineEventAttendanceMode');
    expect(modeOf({ address: 'Markt 1', online: true, url })).to.equal('MixedEventAttendanceMode');
  });

  it('online leads to its own page where its link is not told, or not safe', () => {
    const locationOf = (url?: string): unknown =>
      written(eventEntryOf({ ...event, location: { online: true, ...(url && { url }) } }, germany)).location;
    const page = { '@type': 'VirtualLocation', url: germany.link };
    expect(locationOf()).to.deep.equal(page);
    expect(locationOf('javascript:alert(1)')).to.deep.equal(page);
    expect(locationOf('https://treffen.example/')).to.deep.equal({ ...page, url: 'https://treffen.example/' });
  });

  it('is told off when it is', () => {
    const statusOf = (change: Partial<CalendarEvent>): unknown =>
      written(eventEntryOf({ ...event, ...change })).eventStatus;
    expect(statusOf({ availability: 'cancelled' })).to.equal('https://schema.org/EventCancelled');
    expect(statusOf({ eventStatus: 'EventPostponed' })).to.equal('https://schema.org/EventPostponed');
    expect(statusOf({ eventStatus: 'EventDreamt' })).to.equal(undefined);
  });

  for (const location of [undefined, {}, { name: 'Irgendwo' }]) {
    it(`nowhere is not published: ${JSON.stringify(location)}`, () => {
      expect(eventEntryOf({ ...event, location }, germany)).to.equal(undefined);
    });
  }
});

describe('the published text', () => {
  it('holds neither numbers nor addresses of persons', () => {
    const text = jsonLdText([posting as object, entry as object]);
    expect(text)
      .to.contain('Vorlesen')
      .and.not.match(/089|Gerlinde|privat\.example/);
  });

  it('names only countries', () => {
    const text = (country: string): string => jsonLdText([jobPostingOf(offer, { country })!]);
    expect(text('at')).to.contain('"addressCountry":"AT"');
    for (const country of ['', 'true', 'Deutschland', '12']) expect(text(country)).to.not.contain('addressCountry');
  });

  const payload = '</script><script>globalThis.ran = true</script><!--';
  /** How many elements of script a page has that is written out and read again. */
  const scriptsIn = (text: string): number => {
    const page = document.implementation.createHTMLDocument();
    page.body.innerHTML = `<script type="application/ld+json">${text}</script>`;
    return page.scripts.length;
  };

  it('stays in its element when the page is written out and read again', () => {
    const text = jsonLdText([jobPostingOf({ ...offer, title: payload }, germany)!]);
    expect(scriptsIn(text)).to.equal(1);
    const { '@graph': things } = JSON.parse(text) as { '@graph': { title: string }[] };
    expect(things[0].title).to.equal(payload);
  });

  it('would not without: the test sees it', () => {
    expect(scriptsIn(JSON.stringify({ title: payload }))).to.equal(2);
  });

  it('holds no marks that reorder the line of a search result', () => {
    const text = jsonLdText([jobPostingOf({ ...offer, title: 'Fest \u202e fdp.exe\u2069' }, germany)!]);
    expect(text).to.contain('"title":"Fest  fdp.exe"');
  });
});
