import { expect } from '@open-wc/testing';
import { memoryBackend } from '../../src/backends/memory.js';
import type { Offer } from '../../src/contract/offer.js';
import '../../src/define/exchange.js';
import { find, place, sees, until, visibleText } from '../support/place.js';
import { expectAccessible } from '../support/widget-suite.js';

const long = 'Donaudampfschifffahrt'.repeat(2000).slice(0, 40_000);
/** Texts that try to leave their place, each in every field. */
const texts: Record<string, string> = {
  'a word of 40,000 letters': long,
  '40,000 signs without a letter': '-'.repeat(40_000),
  'a turn to the left': '\u202e\u2067gnihton\u2066',
  'nothing to see': '\u200b\u2060\u00ad',
  'emoji of many parts': '👩‍👩‍👧‍👦🏳️‍🌈'.repeat(300),
  'marks above marks': 'Z\u0338\u0321\u0354'.repeat(500),
  'Arabic without a space': 'ﷺالبحر'.repeat(500),
  'line breaks': 'a\r\n\u2028\u2029\v\f'.repeat(500),
};

const spoiled = (text: string): Offer => ({
  id: 'one',
  kind: text,
  title: text,
  summary: text,
  description: text,
  organization: { id: 'o', name: text, url: text },
  categories: [{ id: 'c', name: text }],
  commitment: text,
  schedule: { startDate: '2026-06-02T10:00:00Z', endDate: '2026-06-01', description: text, scheduleTimezone: text },
  timeRequired: { hours: -1e9, per: text },
  location: { name: text, address: text, addressLocality: text, geo: { latitude: 1e9, longitude: NaN }, url: text },
  skills: [text, text],
  audience: [text],
  bring: text,
  jobBenefits: text,
  lending: { available: text, deposit: text, pickUp: text },
  availability: text,
  remainingAttendeeCapacity: -7,
  minimumAge: -1,
  response: { method: text, url: text, email: text, telephone: text },
  contact: { name: text, contactType: text, telephone: text, email: text, hoursAvailable: text },
  source: { name: text, url: text, license: text },
  url: text,
});

/** What sticks out of its widget, at either side. */
function outside(element: Element): string[] {
  const { left, right } = element.getBoundingClientRect();
  return [...element.shadowRoot!.querySelectorAll('*')]
    .filter(inner => {
      const box = inner.getBoundingClientRect();
      return !inner.closest('.visually-hidden, svg') && box.width > 0 && (box.left < left - 1 || box.right > right + 1);
    })
    .map(inner => inner.outerHTML.slice(0, 80));
}
const open = async (element: Element): Promise<void> => {
  find(element, '.offers .open').click();
  await until('the offer', () => element.shadowRoot!.querySelector('.detail .title'));
};

describe('an offer that does not fit', () => {
  for (const [name, text] of Object.entries(texts)) {
    it(`breaks no layout: ${name}`, async function () {
      this.timeout(40_000);
      const { location, ...rest } = spoiled(text);
      const backend = memoryBackend({
        offers: [{ ...rest, location: { ...location, geo: { latitude: 91, longitude: 0 } } }],
      });
      for (const layout of ['list', 'cards']) {
        const element = await place('miteinand-exchange', { backend, width: '320px', attributes: { layout } });
        await until('the offer', () => element.shadowRoot!.querySelector('.offers .open'));
        find(element, '.fold').click();
        await element.updateComplete;
        expect(outside(element)).to.deep.equal([]);
        await open(element);
        expect(outside(element)).to.deep.equal([]);
        // axe reads each text many times over.
        if (text.length < 20_000) await expectAccessible(element);
        element.closest('main')!.remove();
      }
    });
  }

  it('is shown by its title alone', async () => {
    const backend = memoryBackend({ offers: [{ id: 'bare', kind: 'room', title: 'Nur ein Titel' }] });
    const element = await place('miteinand-exchange', { backend });
    await sees(element, 'Nur ein Titel');
    await open(element);
    expect(visibleText(element)).not.to.match(/undefined|null|NaN|Invalid/);
    await expectAccessible(element);
  });

  it('is called by who offers it, else by its kind, where its title is empty', async () => {
    const blank = { kind: 'room', title: ' \u200b' };
    const backend = memoryBackend({
      offers: [
        { ...blank, id: 'a', organization: { id: 'o', name: 'Bücherei' } },
        { ...blank, id: 'b' },
        { ...blank, id: 'c', kind: '' },
      ],
    });
    const element = await place('miteinand-exchange', { backend });
    await sees(element, '3 Angebote');
    const titles = [...element.shadowRoot!.querySelectorAll('.offers .open')].map(({ textContent }) => textContent);
    expect(titles.sort()).to.deep.equal(['Bücherei', 'Raum', '…']);
    await expectAccessible(element);
  });

  it('says nothing of an end before its start', async () => {
    const schedule = { startDate: '2026-06-02', endDate: '2020-01-01' };
    const backend = memoryBackend({ offers: [{ id: 'a', kind: 'room', title: 'Verkehrt herum', schedule }] });
    const element = await place('miteinand-exchange', { backend });
    await sees(element, 'Verkehrt herum');
    expect(visibleText(element)).to.contain('2. Juni 2026').and.not.to.contain('2020');
  });

  it('is shown as often as it comes, where two have the same id', async () => {
    const twin = { id: 'same', kind: 'room' };
    const backend = memoryBackend({
      offers: [
        { ...twin, title: 'Erster' },
        { ...twin, title: 'Zweiter' },
      ],
    });
    const element = await place('miteinand-exchange', { backend });
    await sees(element, '2 Angebote');
    expect(visibleText(element)).to.contain('Erster').and.to.contain('Zweiter');
  });

  it('is left out and counted where it is no offer, whatever it is', async () => {
    const junk = [
      null,
      7,
      'x',
      [],
      {},
      { id: 'a' },
      { id: 'a b', kind: 'room', title: 'x' },
      { id: 'x', kind: 1, title: {} },
    ];
    const polluting = JSON.parse('{"id":"p","kind":"room","title":"Werkraum","__proto__":{"polluted":1}}') as Offer;
    const lit = { id: 'l', kind: 'room', title: { _$litType$: 1, strings: ['<img src=x onerror=alert(1)>'] } };
    const backend = memoryBackend({ offers: [...junk, lit, polluting] as never });
    const element = await place('miteinand-exchange', { backend });
    await sees(element, 'Werkraum');
    await sees(element, '9 Einträge ließen sich nicht lesen');
    expect(({} as { polluted?: number }).polluted).to.equal(undefined);
  });

  it('has no link for an address that runs something', async () => {
    const urls = [
      'javascript:alert(1)',
      ' \u0001javascript:alert(1)',
      'JaVa\tScRiPt:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:x',
      'blob:https://x/y',
      'file:///etc/passwd',
      'https://user:pass@evil.example',
      'https://[',
    ];
    const offers = urls.map((url, index) => ({
      id: `o${index}`,
      kind: 'room',
      title: `Angebot ${index}`,
      url,
      organization: { id: 'o', name: 'Verein', url },
      source: { name: 'Quelle', url },
      response: { method: 'link', url },
    }));
    const element = await place('miteinand-exchange', { backend: memoryBackend({ offers }) });
    await sees(element, '9 Angebote');
    expect(element.shadowRoot!.querySelectorAll('a')).to.have.length(0);
    for (const { id } of offers) {
      element.offer = id;
      await until('the offer', () => element.shadowRoot!.querySelector('.detail dl'));
      await element.updateComplete;
      const links = [...element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.detail a[href]')];
      expect(links.filter(({ href }) => urls.includes(href) || !/^(https?|mailto):/.test(href))).to.deep.equal([]);
      expect(links.map(({ textContent }) => textContent).join()).not.to.match(/Verein|Quelle|Website/);
    }
  });
});
