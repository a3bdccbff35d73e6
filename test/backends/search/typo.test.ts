import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { meaningsOf, meantBy } from '../../../src/backends/search/typo.js';

/** Edits between two words (optimal string alignment), as books tell it. */
function edits(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, i) =>
    Array.from({ length: other.length + 1 }, (_, j) => (i && j ? 0 : i + j)),
  );
  for (let i = 1; i <= one.length; i++) {
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      table[i][j] = Math.min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
      }
    }
  }
  return table[one.length][other.length];
}

/** Whether some part of the word, beginning where it may, is at most one edit from what was typed. */
function isNear(typed: string, word: string): boolean {
  const starts = typed.length < 7 ? [0] : Array.from(word, (_, start) => start);
  return starts.some(start =>
    [-1, 0, 1].some(more => edits(typed, word.slice(start, start + typed.length + more)) <= 1),
  );
}

describe('what a mistyped word means', () => {
  for (const [typed, vocabulary, meanings] of [
    ['gartn', 'garten gartenpflege schulgarten', 'garten'],
    ['gartn', 'gartenpflege gartenhaus', 'garten'],
    ['gartem', 'gartenpflege gartenhaus', 'gartenhaus gartenpflege'],
    ['gartenn', 'gartenpflege', 'garten'],
    ['lesne', 'lesen', 'lesen'],
    ['keben', 'leben neben kleben haben', 'leben neben'],
    ['lebne', 'leben geben', 'leben'],
    ['kaufhilfe', 'einkaufshilfen', 'kaufshilfe'],
    ['hlife', 'einkaufshilfe', ''],
    ['chro', 'chor', ''],
    ['71639', '71638', ''],
    ['garten', `garen${'x'.repeat(40_000)}`, ''],
  ] as const) {
    it(`${typed} among ${vocabulary.slice(0, 60)}: ${meanings || 'nothing'}`, () => {
      expect(meaningsOf(typed, vocabulary.split(' ')).join(' ')).to.equal(meanings);
    });
  }

  it('is no more than ten words', () => {
    const vocabulary = Array.from('bcdfghjklmnpqrst', letter => `${letter}arten`);
    expect(meaningsOf('aarten', vocabulary)).to.have.length(10);
  });

  const letters = (minLength: number): fc.Arbitrary<string> =>
    fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength, maxLength: 12 });

  it('is what lies within one edit, and nothing else', () => {
    fc.assert(
      fc.property(letters(5), letters(1), (typed, word) => {
        const isExact = typed.length < 7 ? word.startsWith(typed) : word.includes(typed);
        if (!isExact) expect(meantBy(typed, word) !== undefined, `${typed} ${word}`).to.equal(isNear(typed, word));
      }),
      { numRuns: 3000 },
    );
  });

  it('means the same when it is asked for alone', () => {
    fc.assert(
      fc.property(letters(5), letters(1), (typed, word) => {
        const meant = meantBy(typed, word);
        if (meant !== undefined && !word.includes(typed)) expect(meantBy(typed, meant)).to.equal(meant);
      }),
      { numRuns: 3000 },
    );
  });
});
