/**
 * Stands in for `zod/mini` in dist/cdn: the kinds of check the contract uses, with the same answers (which
 * test/package/checks.test.ts compares), in a tenth of the bytes. A kind that is missing here fails the build.
 */

interface Issue {
  path: PropertyKey[];
  message: string;
}
/** Returns what it read; notes what is wrong with it. */
type Read = (value: unknown, issues: Issue[]) => unknown;

class Schema {
  readonly read: Read;
  readonly isOptional: boolean;

  constructor(read: Read, isOptional = false) {
    this.read = read;
    this.isOptional = isOptional;
  }

  safeParse(value: unknown): { success: boolean; data: unknown; error: { issues: Issue[] } } {
    const issues: Issue[] = [];
    const data = this.read(value, issues);
    return { success: !issues.length, data, error: { issues } };
  }

  check(pattern: RegExp): Schema {
    return only(value => typeof value === 'string' && pattern.test(value));
  }
}

/** Passes what the test holds true. */
const only = (test: (value: unknown) => boolean): Schema =>
  new Schema((value, issues) => {
    if (!test(value)) issues.push({ path: [], message: 'invalid' });
    return value;
  });

/** Reads a member; what is wrong inside it names it. */
function readMember(schema: Schema, value: unknown, key: PropertyKey, issues: Issue[]): unknown {
  const before = issues.length;
  const data = schema.read(value, issues);
  for (let at = before; at < issues.length; at++) issues[at].path.unshift(key);
  return data;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const anObject = only(isRecord);
const anArray = only(Array.isArray);

export const string = (): Schema => only(value => typeof value === 'string');
export const number = (): Schema => only(Number.isFinite);
export const boolean = (): Schema => only(value => typeof value === 'boolean');
export const unknown = (): Schema => only(() => true);
export const regex = (pattern: RegExp): RegExp => pattern;

const enumOf = (words: readonly unknown[]): Schema => only(value => words.includes(value));
export { enumOf as enum };

export const optional = (schema: Schema): Schema =>
  new Schema((value, issues) => (value === undefined ? value : schema.read(value, issues)), true);

export const union = (schemas: readonly Schema[]): Schema =>
  new Schema((value, issues) => {
    const results = schemas.map(schema => schema.safeParse(value));
    const fitting = results.find(({ success }) => success);
    if (!fitting) issues.push(...(results[0]?.error.issues ?? []));
    return fitting?.data;
  });

export const array = (schema: Schema): Schema =>
  new Schema((value, issues) => {
    if (!Array.isArray(value)) return anArray.read(value, issues);
    return value.map((member, index) => readMember(schema, member, index, issues));
  });

/** Members of the shape are read, others left out. Gone through by what is there: most records have few of the members. */
export const object = (shape: Record<string, Schema>): Schema => {
  const members = new Map(Object.entries(shape));
  const required = [...members].filter(([, schema]) => !schema.isOptional);
  return new Schema((value, issues) => {
    if (!isRecord(value)) return anObject.read(value, issues);
    const data: Record<string, unknown> = {};
    for (const [key, schema] of required) if (!(key in value)) readMember(schema, undefined, key, issues);
    for (const key in value) {
      const schema = members.get(key);
      if (schema) data[key] = readMember(schema, value[key], key, issues);
    }
    return data;
  });
};

export const record = (_: Schema, schema: Schema): Schema =>
  new Schema((value, issues) => {
    if (!isRecord(value)) return anObject.read(value, issues);
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key, readMember(schema, member, key, issues)]),
    );
  });
