import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import fc, { type Arbitrary } from 'fast-check';
import { build } from 'vite';
import type * as z from 'zod/mini';

interface Schema {
  safeParse(value: unknown): { success: boolean; data?: unknown };
}
type Contract = Record<string, Record<string, Schema>>;

const modules = globSync('src/contract/*.ts').map(file => basename(file, '.ts'));
const schemasIn = async (name: string): Promise<[string, Schema][]> => {
  const module = (await import(pathToFileURL(`dist/contract/${name}.js`).href)) as Record<string, Schema>;
  return Object.entries(module).filter(([, value]) => typeof value === 'object' && 'safeParse' in value);
};
const schemas = new Map(
  await Promise.all(modules.map(async name => [name, await schemasIn(name)] satisfies [string, unknown])),
);

describe('the checks in dist/cdn answer as zod does', () => {
  let folder: string;
  let inPages: Contract;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'miteinand-checks-'));
    const entry = join(folder, 'contract.ts');
    const lines = modules.map(name => `export * as ${camel(name)} from ${JSON.stringify(source(name))};`);
    await writeFile(entry, lines.join('\n'));
    const lib = { entry, formats: ['es' as const] };
    await build({ logLevel: 'warn', build: { lib, outDir: folder, emptyOutDir: false, manifest: false } });
    inPages = (await import(pathToFileURL(join(folder, 'contract.js')).href)) as Contract;
  });
  after(() => rm(folder, { recursive: true }));

  for (const [module, entries] of schemas) {
    for (const [name, schema] of entries) {
      it(name, () => {
        const twin = inPages[camel(module)]?.[name];
        assert.ok(twin && twin !== schema);
        fc.assert(
          fc.property(valuesNear(schema), value => assert.deepEqual(answer(twin, value), answer(schema, value))),
        );
      });
    }
  }
});

const source = (name: string): string => resolve(`src/contract/${name}.ts`);

function camel(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

function answer(schema: Schema, value: unknown): unknown {
  const { success, data } = schema.safeParse(value);
  return success ? { data } : 'refused';
}

/** Values the schema accepts or nearly accepts. */
function valuesNear(schema: Schema): Arbitrary<unknown> {
  return fc.oneof({ arbitrary: fitting(schema), weight: 30 }, { arbitrary: fc.anything(), weight: 1 });
}

function fitting(schema: Schema): Arbitrary<unknown> {
  const { def } = (schema as unknown as z.ZodMiniType)._zod as unknown as { def: Definition };
  switch (def.type) {
    case 'string':
      return fc.constantFrom(
        'text',
        '',
        'de',
        'de-simple',
        '2027-01-31',
        '2027-01-31T10:00:00+01:00',
        'offer:1',
        'a b',
      );
    case 'number':
      return fc.double();
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'array':
      return fc.array(valuesNear(def.element), { maxLength: 3 });
    case 'optional':
      return fc.option(valuesNear(def.innerType), { nil: undefined });
    case 'union':
      return fc.oneof(...def.options.map(valuesNear));
    case 'record':
      return fc.dictionary(
        fc.string().filter(key => key !== '__proto__'),
        valuesNear(def.valueType),
        { maxKeys: 3 },
      );
    case 'object': {
      const members = Object.entries(def.shape).map(([key, member]) => [key, valuesNear(member)]);
      const record = Object.fromEntries(members) as Record<string, Arbitrary<unknown>>;
      return fc.record(
        { ...record, unknownMember: fc.anything() },
        { requiredKeys: requiredKeys(def.shape) as never[] },
      );
    }
    default:
      return fc.anything();
  }
}

type Definition =
  | { type: 'string' | 'number' | 'boolean' | 'unknown' }
  | { type: 'enum'; entries: Record<string, string> }
  | { type: 'array'; element: Schema }
  | { type: 'optional'; innerType: Schema }
  | { type: 'union'; options: Schema[] }
  | { type: 'record'; valueType: Schema }
  | { type: 'object'; shape: Record<string, Schema> };

const requiredKeys = (shape: Record<string, Schema>): string[] =>
  Object.keys(shape).filter(key => !shape[key]?.safeParse(undefined).success);
