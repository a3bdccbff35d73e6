import { expect } from '@open-wc/testing';
import { words as ar } from '../../src/locale/ar/common.js';
import { words as de } from '../../src/locale/de/common.js';
import { words as offersDe } from '../../src/locale/de/exchange.js';
import { words as en } from '../../src/locale/en/common.js';
import { words as offersEn } from '../../src/locale/en/exchange.js';
import { fallbackLanguage, loadWords, wordsLanguage } from '../../src/locale/load.js';
import { counter } from '../../src/locale/plural.js';
import type { Speech } from '../../src/locale/speech.js';
import { wordFor } from '../../src/locale/word-for.js';
import type { ExchangeWords, Sheets, Topic } from '../../src/locale/words.js';

const languages = ['ar', 'de', 'en'];
const topics = Object.keys({
  common: true,
  search: true,
  exchange: true,
  calendar: true,
  item: true,
  event: true,
  recurrence: true,
  signup: true,
  answering: true,
  managing: true,
  pass: true,
  impact: true,
} satisfies Record<Topic, true>) as Topic[];

const sheet = async (lang: string, topic: Topic): Promise<Sheets[Topic]> =>
  ((await import(`../../src/locale/${lang}/${topic}.ts`)) as { words: Sheets[Topic] }).words;

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
  for (const topic of topics) {
    it(`have the same entries on ${topic} in every language`, async () => {
      const keys = async (lang: string): Promise<string[]> =>
        entries(await sheet(lang, topic))
          .map(([key, value]) => `${key}: ${typeof value}`)
          .sort();
      for (const lang of languages) expect(await keys(lang)).to.deep.equal(await keys('de'));
    });

    for (const lang of languages) {
      it(`leave nothing on ${topic} unsaid in "${lang}"`, async () => {
        const said = entries(await sheet(lang, topic));
        const empty = said.filter(([, value]) => typeof value === 'string' && !value.trim());
        expect(empty).to.deep.equal([]);
        const odd = said.filter(([, value]) => typeof value !== 'string' && typeof value !== 'function');
        expect(odd).to.deep.equal([]);
      });

      it(`say every number on ${topic} in "${lang}"`, async () => {
        for (const [key, value] of entries(await sheet(lang, topic))) {
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

    if (topic === 'common') continue;
    it(`on ${topic} leave out what is in the common ones`, async () => {
      const twice = Object.keys(await sheet('de', topic)).filter(word => Object.hasOwn(de, word));
      expect(twice).to.deep.equal([]);
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

  it('say how long to wait, rounded up to what people count in', () => {
    const waits = [1, 2, 90, 91, 600, 5400, 5401, 86_400];
    expect(waits.map(de.retryAfter).map(text => text.slice('Bitte versuchen Sie es '.length))).to.deep.equal([
      'in 1 Sekunde erneut.',
      'in 2 Sekunden erneut.',
      'in 90 Sekunden erneut.',
      'in 2 Minuten erneut.',
      'in 10 Minuten erneut.',
      'in 90 Minuten erneut.',
      'in 2 Stunden erneut.',
      'in 24 Stunden erneut.',
    ]);
    expect([1, 600, 7200].map(en.retryAfter)).to.deep.equal([
      'Please try again in 1 second.',
      'Please try again in 10 minutes.',
      'Please try again in 2 hours.',
    ]);
    expect([1, 2, 600, 7200].map(ar.retryAfter)).to.deep.equal([
      'يرجى إعادة المحاولة بعد ثانية واحدة.',
      'يرجى إعادة المحاولة بعد ثانيتين.',
      'يرجى إعادة المحاولة بعد 10 دقائق.',
      'يرجى إعادة المحاولة بعد ساعتين.',
    ]);
  });

  it('write large numbers as the language does', () => {
    expect(offersDe.offersFound(12345)).to.equal('12.345 Angebote');
    expect(offersEn.offersFound(12345)).to.equal('12,345 offers');
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
      expect((await loadWords(wish, 'common')).retry).to.equal({ ar, de, en }[language].retry);
    });
  }

  it('are those of every widget and its own', async () => {
    const words = await loadWords('de', 'exchange');
    expect([words.retry, words.noOffers]).to.deep.equal([de.retry, offersDe.noOffers]);
    expect(words).not.to.have.property('noEvents');
  });

  it('are no other widget’s, which the compiler knows', async () => {
    const words = await loadWords('de', 'calendar');
    // @ts-expect-error The calendar does not say what the exchange says.
    const speech: Pick<Speech<ExchangeWords>, 'words'> = { words };
    expect(speech.words.noOffers).to.equal(undefined);
  });
});

describe('the word for a member of a list', () => {
  it('is there for those that are known', () => {
    expect(wordFor(offersDe.kinds, 'room')).to.equal('Raum');
  });

  it('is missing for all others, also for what every object has', () => {
    for (const member of ['teleport', 'constructor', 'toString', '__proto__', '', undefined]) {
      expect(wordFor(offersDe.kinds, member)).to.equal(undefined);
    }
  });
});
