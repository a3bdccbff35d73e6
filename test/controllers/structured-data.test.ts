import { expect } from '@open-wc/testing';
import type * as library from '../../src/controllers/structured-data.js';
import type { CalendarEvent } from '../../src/contract/calendar-event.js';
import type { Offer } from '../../src/contract/offer.js';
import { until } from '../support/place.js';
import { strictPage } from '../support/strict-page.js';
import type * as scene from './teller.js';
import { teller, TellerElement } from './teller.js';

const offer = (id: string, change: Partial<Offer> = {}): Offer => ({
  id,
  kind: 'volunteering',
  title: `Angebot ${id}`,
  summary: 'Mithelfen.',
  organization: { id: 'o', name: 'Verein' },
  location: { addressLocality: 'Moosen' },
  datePosted: '2026-05-01T09:00:00+02:00',
  url: `https://town.example/${id}`,
  ...change,
});

const event = (id: string, startDate: string): CalendarEvent => ({
  id,
  name: `Termin ${id}`,
  startDate,
  location: { addressLocality: 'Moosen' },
  url: 'https://town.example/stammtisch',
});

const scriptsOn = (page: ParentNode): HTMLScriptElement[] => [
  ...page.querySelectorAll<HTMLScriptElement>('script[type="application/ld+json"]'),
];

/** Titles and names in the order in which a search engine finds them. */
const toldOn = (page: ParentNode): string[] =>
  scriptsOn(page).flatMap(({ textContent }) =>
    (JSON.parse(textContent) as { '@graph': { title?: string; name?: string }[] })['@graph'].map(
      thing => thing.title ?? thing.name ?? '',
    ),
  );

const toldBy = async (element: TellerElement): Promise<string[]> => {
  await element.updateComplete;
  return toldOn(element);
};

describe('what search engines are told', () => {
  beforeEach(() => document.body.append(document.createElement('main')));

  it('is what the widget shows, in a script element of its own', async () => {
    const element = await teller({ offers: [offer('1'), offer('2', { kind: 'room' }), offer('3')] });
    expect(await toldBy(element)).to.deep.equal(['Angebot 1', 'Angebot 3']);
    expect(scriptsOn(document)).to.have.lengthOf(1);
  });

  it('follows the list', async () => {
    const element = await teller({ offers: [offer('1')] });
    element.published = { offers: [offer('2')] };
    expect(await toldBy(element)).to.deep.equal(['Angebot 2']);
    element.published = { offers: [] };
    expect(await toldBy(element)).to.deep.equal([]);
    expect(scriptsOn(document)).to.have.lengthOf(0);
  });

  it('goes with the widget and comes back with it', async () => {
    const element = await teller({ offers: [offer('1')] });
    const place = element.parentElement!;
    element.remove();
    expect(scriptsOn(element)).to.have.lengthOf(0);
    place.append(element);
    expect(await toldBy(element)).to.deep.equal(['Angebot 1']);
  });

  it('is nothing any more once the author takes it back', async () => {
    const element = await teller({ offers: [offer('1')] });
    element.published = undefined!;
    expect(await toldBy(element)).to.deep.equal([]);
  });

  it('stays as it is while the list does', async () => {
    const element = await teller({ offers: [offer('1')] });
    const [script] = scriptsOn(element);
    element.requestUpdate();
    await element.updateComplete;
    expect(scriptsOn(element)[0] === script).to.equal(true);
  });

  it('tells every date of a series, though they share a page', async () => {
    const element = await teller({ events: [event('a', '2026-06-01'), event('b', '2026-06-08')] });
    expect(await toldBy(element)).to.deep.equal(['Termin a', 'Termin b']);
  });

  it('tells all that a club offers on one page', async () => {
    const url = 'https://verein.example/mithelfen';
    const element = await teller({ offers: [offer('1', { url }), offer('2', { url })] });
    expect(await toldBy(element)).to.deep.equal(['Angebot 1', 'Angebot 2']);
  });

  it('leads to the widget where an item has no page of its own', async () => {
    const { url: _, ...homeless } = offer('1');
    const element = await teller({ offers: [homeless], linkOf: ({ id }) => `https://town.example/?offer=${id}` });
    expect(scriptsOn(element)[0].textContent).to.contain('"url":"https://town.example/?offer=1"');
  });

  it('does not count as what the editor wrote between the tags', async () => {
    const element = await teller({ offers: [offer('1')] });
    expect(scriptsOn(element)).to.have.lengthOf(1);
    expect(element.fallback.present).to.equal(false);
    element.append(document.createElement('p'));
    expect(element.fallback.present).to.equal(true);
  });
});

describe('an item in two widgets', () => {
  beforeEach(() => document.body.append(document.createElement('main')));

  it('is told once, and by the other when the first goes', async () => {
    const first = await teller({ offers: [offer('1'), offer('2')] });
    const second = await teller({ offers: [offer('2'), offer('3')] });
    expect(toldOn(document)).to.deep.equal(['Angebot 1', 'Angebot 2', 'Angebot 3']);
    expect(await toldBy(second)).to.deep.equal(['Angebot 3']);
    first.published = { offers: [offer('1')] };
    await first.updateComplete;
    expect(await toldBy(second)).to.deep.equal(['Angebot 2', 'Angebot 3']);
    second.remove();
    expect(toldOn(document)).to.deep.equal(['Angebot 1']);
  });

  it('is told once by two copies of the library', async () => {
    // A second copy, as a second script brings it: the same code under another address.
    const address = '../../src/controllers/structured-data.ts?second-copy';
    const { StructuredDataController } = (await import(address)) as typeof library;
    class OtherElement extends TellerElement {
      readonly other = new StructuredDataController(this, () => ({ offers: [offer('1'), offer('9')] }));
    }
    customElements.define('x-other-teller', OtherElement);
    const first = await teller({ offers: [offer('1')] });
    const second = document.createElement('x-other-teller') as OtherElement;
    document.querySelector('body > main')!.append(second);
    await second.updateComplete;
    expect(toldOn(document)).to.deep.equal(['Angebot 1', 'Angebot 9']);
    first.remove();
    expect(toldOn(document)).to.deep.equal(['Angebot 1', 'Angebot 9']);
  });
});

describe('an item that two widgets link to differently', () => {
  beforeEach(() => document.body.append(document.createElement('main')));

  it('is told once, at the page that the first leads to', async () => {
    const first = await teller({ offers: [offer('1')], linkOf: ({ id }) => `https://town.example/angebote/${id}` });
    const second = await teller({ offers: [offer('1')] });
    expect(await toldBy(second)).to.deep.equal([]);
    expect(scriptsOn(first)[0].textContent).to.contain('"url":"https://town.example/angebote/1"');
  });
});

describe('a strict page', () => {
  const hostile = '</script><script>parent.ran = true</script>\u202e';

  it('lets it be told', async () => {
    const { document: page, load, violations } = await strictPage();
    const { teller } = await load<typeof scene>('controllers/teller.ts');
    await teller({ offers: [offer('1', { title: hostile })] }, page.body);
    expect(toldOn(page)).to.deep.equal([hostile.slice(0, -1)]);
    expect('ran' in globalThis).to.equal(false);
    expect(violations).to.deep.equal([]);
  });

  it('would not let a script be written as text: the test sees it', async () => {
    const { document: page, violations } = await strictPage();
    const script = page.createElement('script');
    expect(() => (script.textContent = '{}')).to.throw();
    await until('a violation', () => violations.length);
    expect(violations).to.deep.equal(['require-trusted-types-for']);
  });
});
