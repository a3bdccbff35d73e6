import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';

const load = (file: string): Promise<unknown> => import(pathToFileURL(file).href);

describe('the floors without a page', () => {
  for (const floor of ['contract', 'time', 'locale', 'backends']) {
    it(`${floor} loads in plain Node`, async () => {
      const files = globSync(`dist/${floor}/**/*.js`);
      assert.ok(files.length);
      for (const file of files) await load(file);
      assert.equal('document' in globalThis, false);
    });
  }
});

describe('importing', () => {
  const defined: string[] = [];
  const registry = { get: () => undefined, define: (tag: string) => void defined.push(tag) };

  it('the classes defines no tag; a define file defines its own', async () => {
    // Lit comes with a stand-in for the page's classes in Node; only the registry is watched.
    Object.assign(globalThis, { customElements: registry });
    await load('dist/index.js');
    assert.deepEqual(defined, []);
    await load('dist/define/impact.js');
    assert.deepEqual(defined, ['miteinand-impact']);
  });
});
