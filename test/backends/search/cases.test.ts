import { expect } from '@open-wc/testing';
import { offerOrder } from '../../../src/backends/search/order.js';
import { searchCases, searchDay, searchRecords } from '../../support/search-cases.js';
import { findOffers, ids } from './finding.js';

describe('a search in the page', () => {
  for (const { q, finds, words, because } of searchCases) {
    it(`${because}: ${JSON.stringify(q.slice(0, 40))}`, async () => {
      const list = await findOffers(searchRecords, { q }, searchDay);
      expect(ids(list)).to.equal(finds);
      expect((list.words ?? []).join(' ')).to.equal(words);
    });

    it(`is ordered alike when several sources are merged: ${JSON.stringify(q.slice(0, 40))}`, async () => {
      const list = await findOffers(searchRecords, { q }, searchDay);
      const asTheyCame = searchRecords.filter(({ id }) => list.items.some(found => found.id === id));
      expect(ids({ items: [...asTheyCame].sort(offerOrder({ q }, searchDay, list.words)) })).to.equal(finds);
    });
  }

  it('says nothing of words where none are searched for', async () => {
    expect(await findOffers(searchRecords, { q: ' ' }, searchDay)).not.to.have.property('words');
  });
});
