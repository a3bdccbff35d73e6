import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { version } from '../../dist/define/version.js';

interface Package {
  version: string;
  exports: Record<string, string | { types: string; default: string }>;
}
const { exports, version: released } = JSON.parse(readFileSync('package.json', 'utf8')) as Package;

describe('package exports', () => {
  for (const [path, target] of Object.entries(exports)) {
    for (const { specifier, types } of expand(path, target)) {
      it(`${specifier} resolves, with types`, () => {
        assert.ok(existsSync(fileURLToPath(import.meta.resolve(specifier))), specifier);
        if (types) assert.ok(existsSync(types), types);
      });
    }
  }

  it('says the version of package.json in the code', () => {
    assert.equal(version, released);
  });
});

/** Every path a pattern such as `./define/*.js` stands for: at least one. */
function expand(path: string, target: Package['exports'][string]): { specifier: string; types?: string }[] {
  const files = typeof target === 'string' ? { default: target } : target;
  const [before = '', after] = files.default.split('*');
  const names = after === undefined ? [''] : globSync(files.default.replace('*', '**/*')).map(nameIn(before, after));
  assert.ok(names.length, `${path} stands for no file`);
  const fill = (pattern: string, name: string): string => pattern.replace('*', name);
  return names.map(name => ({
    specifier: fill(path, name).replace(/^\./, 'miteinand'),
    ...('types' in files && { types: fill(files.types, name) }),
  }));
}

function nameIn(before: string, after: string): (file: string) => string {
  return file => file.slice(before.replace('./', '').length, -after.length);
}
