import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { memoryBackend } from '../../src/backends/memory.js';
import type { Offer } from '../../src/contract/offer.js';
import { find, sees, until, visibleText } from '../support/place.js';
import { expectAccessible } from '../support/widget-suite.js';
import {
  all,
  answeringTown,
  button,
  chips,
  choice,
  count,
  exchange,
  facet,
  focused,
  numberAt,
  offerOf,
  openMore,
  titles,
} from './exchange-town.js';

const club = { id: 'sv', name: 'Sportverein' };
const school = { id: 'vhs', name: 'Volkshochschule' };
const sport = [{ id: 'sport', name: 'Sport' }];
const language = [{ id: 'sprache', name: 'Sprache' }];

/** Six offers in which each filter finds something, and nothing the same. */
const offers: Offer[] = [
  offerOf('Lauftreff', {
    organization: club,
    categories: sport,
    commitment: 'regular',
    schedule: { byDay: ['TU'], startTime: '18:30' },
    location: { addressLocality: 'Talheim' },
    audience: ['youth'],
    availability: 'full',
  }),
  offerOf('Sommerfest', {
    organization: club,
    categories: sport,
    commitment: 'one-off',
    schedule: { byDay: ['SA'], startTime: '09:00' },
    location: { addressLocality: 'Talheim', barrierFree: true },
    audience: ['families'],
  }),
  offerOf('Sprachcafé', {
    organization: school,
    categories: language,
    commitment: 'regular',
    schedule: { byDay: ['TU', 'TH'], startTime: '14:00' },
    location: { addressLocality: 'Bergdorf', barrierFree: true },
    knowsLanguage: ['ar', 'tr'],
    audience: ['newcomers'],
  }),
  offerOf('Telefonpate', { kind: 'mentoring', organization: school, categories: language, commitment: 'digital' }),
  offerOf('Probenraum', { kind: 'room', organization: club, location: { addressLocality: 'Bergdorf' } }),
  offerOf('Projektor', { kind: 'equipment', organization: school }),
];
const town = async () => openMore(await exchange({ backend: memoryBackend({ offers }), attributes: { limit: '20' } }));

/** Chooses by the keyboard, as a visitor without a mouse does. */
async function choose(element: Element, filter: string, name: string): Promise<void> {
  const group = facet(element, filter);
  group.open = true;
  choice(group, name).querySelector('input')!.focus();
  await sendKeys({ press: 'Space' });
}

describe('the filters of <miteinand-exchange>', () => {
  for (const [filter, name, found] of [
    ['Art', 'Raum', ['Probenraum']],
    ['Thema', 'Sprache', ['Sprachcafé', 'Telefonpate']],
    ['Zeitaufwand', 'Regelmäßig', ['Lauftreff', 'Sprachcafé']],
    ['Wochentag', 'Donnerstag', ['Sprachcafé']],
    ['Tageszeit', 'Abends', ['Lauftreff']],
    ['Hilfreiche Sprachen', 'Arabisch', ['Sprachcafé']],
    ['Besonders für', 'Familien', ['Sommerfest']],
    ['Ort', 'Bergdorf', ['Probenraum', 'Sprachcafé']],
    ['Verein oder Stelle', 'Sportverein', ['Lauftreff', 'Probenraum', 'Sommerfest']],
  ] as const) {
    it(`find by "${filter}" as many as they promise`, async () => {
      const element = await town();
      expect(numberAt(choice(facet(element, filter), name))).to.equal(String(found.length));
      await choose(element, filter, name);
      await until('only these', () => titles(element).length === found.length);
      expect(titles(element).sort()).to.deep.equal([...found].sort());
      expect(chips(element)).to.deep.equal([name]);
      expect(focused(element)!.closest('.option')!.textContent).to.contain(name);
    });
  }

  it('count under the other filters, and keep what finds nothing within reach', async () => {
    const element = await town();
    await choose(element, 'Verein oder Stelle', 'Sportverein');
    await until('three', () => count(element) === 3);
    const [about, kind] = [facet(element, 'Thema'), facet(element, 'Art')];
    expect(numberAt(choice(about, 'Sport'))).to.equal('2');
    expect(numberAt(choice(about, 'Sprache'))).to.equal('0');
    expect(numberAt(choice(kind, 'Patenschaft'))).to.equal('0');
    // Its own filter counts as if it were not there: another choice adds to this one.
    expect(numberAt(choice(facet(element, 'Verein'), 'Volkshochschule'))).to.equal('3');
    await choose(element, 'Thema', 'Sprache');
    await sees(element, 'Dazu passt gerade kein Angebot');
    expect(count(element)).to.equal(0);
    await expectAccessible(element);
  });

  it('widen within one filter and narrow with the next', async () => {
    const element = await town();
    await choose(element, 'Art', 'Raum');
    await choose(element, 'Art', 'Zum Ausleihen');
    await until('both kinds', () => titles(element).sort().join() === 'Probenraum,Projektor');
    await choose(element, 'Ort', 'Bergdorf');
    await until('the room', () => titles(element).join() === 'Probenraum');
    expect(chips(element)).to.have.length(3);
  });

  it('leave out what is full or has steps', async () => {
    const element = await town();
    choice(element, 'Nur mit freien Plätzen').click();
    await until('five', () => count(element) === 5);
    expect(titles(element)).not.to.include('Lauftreff');
    choice(element, 'Barrierefrei').click();
    await until('two', () => count(element) === 2);
    expect(titles(element).sort()).to.deep.equal(['Sommerfest', 'Sprachcafé']);
  });

  it('keep the box and the focus in it when it is ticked and unticked', async () => {
    const element = await town();
    const box = choice(element, 'Barrierefrei').querySelector('input')!;
    box.focus();
    for (const wanted of [2, 6, 2, 6]) {
      await sendKeys({ press: 'Space' });
      await until(`${wanted} offers`, () => count(element) === wanted);
      expect(focused(element) === box).to.equal(true);
    }
  });

  it('stay open when the last box is unticked', async () => {
    const element = await town();
    await choose(element, 'Ort', 'Talheim');
    await until('two', () => count(element) === 2);
    await sendKeys({ press: 'Space' });
    await until('all', () => count(element) === 6);
    expect(facet(element, 'Ort').open).to.equal(true);
    expect(focused(element)!.checkVisibility()).to.equal(true);
    expect(focused(element)!.closest('.option')!.textContent).to.contain('Talheim');
  });

  it('keep the focus on a choice when others come before it', async () => {
    const places = ['Bergdorf', 'Talheim'];
    const { backend } = answeringTown(({ q }) => ({
      items: offers,
      total: 6,
      facets: { place: [...(q ? ['Aach'] : []), ...places].map(value => ({ value, count: 1 })) },
    }));
    const element = await openMore(await exchange({ backend }));
    const group = facet(element, 'Ort');
    group.open = true;
    choice(group, 'Bergdorf').querySelector('input')!.focus();
    const field = find<HTMLInputElement>(element, '#q');
    field.value = 'x';
    field.dispatchEvent(new Event('input'));
    await until('another place', () => choice(group, 'Aach'));
    expect(focused(element)!.closest('.option')!.textContent).to.contain('Bergdorf');
  });

  it('are taken back one by one, the focus going on to the next, and at last to the search', async () => {
    const element = await town();
    await choose(element, 'Art', 'Raum');
    await choose(element, 'Ort', 'Bergdorf');
    await until('two chips', () => chips(element).length === 2);
    button(element, 'Filter entfernen: Bergdorf').focus();
    await sendKeys({ press: 'Enter' });
    await until('one chip', () => chips(element).length === 1);
    expect(focused(element)!.ariaLabel).to.equal('Filter entfernen: Raum');
    await sendKeys({ press: 'Enter' });
    await until('no chip', () => chips(element).length === 0 && count(element) === 6);
    expect(focused(element)!.id).to.equal('q');
  });

  it('are taken back all at once', async () => {
    const element = await town();
    await choose(element, 'Art', 'Raum');
    await choose(element, 'Ort', 'Bergdorf');
    find(element, '[part~=reset]').focus();
    await sendKeys({ press: 'Enter' });
    await until('all', () => count(element) === 6);
    expect(all<HTMLInputElement>(element, '.option input').some(({ checked }) => checked)).to.equal(false);
    expect(focused(element)!.id).to.equal('q');
    expect(all(element, '.chips')).to.have.length(0);
  });

  it('say what the answer calls a category, also when it finds none any more', async () => {
    const element = await town();
    await choose(element, 'Thema', 'Sprache');
    await until('two', () => count(element) === 2);
    element.backend = memoryBackend({ offers: offers.slice(0, 2) });
    await sees(element, 'Dazu passt gerade kein Angebot');
    expect(chips(element)).to.deep.equal(['Sprache']);
  });

  it('say that numbers are lower bounds where a source cannot count', async () => {
    const facets = { kind: ['room', 'equipment'].map((value, index) => ({ value, count: index })) };
    const { backend } = answeringTown(() => ({ items: offers, total: 6, isAtLeast: true, facets }));
    const element = await exchange({ backend });
    expect(numberAt(choice(element, 'Zum Ausleihen'))).to.equal('1+');
    expect(numberAt(choice(element, 'Raum'))).to.equal('0');
    expect(visibleText(element)).to.contain('Mindestens 6 Angebote');
  });

  it('survive an answer that names values twice or without sense', async () => {
    const facets = {
      kind: [
        { value: 'room', count: 1 },
        { value: 'room', count: 2 },
        { value: 'teleport', count: 3 },
      ],
      weekday: ['MO', 'XX', '<b>'].map(value => ({ value, count: 1 })),
      language: ['de', 'zz-zz-zz', '_'].map(value => ({ value, count: -1 })),
      ['__proto__']: [{ value: 'x', count: 1 }],
    };
    const { backend } = answeringTown(() => ({ items: offers, facets }));
    const element = await exchange({ backend });
    const names = [...facet(element, 'Art').querySelectorAll('.option')].map(({ textContent }) => textContent.trim());
    expect(names.map(name => name.replace(/\s+/g, ' '))).to.deep.equal(['Raum 2', 'teleport 3']);
    await expectAccessible(element);
  });
});
