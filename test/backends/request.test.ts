import { expect } from '@open-wc/testing';
import { requestJson, type Limits, type Sending } from '../../src/backends/request.js';
import { BackendError } from '../../src/contract/problem.js';
import { answering, json, pieces, reasonOf } from './answering.js';

const url = 'https://town.example/api/offers';
const limits: Limits = { seconds: 0.05, bytes: 1000 };
const ask = { languages: ['de-AT', 'de', 'en'] };

/** The fault with which a request ends. */
async function faultOf(request: Promise<unknown>): Promise<BackendError> {
  const reason = await reasonOf(request);
  expect(reason).to.be.instanceOf(BackendError);
  return reason as BackendError;
}

describe('a request', () => {
  const send = async (sending?: Sending, languages: string[] = ask.languages): Promise<Request> => {
    const requests = answering(() => json({}));
    await requestJson(url, { languages }, sending);
    return requests[0];
  };

  it('tells nothing of the visitor but the languages', async () => {
    const request = await send();
    expect(request.credentials).to.equal('omit');
    expect(request.referrerPolicy).to.equal('no-referrer');
    expect(request.method).to.equal('GET');
    expect([...request.headers]).to.deep.equal([
      ['accept', 'application/json'],
      ['accept-language', 'de-AT, de;q=0.9, en;q=0.8'],
    ]);
  });

  it('names no language where none is known', async () => {
    expect((await send({}, [])).headers.has('Accept-Language')).to.equal(false);
  });

  it('weighs no language below a tenth', async () => {
    const header = (await send({}, 'a b c d e f g h i j k l'.split(' '))).headers.get('Accept-Language')!;
    expect(header.split(', ').slice(-3)).to.deep.equal(['j;q=0.1', 'k;q=0.1', 'l;q=0.1']);
  });

  it('sends JSON with the headers it is given', async () => {
    const request = await send({ method: 'POST', headers: { 'Idempotency-Key': 'k1' }, body: { name: 'Ä' } });
    expect(request.method).to.equal('POST');
    expect(request.headers.get('Content-Type')).to.equal('application/json');
    expect(request.headers.get('Idempotency-Key')).to.equal('k1');
    expect(await request.json()).to.deep.equal({ name: 'Ä' });
  });
});

describe('an answer', () => {
  it('is read as JSON, whatever type it claims', async () => {
    answering(() => new Response('{"a":[1,"ä"]}', { headers: { 'Content-Type': 'text/plain' } }));
    expect(await requestJson(url, ask)).to.deep.equal({ a: [1, 'ä'] });
  });

  it('may begin with a byte order mark', async () => {
    answering(() => new Response('\ufeff{"a":1}'));
    expect(await requestJson(url, ask)).to.deep.equal({ a: 1 });
  });

  it('may come in pieces that part a letter', async () => {
    const bytes = new TextEncoder().encode('{"a":"äöü"}');
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    });
    answering(() => new Response(body));
    expect(await requestJson(url, ask)).to.deep.equal({ a: 'äöü' });
  });

  for (const [name, text] of [
    ['a login page in HTML', '<!doctype html><title>Login</title>'],
    ['JSON that breaks off', '{"items":[{"id":"1"'],
    ['nothing', ''],
    ['JSON with something after it', '{} trailing'],
    ['bytes that are no text', '\u0000\ufffd'],
  ] as const) {
    it(`of ${name} with status 200 is not JSON`, async () => {
      answering(() => new Response(text, { headers: { 'Content-Type': 'application/json' } }));
      expect((await faultOf(requestJson(url, ask))).fault).to.equal('not-json');
    });
  }

  it('without a body is not JSON', async () => {
    answering(() => new Response(null, { status: 204 }));
    expect((await faultOf(requestJson(url, ask))).fault).to.equal('not-json');
  });

  it('may be as large as the limit', async () => {
    answering(() => new Response(`"${'x'.repeat(998)}"`));
    expect(await requestJson(url, ask, {}, limits)).to.have.length(998);
  });

  it('that is too large is not read to its end, also when it does not say how large it is', async () => {
    const endless = pieces(Infinity, ' '.repeat(100));
    answering(() => endless.response);
    expect((await faultOf(requestJson(url, ask, {}, { ...limits, seconds: 5 }))).fault).to.equal('too-large');
    expect(endless.sent()).to.be.lessThan(15);
  });

  it('is counted in bytes, not in letters', async () => {
    answering(() => new Response(`"${'ä'.repeat(600)}"`));
    expect((await faultOf(requestJson(url, ask, {}, limits))).fault).to.equal('too-large');
  });

  it('that does not come is given up', async () => {
    answering(() => new Promise<never>(() => {}));
    expect((await faultOf(requestJson(url, ask, {}, limits))).fault).to.equal('timeout');
  });

  it('that begins and never ends is given up', async () => {
    answering(() => pieces(3, '[', true).response);
    expect((await faultOf(requestJson(url, ask, {}, limits))).fault).to.equal('timeout');
  });

  it('that breaks off on the way is unreachable', async () => {
    const body = new ReadableStream({ pull: controller => controller.error(new TypeError('network error')) });
    answering(() => new Response(body));
    expect((await faultOf(requestJson(url, ask))).fault).to.equal('unreachable');
  });
});

describe('a refusal', () => {
  const refuse = (status: number, headers: Record<string, string> = {}, body = ''): Promise<BackendError> => {
    answering(() => new Response(body, { status, headers }));
    return faultOf(requestJson(url, ask));
  };

  for (const [status, fault] of [
    [404, 'not-found'],
    [410, 'not-found'],
    [429, 'busy'],
    [500, 'server'],
    [502, 'server'],
    [503, 'server'],
    [400, 'refused'],
    [401, 'refused'],
    [403, 'refused'],
    [409, 'refused'],
    [422, 'refused'],
  ] as const) {
    it(`with status ${status} is "${fault}"`, async () => {
      const error = await refuse(status);
      expect([error.fault, error.status, error.retryAfter]).to.deep.equal([fault, status, undefined]);
    });
  }

  it('with a time to wait is "busy"', async () => {
    const error = await refuse(503, { 'Retry-After': '7' });
    expect([error.fault, error.retryAfter]).to.deep.equal(['busy', 7]);
    expect((await refuse(429, { 'Retry-After': '30' })).retryAfter).to.equal(30);
  });

  it('may name the time to wait by a date', async () => {
    const date = new Date(Date.now() + 90_000).toUTCString();
    expect((await refuse(429, { 'Retry-After': date })).retryAfter).to.be.within(88, 91);
  });

  it('never asks to wait for longer than a day or until yesterday', async () => {
    expect((await refuse(429, { 'Retry-After': '99999999' })).retryAfter).to.equal(86_400);
    expect((await refuse(429, { 'Retry-After': new Date(0).toUTCString() })).retryAfter).to.equal(0);
    expect((await refuse(429, { 'Retry-After': 'soon' })).retryAfter).to.equal(undefined);
  });

  it('brings what the backend says of it', async () => {
    const problem = { type: 'tag:x', status: 422, errors: [{ pointer: '/answers/mail', code: 'invalid-email' }] };
    const error = await refuse(422, { 'Content-Type': 'application/problem+json' }, JSON.stringify(problem));
    expect(error.problem).to.deep.equal(problem);
  });

  it('in HTML brings nothing, and is still the refusal it is', async () => {
    const error = await refuse(500, { 'Content-Type': 'text/html' }, '<h1>Internal Server Error</h1>');
    expect([error.fault, error.problem]).to.deep.equal(['server', undefined]);
  });
});

describe('no connection', () => {
  const refuse = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));

  it('is "unreachable" while the visitor is online', async () => {
    answering(refuse);
    expect((await faultOf(requestJson(url, ask))).fault).to.equal('unreachable');
  });

  it('is "offline" when the visitor is', async () => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      answering(refuse);
      expect((await faultOf(requestJson(url, ask))).fault).to.equal('offline');
    } finally {
      delete (navigator as { onLine?: boolean }).onLine;
    }
  });
});

describe('giving up', () => {
  it('ends the request with the reason of who gave up', async () => {
    const [asker, reason] = [new AbortController(), new Error('not wanted any more')];
    const requests = answering(() => new Promise<never>(() => {}));
    const answer = requestJson(url, { ...ask, signal: asker.signal });
    asker.abort(reason);
    expect(await reasonOf(answer)).to.equal(reason);
    expect(requests[0].signal.aborted).to.equal(true);
  });

  it('before it was sent sends nothing', async () => {
    const requests = answering(() => json({}));
    const reason = new Error('not wanted at all');
    expect(await reasonOf(requestJson(url, { ...ask, signal: AbortSignal.abort(reason) }))).to.equal(reason);
    expect(requests).to.have.length(0);
  });

  it('while the answer is read ends the reading', async () => {
    const [asker, reason] = [new AbortController(), new Error('not wanted any more')];
    const slow = pieces(2, '[', true);
    answering(() => slow.response);
    const answer = requestJson(url, { ...ask, signal: asker.signal });
    setTimeout(() => asker.abort(reason), 20);
    expect(await reasonOf(answer)).to.equal(reason);
    expect(slow.sent()).to.equal(2);
  });
});
