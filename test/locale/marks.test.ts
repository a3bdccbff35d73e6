import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fold } from '../../src/locale/fold.js';
import { markedParts } from '../../src/locale/marks.js';

/** The text with what is marked in brackets. */
const marked = (text: string, ...words: string[]): string =>
  markedParts(text, words)
    .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
    .join('');

describe('markedParts', () => {
  for (const [text, words, expected] of [
    ['Schulgarten pflegen', ['garten'], 'Schul[garten] pflegen'],
    ['Garten, GARTEN', ['garten'], '[Garten], [GARTEN]'],
    ['Bäckerei', ['back'], '[Bäck]erei'],
    ['Ba\u0308ckerei', ['back'], '[Ba\u0308ck]erei'],
    ['Baeckerei', ['back'], '[Baeck]erei'],
    ['Muehle', ['mu'], '[Mue]hle'],
    ['neue Mauer', ['neue', 'aue'], '[neue] M[aue]r'],
    ['Straße', ['strass'], '[Straß]e'],
    ['Straße', ['s', 'as'], '[S]traße'],
    ['Straße', ['tras'], 'S[traß]e'],
    ['Chor im Ort', ['or'], 'Chor im [Or]t'],
    ['ﬁnden', ['fin'], '[ﬁn]den'],
    ['İstanbul', ['istan'], '[İstan]bul'],
    ['Einkaufs\u00adhilfe', ['kaufshilfe'], 'Ein[kaufs\u00adhilfe]'],
    ['مُسَاعَدَة الجيران', ['مساعده'], '[مُسَاعَدَة] الجيران'],
    ['مُسَاعَدَة', ['ساع'], 'مُ[سَاعَ]دَة'],
    ['رقم ١٢', ['12'], 'رقم [١٢]'],
    ["сім'я", ['сімя'], "[сім'я]"],
    ['👩‍🌾 Garten 🌻', ['garten'], '👩‍🌾 [Garten] 🌻'],
    ['Haus-Garten', ['haus', 'garten'], '[Haus]-[Garten]'],
    ['Hausgarten', ['haus', 'garten'], '[Hausgarten]'],
    ['nichts', ['garten'], 'nichts'],
    ['nichts', [], 'nichts'],
    ['nichts', [''], 'nichts'],
    ['', ['garten'], ''],
  ] as const) {
    it(`of ${text} by ${words.join(', ')}: ${expected}`, () => {
      expect(marked(text, ...words)).to.equal(expected);
    });
  }

  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ unit: fc.constantFrom(...'aeouqtäöüßæ é-\u0301\u00ad'), maxLength: 30 }),
  );
  const word = fc.string({ unit: fc.constantFrom(...'aeouqts'), minLength: 1, maxLength: 3 });

  it('loses nothing, and parts no letter from its marks', () => {
    fc.assert(
      fc.property(text, fc.array(word), (text, words) => {
        const parts = markedParts(text, words);
        expect(parts.map(({ text }) => text).join('')).to.equal(text);
        for (const part of parts.slice(1)) expect(part.text).not.to.match(/^[\p{M}\udc00-\udfff]/u);
      }),
      { numRuns: 500 },
    );
  });

  it('marks something wherever a search finds something', () => {
    fc.assert(
      fc.property(text, word, (text, word) => {
        const folded = ` ${fold(text)}`;
        const isFound = folded.includes(word.length > 2 ? word : ` ${word}`);
        expect(markedParts(text, [word]).some(({ isMarked }) => isMarked)).to.equal(isFound);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not stumble over a word without end', () => {
    // Looked through anew for each letter, it would take minutes.
    for (const text of ['x'.repeat(400_000), 'ae'.repeat(200_000), `a${'\u0301'.repeat(400_000)}`]) {
      expect(markedParts(text, ['xxx', 'x'.repeat(1000), 'aaa'])).not.to.be.empty;
    }
  });
});
