import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onEachDatabase } from './databases.ts';
import { town } from './town.ts';

const ids = (answer: { body: { items: { id: string }[] } }): string[] => answer.body.items.map(({ id }) => id);

onEachDatabase('reading content', startServer => {
  it('says who it is and what it can do', async t => {
    const server = await startServer(t);
    const { body, headers } = await server.get('/', { 'Accept-Language': 'en' });
    assert.equal(body.name, 'Sampletown');
    assert.equal(body.contract, '1.0');
    assert.equal(body.timeZone, 'Europe/Berlin');
    assert.deepEqual(body.issuers, [{ id: server.issuer, name: 'Musterstadt' }]);
    for (const each of ['signups', 'search', 'facets', 'near']) assert.ok(body.capabilities.includes(each), each);
    assert.match(headers.get('Link') ?? '', /openapi\.json/);
  });

  it('lists offers by next date, those without one last', async t => {
    const server = await startServer(t);
    const answer = await server.get('/offers');
    assert.deepEqual(ids(answer).slice(0, 2), ['planting', 'harvest']);
    assert.equal(answer.body.total, 7);
  });

  it('lists the newest offers first when asked', async t => {
    const server = await startServer(t);
    assert.deepEqual(ids(await server.get('/offers?sort=newest')).slice(0, 3), ['harvest', 'reading', 'planting']);
  });

  it('finds what fits any value of a filter and all filters', async t => {
    const server = await startServer(t);
    assert.deepEqual(ids(await server.get('/offers?kind=equipment&kind=volunteering')).sort(), ['reading', 'trailer']);
    assert.deepEqual(ids(await server.get('/offers?category=children&organization=garden')), ['planting']);
    assert.deepEqual(ids(await server.get('/offers?commitment=regular')), ['reading']);
    assert.deepEqual(ids(await server.get('/offers?kind=new-word')), []);
  });

  it('finds what is near, and what needs a language', async t => {
    const place = (id: string, latitude: number, longitude: number, knowsLanguage: string[] = []) => ({
      id,
      kind: 'room',
      title: id,
      knowsLanguage,
      location: { geo: { latitude, longitude } },
    });
    // Munich's Marienplatz, the airport 28.5 km away, Augsburg 56 km away; distances by the great circle.
    const offers = [
      place('centre', 48.1374, 11.5755, ['ar']),
      place('airport', 48.3538, 11.7861),
      place('augsburg', 48.3689, 10.8978),
    ];
    const server = await startServer(t, { seed: { offers } });
    const near = async (radius: number): Promise<string[]> =>
      ids(await server.get(`/offers?near=48.1374,11.5755&radius=${radius}`)).sort();
    assert.deepEqual(await near(28), ['centre']);
    assert.deepEqual(await near(29), ['airport', 'centre']);
    assert.deepEqual(await near(57), ['airport', 'augsburg', 'centre']);
    const nearest = ids(await server.get('/offers?sort=nearest&near=48.3689,10.8978'));
    assert.deepEqual(nearest, ['augsburg', 'centre', 'airport']);
    assert.deepEqual(ids(await server.get('/offers?language=ar&language=fa')), ['centre']);
    for (const bad of [
      'near=1',
      'near=91,0',
      'near=a,b',
      'near=1,2,3',
      'radius=5',
      'near=1,2&radius=0',
      'near=1,2&radius=x',
      'near=1,2&near=1,2',
      'sort=best',
      'sort=date&sort=newest',
      'limit=0',
    ]) {
      assert.equal((await server.get(`/offers?${bad}`)).status, 400, bad);
    }
  });

  it('finds every word, whatever its case, marks and language', async t => {
    const server = await startServer(t);
    for (const q of ['GROSSE vorlesen', 'große', 'stadtbucherei', 'aloud reading', 'أطفال']) {
      assert.ok(ids(await server.get(`/offers?q=${encodeURIComponent(q)}`)).includes('reading'), q);
    }
    assert.deepEqual(ids(await server.get('/offers?q=vorlesen+ernte')), []);
  });

  it('takes signs of the search language as plain text', async t => {
    const server = await startServer(t);
    assert.deepEqual(ids(await server.get('/offers?q=100%25')), ['trailer']);
    assert.deepEqual(ids(await server.get('/offers?q=_trailer')), []);
    assert.equal((await server.get('/offers?q=_')).body.total, 7);
    assert.deepEqual(ids(await server.get(`/offers?q=${encodeURIComponent("' or 1=1 --")}`)), []);
    assert.deepEqual(ids(await server.get(`/offers?q=${encodeURIComponent('" OR reading')}`)), []);
  });

  it('counts each filter under all the others', async t => {
    const server = await startServer(t);
    const { facets } = (await server.get('/offers?kind=help-wanted&category=nature', { 'Accept-Language': 'en' })).body;
    const count = (facet: string, value: string) =>
      facets[facet].find((each: { value: string }) => each.value === value)?.count;
    assert.equal(count('kind', 'help-wanted'), 2);
    assert.equal(count('kind', 'volunteering'), 0);
    assert.equal(count('category', 'children'), 1);
    assert.equal(count('category', 'nature'), 2);
    assert.equal(count('organization', 'garden'), 2);
    assert.equal(count('organization', 'library'), 0);
    assert.equal(facets.category.find((each: { value: string }) => each.value === 'children').name, 'Children');
  });

  it('gives every item once over all pages', async t => {
    const server = await startServer(t);
    for (const sort of ['date', 'newest']) {
      const all: string[] = [];
      let cursor: string | undefined = '';
      while (cursor !== undefined) {
        const answer = await server.get(`/offers?limit=2&sort=${sort}&cursor=${cursor}`);
        assert.equal(answer.body.total, 7);
        all.push(...ids(answer));
        cursor = answer.body.next;
      }
      assert.equal(all.length, 7);
      assert.deepEqual(all, ids(await server.get(`/offers?sort=${sort}`)));
    }
  });

  it('answers in the best language and says which', async t => {
    const server = await startServer(t);
    const english = await server.get('/offers/reading', { 'Accept-Language': 'fr, en-GB;q=0.8, de;q=0.5' });
    assert.equal(english.body.title, 'Reading aloud to children');
    assert.equal(english.body.lang, 'en');
    assert.equal(english.body.categories[0].name, 'Children');
    assert.equal(english.headers.get('Content-Language'), 'en');
    const other = await server.get('/offers/harvest', { 'Accept-Language': 'en' });
    assert.equal(other.body.lang, 'de');
    assert.equal(other.headers.get('Content-Language'), 'de');
    assert.ok(!('translations' in other.body));
  });

  it('tells availability as it is now', async t => {
    const server = await startServer(t);
    const said = async (path: string) => {
      const { availability, remainingAttendeeCapacity } = (await server.get(path)).body;
      return [availability, remainingAttendeeCapacity];
    };
    assert.deepEqual(await said('/offers/harvest'), ['open', 40]);
    assert.deepEqual(await said('/offers/reading'), ['low', 2]);
    assert.deepEqual(await said('/events/run'), ['low', 3]);
    assert.deepEqual(await said('/events/full'), ['full', 0]);
    assert.deepEqual(await said('/events/waiting'), ['waitlist', 0]);
    assert.deepEqual(await said('/events/off'), ['cancelled', undefined]);
    assert.deepEqual(await said('/offers/past'), ['over', undefined]);
    assert.deepEqual(await said('/offers/paused'), ['paused', undefined]);
    assert.deepEqual(await said('/offers/planting'), [undefined, undefined]);
  });

  it('lists events that touch the days asked for, all-day ones first', async t => {
    const server = await startServer(t);
    assert.deepEqual(ids(await server.get('/events?from=2026-06-05&to=2026-06-05')), ['festival', 'run']);
    assert.deepEqual(ids(await server.get('/events?from=2026-06-07&to=2026-06-08')), ['festival', 'off']);
    assert.deepEqual(ids(await server.get('/events?from=2026-06-09')), ['workshop']);
    assert.deepEqual(ids(await server.get('/events?organization=sport&q=lauf')), ['run']);
    assert.equal((await server.get('/events?to=9999-12-31')).body.total, 6);
  });

  it('lists organizations by name', async t => {
    const server = await startServer(t);
    assert.deepEqual(ids(await server.get('/organizations')), ['garden', 'library', 'sport']);
    assert.equal((await server.get('/organizations/garden')).body.url, 'https://garden.test');
  });

  it('pages through names and ids of any length', async t => {
    const organizations = ['a', 'b'].map(letter => ({
      id: `https://verzeichnis.test/${letter.repeat(400)}`,
      name: `جمعية ${letter.repeat(10)} `.repeat(30),
    }));
    const server = await startServer(t, { seed: { ...town, organizations } });
    const first = await server.get('/organizations?limit=1');
    const second = await server.get(`/organizations?limit=1&cursor=${first.body.next}`);
    assert.deepEqual(
      [...ids(first), ...ids(second)],
      organizations.map(({ id }) => id),
    );
  });

  it('gives a form in the best language', async t => {
    const server = await startServer(t);
    const { body } = await server.get('/forms/register', { 'Accept-Language': 'en' });
    assert.equal(body.title, 'Registration');
    assert.equal(body.fields.length, 3);
  });
});
