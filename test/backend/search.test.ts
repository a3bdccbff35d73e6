import assert from 'node:assert/strict';
import { it } from 'node:test';
import { searchCases, searchDay, searchRecords } from '../support/search-cases.ts';
import { onEachDatabase } from './databases.ts';
import { town } from './town.ts';

const clock = () => new Date(`${searchDay}T08:00:00Z`);
const idsOf = (items: readonly { id: string }[]): string => items.map(({ id }) => id).join(' ');
const encode = encodeURIComponent;

onEachDatabase('search', startServer => {
  it('finds what the table of expectations says', async t => {
    const server = await startServer(t, { seed: { offers: searchRecords }, clock });
    for (const { q, finds, words, because } of searchCases) {
      const typed = q.slice(0, 500);
      if (typed !== q) continue;
      const { body } = await server.get(`/offers?q=${encode(typed)}`);
      assert.equal(idsOf(body.items), finds, `${because}: ${q}`);
      assert.equal((body.words ?? []).join(' '), words, `${because}: ${q}`);
    }
  });

  it('refuses what nobody types', async t => {
    const server = await startServer(t, { seed: {} });
    assert.equal((await server.get(`/offers?q=${'x'.repeat(501)}`)).status, 400);
  });

  it('finds words in each language of an offer, and by names of categories in all of them', async t => {
    const server = await startServer(t);
    for (const q of ['vorlesen', 'aloud', 'أطفال', 'children']) {
      assert.ok(idsOf((await server.get(`/offers?q=${encode(q)}`)).body.items).includes('reading'), q);
    }
  });

  it('finds events in order of their start, and organizations by name', async t => {
    const server = await startServer(t);
    assert.equal(idsOf((await server.get('/events?q=tanz')).body.items), 'festival');
    assert.equal(idsOf((await server.get('/events?q=turnverein')).body.items), 'festival run');
    assert.equal(idsOf((await server.get('/organizations?q=bucher')).body.items), 'library');
    assert.deepEqual((await server.get('/organizations?q=turnverien')).body.words, ['turnverein']);
    assert.equal((await server.get('/organizations?q=vorlesen')).body.total, 0);
  });

  it('sorts as it is asked to, by words also where it is not', async t => {
    const server = await startServer(t, { seed: { offers: searchRecords }, clock });
    const found = async (sort: string) => idsOf((await server.get(`/offers?q=garten${sort}`)).body.items);
    assert.equal(await found(''), 'vorbei garten lesen');
    assert.equal(await found('&sort=relevance'), 'vorbei garten lesen');
    assert.equal(await found('&sort=date'), 'garten lesen vorbei');
  });

  it('pages through hits of equal rank without losing or repeating one', async t => {
    const offers = Array.from({ length: 25 }, (_, number) => ({
      id: `offer-${number}`,
      kind: 'room',
      title: number % 3 ? `Gartenraum ${number}` : `Raum im Schulgarten ${number}`,
    }));
    const server = await startServer(t, { seed: { ...town, offers } });
    const all = (await server.get('/offers?q=garten&limit=100')).body.items as { id: string }[];
    const paged: { id: string }[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const { body }: { body: any } = await server.get(`/offers?q=garten&limit=4&cursor=${cursor}`);
      assert.equal(body.total, 25);
      paged.push(...body.items);
      cursor = body.next;
    }
    assert.equal(idsOf(paged), idsOf(all));
    assert.equal(new Set(paged.map(({ id }) => id)).size, 25);
  });

  it('refuses the cursor of another question', async t => {
    const server = await startServer(t);
    const { next } = (await server.get('/offers?limit=2&kind=help-wanted')).body;
    assert.equal((await server.get(`/offers?limit=3&kind=help-wanted&cursor=${next}`)).status, 200);
    for (const other of ['kind=room', 'kind=help-wanted&sort=newest', 'kind=help-wanted&q=ernte', '']) {
      assert.equal((await server.get(`/offers?${other}&cursor=${next}`)).status, 400, other);
    }
    assert.equal((await server.get('/offers?cursor=nonsense')).status, 400);
  });
});
