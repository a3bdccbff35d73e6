import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { memoryBackend } from '../../src/backends/memory.js';
import { offerKinds } from '../../src/contract/offer.js';
import { find, sees, until, visibleText } from '../support/place.js';
import { expectAccessible } from '../support/widget-suite.js';
import { all, button, choice, count, exchange, facet, focused, offerOf, offersOf, titles } from './exchange-town.js';

const offers = offerKinds.map(kind =>
  offerOf(`Ein ${kind}`, {
    kind,
    organization: { id: kind === 'room' ? 'sv' : 'vhs', name: 'Verein' },
    categories: [{ id: kind === 'mentoring' ? 'sprache' : 'sport', name: 'Thema' }],
    commitment: kind === 'volunteering' ? 'flexible' : 'regular',
    audience: [kind === 'equipment' ? 'groups' : 'youth'],
    summary: 'Eine Zusammenfassung.',
  }),
);
const backend = memoryBackend({ offers });
const board = 'help-wanted help-offered equipment room';
const badge = (element: Element, title: string): HTMLElement =>
  all(element, '.offer')
    .find(({ textContent }) => textContent.includes(title))!
    .querySelector<HTMLElement>('.kind')!;

describe('what the editor sets of <miteinand-exchange>', () => {
  it('tells kinds apart by word, sign and frame', async () => {
    const element = await exchange({ backend }, '6 Angebote');
    const badges = offerKinds.map(kind => badge(element, `Ein ${kind}`));
    expect(new Set(badges.map(({ textContent }) => textContent.trim())).size).to.equal(6);
    expect(new Set(badges.map(kind => kind.querySelector('path')!.getAttribute('d'))).size).to.equal(6);
    const frame = (kind: string): string => getComputedStyle(badge(element, `Ein ${kind}`)).borderBlockStartStyle;
    expect([frame('help-wanted'), frame('help-offered')]).to.deep.equal(['dashed', 'solid']);
  });

  it('makes a board of it, on which people seek and give', async () => {
    const element = await exchange({ backend, attributes: { kinds: board } }, '4 Angebote');
    expect(badge(element, 'Ein help-wanted').textContent).to.contain('Suche: Hilfe');
    expect(badge(element, 'Ein equipment').textContent).to.contain('Biete: Gerät');
    const kinds = [...facet(element, 'Art').querySelectorAll('.option > span:first-of-type')];
    expect(kinds.map(({ textContent }) => textContent)).to.deep.equal([
      'Suche: Hilfe',
      'Biete: Hilfe',
      'Biete: Gerät',
      'Biete: Raum',
    ]);
    await expectAccessible(element);
  });

  it('speaks of no board where volunteers are called for as well', async () => {
    const element = await exchange({ backend, attributes: { kinds: 'volunteering room' } }, '2 Angebote');
    expect(visibleText(element)).not.to.match(/Biete|Suche:/);
  });

  for (const [attribute, value, found] of [
    ['kinds', 'room  equipment', ['Ein equipment', 'Ein room']],
    ['categories', 'sprache', ['Ein mentoring']],
    ['commitments', 'flexible', ['Ein volunteering']],
    ['audiences', 'groups', ['Ein equipment']],
    ['organization', 'sv', ['Ein room']],
  ] as const) {
    it(`shows only what ${attribute}="${value}" allows, also when a visitor asks for more`, async () => {
      const element = await exchange({ backend, attributes: { [attribute]: value } });
      expect(titles(element).sort()).to.deep.equal(found);
      const allowed = facet(element, 'Art');
      if (allowed) choice(allowed, 'Raum')?.click();
      await element.updateComplete;
      expect(titles(element).every(title => (found as readonly string[]).includes(title))).to.equal(true);
    });
  }

  it('puts cards side by side, and one below the other in a narrow place', async () => {
    const wide = await exchange({ backend, attributes: { layout: 'cards' } });
    const columns = (element: Element): number =>
      new Set(all(element, '.offers > li').map(card => Math.round(card.getBoundingClientRect().left))).size;
    expect(columns(wide)).to.be.greaterThan(1);
    wide.closest('main')!.style.inlineSize = '18rem';
    await until('one column', () => columns(wide) === 1);
    await expectAccessible(wide);
  });

  it('shows titles and facts alone in a sidebar', async () => {
    const element = await exchange({ backend, attributes: { compact: '' }, width: '16rem' });
    expect(all(element, '#q, details, select, .summary')).to.have.length(0);
    expect(titles(element)).to.have.length(6);
    await expectAccessible(element);
  });

  it('shows as many at first as the editor wants, and as few as sense makes', async () => {
    for (const [limit, shown] of [
      ['3', 3],
      ['-1', 1],
      ['nonsense', 12],
      ['1e9', 30],
    ] as const) {
      const many = memoryBackend({ offers: offersOf(30) });
      const element = await exchange({ backend: many, attributes: { limit } });
      expect(titles(element)).to.have.length(shown);
      element.closest('main')!.remove();
    }
  });

  it('says what the editor wrote for an empty list', async () => {
    const element = await exchange(
      { backend: memoryBackend({ offers: [] }), fallback: '<p slot="empty">Schreiben Sie uns</p>' },
      'Schreiben Sie uns',
    );
    expect(visibleText(element)).not.to.contain('Zurzeit gibt es keine');
  });
});

describe('<miteinand-exchange> in a narrow place', () => {
  it('folds the filters behind a button that says how many are active', async () => {
    const element = await exchange({ backend, width: '20rem' });
    expect(facet(element, 'Art').checkVisibility()).to.equal(false);
    const fold = button(element, 'Filter');
    expect(fold.getAttribute('aria-expanded')).to.equal('false');
    fold.focus();
    await sendKeys({ press: 'Enter' });
    await until('the filters', () => facet(element, 'Art').checkVisibility());
    expect(fold.getAttribute('aria-expanded')).to.equal('true');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await until('the first filter', () => facet(element, 'Art').open);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await until('one kind', () => count(element) === 1);
    await sees(element, 'Filter (1 aktiv)');
    expect(focused(element)!.matches('.option input')).to.equal(true);
    await expectAccessible(element);
    fold.click();
    await until('no filters', () => !facet(element, 'Art').checkVisibility());
    expect(visibleText(element)).to.contain('Filter (1 aktiv)');
  });

  it('leaves the filters within reach at every width', async () => {
    const element = await exchange({ backend });
    const main = element.closest('main')!;
    for (const width of [300, 479, 480, 481, 700, 895, 896, 897, 1200]) {
      main.style.inlineSize = `${width}px`;
      await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const isThere = facet(element, 'Art').checkVisibility() || find(element, '.fold').checkVisibility();
      expect(isThere, `${width} px`).to.equal(true);
      expect(element.scrollWidth, `${width} px`).to.be.at.most(width);
    }
  });
});
