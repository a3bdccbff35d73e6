import { expect } from '@open-wc/testing';
import { memoryBackend } from '../../src/backends/memory.js';
import { find, sees, until } from '../support/place.js';
import { expectAccessible } from '../support/widget-suite.js';
import { all, chips, choice, exchange, facet, offerOf, openerOf } from './exchange-town.js';

const phone = '+49 89 12-34';
const german = offerOf('Lesepate (m/w/d), 2x pro Woche', {
  id: 'german',
  summary: 'Vorlesen in der Grundschule.',
  description: 'Erster Absatz.',
  organization: { id: 'o', name: 'Bücherei (Talheim)' },
  categories: [{ id: 'sprache', name: 'Sprache' }],
  contact: { name: 'Frau Maier', telephone: phone, email: 'maier@stadt.example' },
  response: { method: 'phone', telephone: phone },
  audience: ['newcomers'],
  knowsLanguage: ['ar'],
});
const arabic = offerOf('Sprachcafé', {
  categories: [{ id: 'fest', name: 'Fest' }],
  translations: { ar: { title: 'مقهى اللغة', summary: 'نلتقي كل يوم ثلاثاء.' } },
} as object);
const backend = memoryBackend({
  offers: [german, arabic],
  categories: [
    { id: 'sprache', lang: 'de', name: 'Sprache', translations: { ar: { name: 'اللغة' } } },
    { id: 'fest', lang: 'de', name: 'Fest', translations: { ar: { name: 'مهرجان' } } },
  ],
});
const inArabic = () => exchange({ backend, lang: 'ar', dir: 'rtl' }, 'مقهى');
const card = (element: Element, title: string): HTMLElement => openerOf(element, title).closest('.offer')!;

describe('<miteinand-exchange> on an Arabic page', () => {
  it('shows what is there in Arabic, without a hint', async () => {
    const element = await inArabic();
    const own = card(element, 'مقهى اللغة');
    expect(own.querySelector('[part~=foreign]')).to.equal(null);
    expect(own.querySelector('.open')!.getAttribute('lang')).to.equal('ar');
  });

  it('shows the rest in its own language and direction, and says so', async () => {
    const element = await inArabic();
    const foreign = card(element, 'Lesepate');
    expect(foreign.querySelector('[part~=foreign]')!.textContent).to.contain('الألمانية');
    for (const selector of ['.open', '.summary']) {
      const text = foreign.querySelector<HTMLElement>(selector)!;
      expect([text.lang, text.dir]).to.deep.equal(['de', 'ltr']);
    }
    await expectAccessible(element);
  });

  it('keeps names, numbers and addresses apart from the line they stand in', async () => {
    const element = await inArabic();
    expect(card(element, 'Lesepate').querySelector('.organization bdi')!.textContent).to.equal('Bücherei (Talheim)');
    openerOf(element, 'Lesepate').click();
    await until('the way to answer', () => element.shadowRoot!.querySelector('[part~=respond]'));
    const isolated = all(element, '.detail bdi').map(({ textContent }) => textContent);
    expect(isolated).to.include.members(['Bücherei (Talheim)', 'Frau Maier', phone, 'maier@stadt.example']);
    expect(find(element, '[part~=respond]').textContent).to.contain(`\u2068${phone}\u2069`);
    const description = find(element, '.text').closest<HTMLElement>('[lang]')!;
    expect([description.lang, description.dir]).to.deep.equal(['de', 'ltr']);
    await expectAccessible(element);
  });

  it('names categories, people and languages in Arabic', async () => {
    const element = await inArabic();
    choice(facet(element, 'الموضوع'), 'اللغة').click();
    await until('the chip', () => chips(element).join() === 'اللغة');
    openerOf(element, 'Lesepate').click();
    await until('the offer', () => element.shadowRoot!.querySelector('dl.facts'));
    const facts = find(element, 'dl.facts').textContent;
    expect(facts)
      .to.contain('العربية')
      .and.not.to.match(/newcomers|Sprache|volunteering/);
  });

  it('says the hint on an English page in English, and takes it away when the page turns German', async () => {
    const element = await exchange({ backend, lang: 'en' }, 'Only in German');
    element.closest('main')!.lang = 'de';
    await sees(element, '2 Angebote');
    await until('no hint', () => all(element, '[part~=foreign]').length === 0);
  });
});
