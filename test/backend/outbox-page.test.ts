import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createOutbox } from '../../demo/outbox/outbox.ts';
import { startServer } from './server.ts';
import { confirm, hedge, seed, tokenOf, until } from './volunteers.ts';

describe('the outbox of the demo', () => {
  it('lists the mails, shows each as text and in a frame that runs nothing, and their links work', async t => {
    const dataDir = mkdtempSync(join(tmpdir(), 'miteinand-'));
    t.after(() => rmSync(dataDir, { recursive: true, force: true }));
    const server = await startServer(t, { seed, dataDir });
    const outbox = createOutbox(join(dataDir, 'outbox'));
    const ask = async (path: string) => {
      const response = await outbox.request(path);
      return {
        status: response.status,
        text: await response.text(),
        policy: response.headers.get('Content-Security-Policy')!,
      };
    };
    assert.match((await ask('/')).text, /Noch keine\./);
    await server.signUp(hedge);
    await until(async () => (await server.rows('select * from mail')).length === 0);

    const list = await ask('/');
    assert.ok(list.text.includes('Bitte bestätigen: Hecke &lt;pflanzen&gt;'), list.text);
    const [, id] = /href="\/outbox\/([\w.-]+)"/.exec(list.text)!;
    const { text, policy } = await ask(`/${id}`);
    const link = /href="(https:\/\/town\.test\/anmeldung#miteinand-confirm=[\w-]+)"/.exec(text)![1];
    assert.ok(policy.startsWith("default-src 'none'") && !policy.includes('script'));
    assert.ok(!/<pflanzen>|<script/.test(text) && text.includes(`sandbox="allow-top-navigation-by-user-activation"`));
    const framed = await ask(`/${id}/html`);
    assert.ok(framed.text.includes(`href="${link}"`) && framed.text.includes('<base target="_top">'));
    assert.match(framed.policy, /^default-src 'none';.* sandbox allow-top-navigation-by-user-activation$/);
    for (const path of ['/none', '/..%2Ftoken-key', `/${id}.eml`]) assert.equal((await ask(path)).status, 404, path);
    assert.equal((await confirm(server, tokenOf({ text: link }, 'confirm'))).status, 200);
  });
});
