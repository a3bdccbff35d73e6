import { expect } from '@open-wc/testing';
import type { SignupDesk } from '../../src/backends/desk.js';
import { httpBackend } from '../../src/backends/http.js';
import { type BackendError } from '../../src/contract/problem.js';
import { answering, json, reasonOf } from './answering.js';

const base = 'https://town.example/api';
const ask = { languages: ['de'] };
const backend = httpBackend(base);
const desk = (): Promise<SignupDesk> => backend.desk();
const offer = { id: '1', kind: 'room', title: 'Probenraum' };
const event = { id: '1', name: 'Fest', startDate: '2026-05-15' };
const signup = { state: 'confirmed', reference: 'M-1', target: 'offer:1' };
const pass = { type: 'X', issuer: 'did:x:y', credentialSubject: { achievement: { name: 'Bronze' } } };

const faultOf = async (promise: Promise<unknown>): Promise<string> => ((await reasonOf(promise)) as BackendError).fault;

describe('the native interface asks', () => {
  const routes: [string, () => Promise<unknown>, unknown, string][] = [
    ['the service document', () => backend.service(ask), { name: 'T', capabilities: [] }, 'GET '],
    ['for offers', () => backend.offers({}, ask), { items: [] }, 'GET /offers'],
    ['for an offer', () => backend.offer('a/b?c#d', ask), offer, 'GET /offers/a%2Fb%3Fc%23d'],
    ['for events', () => backend.events({}, ask), { items: [] }, 'GET /events'],
    ['for an event', () => backend.event('fest 1', ask), event, 'GET /events/fest%201'],
    ['for organizations', () => backend.organizations(ask), { items: [] }, 'GET /organizations'],
    ['for a form', () => backend.form('f', ask), { id: 'f', title: 'F', fields: [] }, 'GET /forms/f'],
    ['for figures', () => backend.metrics(ask), { items: [] }, 'GET /metrics'],
    ['for a pass', () => backend.pass('bronze', ask), pass, 'GET /passes/bronze'],
    [
      'to sign up',
      () => backend.signUp({ target: 'offer:1', form: 'f', answers: {} }, 'k', ask),
      signup,
      'POST /signups',
    ],
    ['how a sign-up stands', async () => (await desk()).signup('t', ask), signup, 'GET /signups/current'],
    ['to cancel a sign-up', async () => (await desk()).cancel('t', ask), signup, 'DELETE /signups/current'],
    ['to change answers', async () => (await desk()).change('t', {}, ask), signup, 'PATCH /signups/current'],
    ['for another mail', async () => (await desk()).resend('t', undefined, ask), signup, 'POST /signups/current/mail'],
    ['what is confirmed', async () => (await desk()).confirmable('t', ask), signup, 'GET /signups/confirmations'],
    ['to confirm', async () => (await desk()).confirm('t', 'k', ask), signup, 'POST /signups/confirmations'],
  ];
  for (const [name, question, answer, route] of routes) {
    it(`${name} at ${route}`, async () => {
      const requests = answering(() => json(answer));
      await question();
      expect(requests.map(({ method, url }) => `${method} ${url.replace(base, '')}`)).to.deep.equal([route]);
    });

    it(`${name}, and refuses nonsense`, async () => {
      for (const nonsense of ['text', 7, null, [], { items: 'none' }, { items: {} }, {}]) {
        answering(() => json(nonsense));
        expect(await faultOf(question()), JSON.stringify(nonsense)).to.equal('wrong-shape');
      }
    });
  }

  it('with every filter, several values repeated, and without those that are not set', async () => {
    const requests = answering(() => json({ items: [] }));
    await backend.offers(
      {
        q: 'Garten & Hof',
        kind: ['room', 'equipment'],
        category: [],
        commitment: undefined,
        organization: ['a,b'],
        sort: 'newest',
        cursor: '',
        limit: 5,
      },
      ask,
    );
    expect([...new URL(requests[0].url).searchParams]).to.deep.equal([
      ['q', 'Garten & Hof'],
      ['kind', 'room'],
      ['kind', 'equipment'],
      ['organization', 'a,b'],
      ['sort', 'newest'],
      ['limit', '5'],
    ]);
  });

  it('for the days of a calendar', async () => {
    const requests = answering(() => json({ items: [] }));
    await backend.events({ from: '2026-05-01', to: '2026-05-31', category: ['kultur'] }, ask);
    expect(requests[0].url).to.equal(`${base}/events?from=2026-05-01&to=2026-05-31&category=kultur`);
  });

  it('at the same place whether the address ends with a slash or not', async () => {
    const requests = answering(() => json({ items: [] }));
    await httpBackend(`${base}/`).metrics(ask);
    expect(requests[0].url).to.equal(`${base}/metrics`);
  });

  it('for nothing where an id would lead out of its place', async () => {
    const requests = answering(() => json(offer));
    for (const id of ['..', '.', '', '\ud800']) {
      expect(await faultOf(backend.offer(id, ask)), id).to.equal('not-found');
    }
    expect(requests).to.have.length(0);
  });

  it('for a pass at its own address, where it has one', async () => {
    const requests = answering(() => json(pass));
    await backend.pass('https://issuer.example/passes/1', ask);
    expect(requests[0].url).to.equal('https://issuer.example/passes/1');
  });

  it('with the key of a sign-up in a header, and sends what was filled in', async () => {
    const requests = answering(() => json(signup, { status: 201 }));
    const request = { target: 'offer:1', form: 'f', answers: { name: 'Ä' }, waitlist: true };
    await backend.signUp(request, 'key-1', ask);
    expect(requests[0].headers.get('Idempotency-Key')).to.equal('key-1');
    expect(await requests[0].json()).to.deep.equal(request);
  });

  it('with the token of a sign-up in a header, never in the address', async () => {
    const requests = answering(() => json(signup));
    const acts = await desk();
    await acts.signup('secret', ask);
    await acts.change('secret', { name: 'Ä' }, ask);
    await acts.cancel('secret', ask);
    await acts.resend('secret', 'neu@example.org', ask);
    await acts.data('secret', ask);
    await acts.erase('secret', ask);
    await acts.confirmable('secret', ask);
    await acts.confirm('secret', 'key-1', ask);
    const schemes = requests.map(({ headers }) => headers.get('Authorization')?.replace(' secret', ''));
    expect(schemes).to.deep.equal([...Array<string>(6).fill('Signup'), 'Confirm', 'Confirm']);
    for (const request of requests) {
      expect(request.url).not.to.contain('secret');
      expect(await request.clone().text()).not.to.contain('secret');
    }
    expect(requests.at(-1)!.headers.get('Idempotency-Key')).to.equal('key-1');
  });

  it('nothing by the key of a link that was damaged on its way', async () => {
    const requests = answering(() => json({ title: 'The token is missing' }, { status: 401 }));
    const acts = await desk();
    for (const damaged of ['', 'abc def', 'abc>', 'abc…']) {
      expect(await faultOf(acts.confirmable(damaged, ask)), damaged).to.equal('not-found');
    }
    expect(requests).to.have.length(0);
    expect(await faultOf(acts.signup('a~b', ask)), 'as the backend sees it').to.equal('not-found');
  });

  it('for another mail with the address in the body, and without one where it stays', async () => {
    const requests = answering(() => json(signup));
    await (await desk()).resend('t', 'neu@example.org', ask);
    await (await desk()).resend('t', undefined, ask);
    const bodies = await Promise.all(requests.map(request => request.json() as Promise<unknown>));
    expect(bodies).to.deep.equal([{ address: 'neu@example.org' }, {}]);
  });

  it('to erase, where the answer is empty', async () => {
    const requests = answering(() => new Response(null, { status: 204 }));
    await (await desk()).erase('t', ask);
    expect(requests.map(({ method, url }) => `${method} ${url.replace(base, '')}`)).to.deep.equal([
      'DELETE /signups/current/data',
    ]);
  });

  it('with the proof of work in a header, only where there is one', async () => {
    const requests = answering(() => json(signup));
    const request = { target: 'offer:1', form: 'f', answers: {} };
    await backend.signUp(request, 'k', ask);
    await backend.signUp(request, 'k', ask, 'proof');
    expect(requests.map(({ headers }) => headers.get('Miteinand-Proof'))).to.deep.equal([null, 'proof']);
  });
});

describe('an answer of the native interface', () => {
  it('keeps the good items of a list and counts the others', async () => {
    const items = [offer, { id: '2' }, null, 'text', { ...offer, id: '3', title: 7 }, { ...offer, id: '4' }];
    answering(() => json({ items, total: 40, next: 'n' }));
    const { items: good, ...list } = await backend.offers({}, ask);
    expect(good.map(({ id }) => id)).to.deep.equal(['1', '4']);
    expect(list).to.deep.equal({ total: 40, next: 'n', omitted: 4 });
  });

  it('leaves out an event on a day that does not exist', async () => {
    answering(() => json({ items: [event, { ...event, startDate: '2026-02-30' }] }));
    expect((await backend.events({}, ask)).omitted).to.equal(1);
  });

  it('may say null for what it does not know', async () => {
    answering(() =>
      json({ items: [{ ...offer, summary: null, location: { name: null }, skills: ['a', null] }], total: null }),
    );
    const list = await backend.offers({}, ask);
    expect(list.items).to.deep.equal([{ ...offer, location: {}, skills: ['a'] }]);
    expect(list.omitted).to.equal(0);
    expect(list).not.to.have.property('total');
  });

  it('brings the counts of filters', async () => {
    const facets = { kind: [{ value: 'room', count: 2 }] };
    answering(() => json({ items: [], facets }));
    expect((await backend.offers({}, ask)).facets).to.deep.equal(facets);
  });

  it('changes no prototype', async () => {
    const evil = (inner: string): string =>
      `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"prototype":{"polluted":1},${inner}}`;
    const item = evil('"id":"1","kind":"room","title":"x","location":{"__proto__":{"polluted":1}}');
    const facets = evil('"kind":[]').replace(
      '"constructor":{"prototype":{"polluted":1}},"prototype":{"polluted":1},',
      '',
    );
    answering(() => new Response(evil(`"items":[${item}],"facets":${facets}`)));
    const { items, facets: counts } = await backend.offers({}, ask);
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
    for (const thing of [items[0], items[0].location!, counts!]) {
      expect(Object.getPrototypeOf(thing) === Object.prototype).to.equal(true);
      expect((thing as { polluted?: unknown }).polluted).to.equal(undefined);
    }
  });

  it('does not take the place of a template, whatever it looks like', async () => {
    const forged = { _$litType$: 1, strings: ['<img src=x onerror=alert(1)>'], values: [] };
    answering(() =>
      json({
        items: [
          { ...offer, title: forged },
          { ...offer, summary: { _$litStatic$: 'x' } },
        ],
      }),
    );
    expect(await backend.offers({}, ask)).to.deep.equal({ items: [], omitted: 2 });
  });

  it('of 404 to a list means a wrong address, to a thing that it is gone', async () => {
    answering(() => json({}, { status: 404 }));
    expect(await faultOf(backend.offers({}, ask))).to.equal('unreachable');
    expect(await faultOf(backend.offer('1', ask))).to.equal('not-found');
  });

  it('of great depth neither hangs nor breaks', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    answering(() => new Response(`{"items":[{"id":"1","kind":"room","title":"x","more":${deep}}]}`));
    expect((await backend.offers({}, ask)).items).to.have.length(1);
  });

  it('of a pass keeps every member of the document, for the signature covers them', async () => {
    const document = { ...pass, extra: { more: [1, null] } };
    answering(() => json(document));
    expect((await backend.pass('bronze', ask)).document).to.deep.equal(document);
  });
});
