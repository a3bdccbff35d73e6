import { expect } from '@open-wc/testing';
import { words as ar } from '../../src/locale/ar.js';
import { words as de } from '../../src/locale/de.js';
import { words as en } from '../../src/locale/en.js';
import { fallbackLanguage, loadWords, wordsLanguage } from '../../src/locale/load.js';
import { counter } from '../../src/locale/plural.js';
import { wordFor } from '../../src/locale/word-for.js';
import type { Words } from '../../src/locale/words.js';

const sheets: Record<string, Words> = { ar, de, en };

/** Each entry of a sheet by its path, `availability.open`; functions stand for themselves. */
function entries(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, member]) => entries(member, path ? `${path}.${key}` : key));
}

/** What a function of words says for numbers, or for numbers already written. */
const saidFor = (say: (...inserts: unknown[]) => string, number: number): string[] => [
  say(number, String(number)),
  say(String(number), String(number)),
];

describe('the sheets of words', () => {
  it('have the same entries in every language', () => {
    const keys = (words: Words): string[] => entries(words).map(([key, value]) => `${key}: ${typeof value}`);
    for (const words of Object.values(sheets)) expect(keys(words).sort()).to.deep.equal(keys(de).sort());
  });

  for (const [lang, words] of Object.entries(sheets)) {
    it(`leave nothing unsaid in "${lang}"`, () => {
      const empty = entries(words).filter(([, value]) => typeof value === 'string' && !value.trim());
      expect(empty).to.deep.equal([]);
      const odd = entries(words).filter(([, value]) => typeof value !== 'string' && typeof value !== 'function');
      expect(odd).to.deep.equal([]);
    });

    it(`say every number in "${lang}"`, () => {
      for (const [key, value] of entries(words)) {
        if (typeof value !== 'function') continue;
        for (const number of [0, 1, 2, 5, 21, 1000]) {
          for (const text of saidFor(value as never, number)) {
            expect(text.trim(), `${key}(${number})`).not.to.equal('');
            expect(text, `${key}(${number})`).not.to.match(/undefined|NaN|null|\[object|#/);
          }
        }
      }
    });
  }

  it('tell one from many', () => {
    expect([0, 1, 2, 5, 21].map(de.placesLeft)).to.deep.equal([
      'Noch 0 Plätze frei',
      'Noch 1 Platz frei',
      'Noch 2 Plätze frei',
      'Noch 5 Plätze frei',
      'Noch 21 Plätze frei',
    ]);
    expect([0, 1, 2, 5, 21].map(en.placesLeft)).to.deep.equal([
      '0 places left',
      '1 place left',
      '2 places left',
      '5 places left',
      '21 places left',
    ]);
    expect([0, 1, 2, 5, 21, 100].map(ar.placesLeft)).to.deep.equal([
      'لم يبقَ أي مكان',
      'بقي مكان واحد',
      'بقي مكانان',
      'بقيت 5 أماكن',
      'بقي 21 مكانًا',
      'بقي 100 مكان',
    ]);
  });

  it('write large numbers as the language does', () => {
    expect(de.offersFound(12345)).to.equal('12.345 Angebote');
    expect(en.offersFound(12345)).to.equal('12,345 offers');
  });
});

describe('counter', () => {
  it('chooses the form by the rules of the language', () => {
    const forms = { zero: 'z', one: 'o', two: 't', few: 'f', many: 'm', other: 'x' };
    const arabic = counter('ar');
    expect([0, 1, 2, 5, 21, 100].map(number => arabic(number, forms)).join('')).to.equal('zotfmx');
    const ukrainian = counter('uk');
    expect([0, 1, 2, 5, 21].map(number => ukrainian(number, forms)).join('')).to.equal('mofmo');
  });

  it('falls back to the general form', () => {
    expect(counter('de')(1, { other: '# Dinge' })).to.equal('1 Dinge');
  });
});

describe('the words a visitor gets', () => {
  for (const [wish, language] of [
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE', 'de'],
    ['de-simple', 'de'],
    ['en-US', 'en'],
    ['ar-SY', 'ar'],
    ['fr', fallbackLanguage],
    ['', fallbackLanguage],
    ['constructor', fallbackLanguage],
    ['__proto__', fallbackLanguage],
  ] as const) {
    it(`are in "${language}" for "${wish}"`, async () => {
      expect(wordsLanguage(wish)).to.equal(language);
      expect((await loadWords(wish)) === sheets[language]).to.equal(true);
    });
  }
});

describe('the word for a member of a list', () => {
  it('is there for those that are known', () => {
    expect(wordFor(de.kinds, 'room')).to.equal('Raum');
  });

  it('is missing for all others, also for what every object has', () => {
    for (const member of ['teleport', 'constructor', 'toString', '__proto__', '', undefined]) {
      expect(wordFor(de.kinds, member)).to.equal(undefined);
    }
  });
});
