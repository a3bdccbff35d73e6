import { expect } from '@open-wc/testing';
import { acceptedLanguages, inLanguage, type Translated } from '../../src/backends/translate.js';

const record: Translated<{ title: string; summary?: string; size: number }> = {
  lang: 'de',
  title: 'Raum',
  summary: 'Ein Raum',
  size: 3,
  translations: {
    en: { title: 'Room' },
    'de-simple': { title: 'Zimmer' },
    ar: { title: 'غرفة', summary: 'غرفة واحدة' },
  },
};
const titleFor = (...wishes: string[]): string => inLanguage(record, wishes).title;

describe('inLanguage', () => {
  it('gives the first wished language there is', () => {
    expect(titleFor('de')).to.equal('Raum');
    expect(titleFor('en')).to.equal('Room');
    expect(titleFor('fr', 'ar', 'en')).to.equal('غرفة');
    expect(titleFor('de', 'en')).to.equal('Raum');
  });

  it('serves a region by its language, before the next wish', () => {
    expect(titleFor('en-GB')).to.equal('Room');
    expect(titleFor('de-AT', 'en')).to.equal('Raum');
    expect(titleFor('de-simple', 'en')).to.equal('Zimmer');
  });

  it('serves a language by a record of its region, before the next wish', () => {
    const swiss = { lang: 'de-CH', title: 'Saal', translations: { en: { title: 'Hall' } } };
    expect(inLanguage(swiss, ['de', 'en']).title).to.equal('Saal');
    expect(inLanguage(swiss, ['de-AT', 'en']).title).to.equal('Saal');
    expect(inLanguage(swiss, ['en', 'de']).title).to.equal('Hall');
  });

  it('gives the record as it is where no wish can be met, and says its language', () => {
    expect(inLanguage(record, ['fr'])).to.deep.equal({ lang: 'de', title: 'Raum', summary: 'Ein Raum', size: 3 });
    expect(titleFor()).to.equal('Raum');
  });

  it('keeps what is not translated, and says the language of the translation', () => {
    expect(inLanguage(record, ['en'])).to.deep.equal({ lang: 'en', title: 'Room', summary: 'Ein Raum', size: 3 });
  });

  it('is not led astray by names that every object has', () => {
    for (const wish of ['constructor', '__proto__', 'toString']) expect(titleFor(wish)).to.equal('Raum');
  });

  it('does not stumble over odd translations', () => {
    for (const translations of [null, 7, 'text', [], { en: null }, { en: 'text' }]) {
      expect(inLanguage({ title: 'Raum', translations } as never, ['en'])).to.have.property('title', 'Raum');
    }
  });
});

describe('acceptedLanguages', () => {
  for (const [header, languages] of [
    ['de', ['de']],
    ['de-AT,de;q=0.9,en;q=0.8', ['de-AT', 'de', 'en']],
    ['en;q=0.1, de;q=0.9', ['de', 'en']],
    ['en;q=0.5, fr;q=0.5, ar', ['ar', 'en', 'fr']],
    ['en;Q=0.5 , de ; q=0.7', ['de', 'en']],
    ['de, en;q=0', ['de']],
    ['*', []],
    ['de;q=nonsense, en', ['en']],
    ['d_e, "de", de<b>, en', ['en']],
    ['', []],
    [undefined, []],
    [`${'x,'.repeat(100_000)}de`, []],
  ] as const) {
    it(`reads ${JSON.stringify(header)?.slice(0, 40)}`, () => {
      expect(acceptedLanguages(header)).to.deep.equal(languages);
    });
  }
});
