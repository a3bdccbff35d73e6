import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onEachDatabase } from './databases.ts';
import { answers } from './town.ts';

const request = { target: 'event:workshop', form: 'register', answers };

/** Reads events of a stream one by one. */
async function* events(
  response: Response,
): AsyncGenerator<{ event: string; data: { items: { id: string; value: number }[] } }> {
  let text = '';
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const parts = text.split('\n\n');
    text = parts.pop()!;
    for (const part of parts) {
      const member = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(part)?.[1] ?? '';
      if (member('event')) yield { event: member('event'), data: JSON.parse(member('data')) };
    }
  }
}

onEachDatabase('metrics', startServer => {
  it('counts confirmed sign-ups on top of what was counted before', async t => {
    const server = await startServer(t);
    const value = async () => {
      const { items } = (await server.get('/metrics', { 'Accept-Language': 'en' })).body;
      assert.deepEqual(items[0], { id: 'hours', lang: 'en', name: 'Hours', value: 1200 });
      return items[1].value;
    };
    assert.equal(await value(), 100);
    const { body } = await server.signUp(request);
    assert.equal(await value(), 101);
    await server.manage('DELETE', body);
    assert.equal(await value(), 100);
  });

  it('streams them at once and after each change', async t => {
    const server = await startServer(t);
    const leave = new AbortController();
    const response = await fetch(`${server.url}/metrics/stream`, { signal: leave.signal });
    assert.equal(response.headers.get('Content-Type'), 'text/event-stream');
    const stream = events(response);
    const value = async () => {
      const { value: next } = await stream.next();
      assert.equal(next?.event, 'metrics');
      return next?.data.items[1]?.value;
    };
    assert.equal(await value(), 100);
    await server.signUp(request);
    assert.equal(await value(), 101);
    leave.abort();
  });

  it('bounds how many listen and lets others in when one leaves', async t => {
    const server = await startServer(t);
    const readers = Array.from({ length: 200 }, () => new AbortController());
    const open = (signal?: AbortSignal) => fetch(`${server.url}/metrics/stream`, signal ? { signal } : {});
    await Promise.all(readers.map(({ signal }) => open(signal)));
    const refused = await open();
    assert.equal(refused.status, 503);
    assert.ok(refused.headers.get('Retry-After'));
    await refused.text();
    readers.forEach(reader => reader.abort());
    let status = 503;
    for (let tries = 0; status !== 200 && tries < 500; tries++) {
      const again = new AbortController();
      status = (await open(again.signal)).status;
      again.abort();
      if (status !== 200) await new Promise(resolve => setTimeout(resolve, 20));
    }
    assert.equal(status, 200);
  });

  it('lets the server stop while somebody listens', { timeout: 20_000 }, async t => {
    const server = await startServer(t);
    const response = await fetch(`${server.url}/metrics/stream`);
    await server.close();
    await response.text();
  });
});
