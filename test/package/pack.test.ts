import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
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
      [],
    );
  });

  it('passes publint', async () => {
    const { messages, pkg } = await publint({ pkgDir: '.', pack: 'npm', strict: true });
    assert.deepEqual(
      messages.filter(({ type }) => type !== 'suggestion').map(message => formatMessage(message, pkg)),
      [],
    );
  });
});
