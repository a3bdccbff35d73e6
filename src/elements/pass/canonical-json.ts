/**
 * JSON in the one form that can be signed (RFC 8785): members in the order of their UTF-16 code units, no white space,
 * numbers and strings as ECMAScript writes them. `value` is what `JSON.parse` gave. Never calls `toJSON`, which old
 * libraries on a page add to arrays.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join()}}`;
}
