import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { Cards } from '../../src/controllers/cards.js';

const items = (...ids: string[]) => ids.map(id => ({ id }));

describe('the cards of a list', () => {
  it('stay with their items where others join', () => {
    const cards = new Cards();
    const list = {};
    expect(cards.of(items('b', 'd'), list)).to.deep.equal([0, 1]);
    expect(cards.of(items('a', 'b', 'c', 'd', 'e'), list)).to.deep.equal([2, 0, 3, 1, 4]);
    expect(cards.of(items('a', 'b', 'c', 'd', 'e'), list)).to.deep.equal([2, 0, 3, 1, 4]);
  });

  it('are taken over in order by another list', () => {
    const cards = new Cards();
    cards.of(items('a', 'b'), 1);
    expect(cards.of(items('b', 'c'), 2)).to.deep.equal([0, 1]);
  });

  it('are told apart whatever ids go by twice', () => {
    const ids = fc.array(fc.constantFrom('a', 'b', '__proto__', 'constructor'), { maxLength: 12 });
    fc.assert(
      fc.property(ids, ids, (first, second) => {
        const cards = new Cards();
        for (const some of [first, second]) {
          const numbers = cards.of(items(...some), 'list');
          if (new Set(numbers).size !== some.length) throw new Error(numbers.join());
        }
      }),
    );
  });
});
