import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

describe('the package', () => {
  it('holds the built files, the manifest and the licence, and neither sources nor tests', () => {
    const [{ files }] = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' }),
    ) as [{ files: { path: string }[] }];
    const paths = files.map(({ path }) => path);
    for (const needed of [
      'dist/index.js',
      'dist/cdn/miteinand.js',
      'custom-elements.json',
      'package.json',
      'LICENSE',
    ]) {
      assert.ok(paths.includes(needed), needed);
    }
    assert.deepEqual(
      paths.filter(path => /^(src|test|demo|stories|\.)|\.test\./.test(path)),
      // What `npx miteinand` starts.
      ['.toolchain/miteinand.mjs'],
    );
  });

  it('holds no module whose source is gone, nor does that of the backend', () => {
    for (const folder of ['.', 'demo/backend']) {
      const modules = globSync(`${folder}/dist/**/*.js`, { exclude: [`${folder}/dist/cdn/**`] });
      const sources = modules.map(path => path.replace('dist/', 'src/').replace(/\.js$/, '.ts'));
      assert.ok(sources.length > 50);
      const known = new Set(globSync(`${folder}/src/**/*.ts`));
      assert.deepEqual(
        sources.filter(path => !known.has(path)),
        [],
      );
    }
  });

  it('of the backend can be installed beside it anywhere: nothing in it points into this checkout', async () => {
    const { dependencies, peerDependencies } = JSON.parse(
      await readFile('demo/backend/package.json', 'utf8'),
    ) as Record<'dependencies' | 'peerDependencies', Record<string, string>>;
    const local = Object.values({ ...dependencies, ...peerDependencies }).filter(range =>
      /file:|link:|workspace:/.test(range),
    );
    assert.deepEqual(local, []);
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    assert.equal(peerDependencies['miteinand'], version);
  });

  it('passes publint', async () => {
    const { messages, pkg } = await publint({ pkgDir: '.', pack: 'npm', strict: true });
    assert.deepEqual(
      messages.filter(({ type }) => type !== 'suggestion').map(message => formatMessage(message, pkg)),
      [],
    );
  });
});
