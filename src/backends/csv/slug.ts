import { fold } from '../../locale/fold.js';

/** A name as an id, so that `organization="sv-rinnach"` finds "SV Rinnach"; names without letters get a number. */
export const slug = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 100) || hash(name);

/** A number made of a text (FNV-1a with two primes), so that an id stays the same wherever the row stands in its file. */
export function hash(text: string): string {
  const fnv = (prime: number): string => {
    let value = 0x811c9dc5;
    for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), prime);
    return (value >>> 0).toString(36);
  };
  return fnv(0x01000193) + fnv(0x85ebca6b);
}
