import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'vite';
import { launch } from '../support/browser.ts';
import { folder, serve } from '../support/node/serve.ts';

// Below node_modules, so that the consumer finds the package by its name.
const consumers = 'node_modules/.cache';

describe('a production bundle of a developer', () => {
  let root: string;

  before(async () => {
    await mkdir(consumers, { recursive: true });
    root = await mkdtemp(join(consumers, 'consumer-'));
    await writeFile(join(root, 'index.html'), '<!doctype html><script type="module" src="./main.js"></script>');
    await writeFile(join(root, 'main.js'), `import 'miteinand/define/exchange.js';`);
    await build({ root, configFile: false, logLevel: 'warn' });
  });
  after(() => rm(root, { recursive: true }));

  it('still defines the tag, and only that', async () => {
    const server = await serve(folder(join(root, 'dist')));
    const page = await launch();
    try {
      await page.open(`${server.url}/index.html`);
      const defined = await page.run(() =>
        ['exchange', 'pass'].filter(name => customElements.get(`miteinand-${name}`)),
      );
      assert.deepEqual(defined, ['exchange']);
      assert.deepEqual(await page.violations(), []);
    } finally {
      await page.close();
      await server.close();
    }
  });
});
