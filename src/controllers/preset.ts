import type { LitElement } from 'lit';
import { warnOnce } from './warn.js';

/**
 * The words of an attribute by which a page's author narrows an element, parted by spaces, or by commas as many write.
 * A word that no list knows is told and counts all the same, as a backend may be newer.
 */
export function wordsOf<A extends string>(
  host: LitElement & { [name in A]?: string },
  attribute: A,
  known?: readonly string[],
): string[] {
  const text: string | undefined = host[attribute];
  const words = text?.split(/[\s,]+/).filter(Boolean) ?? [];
  const unknown = known && words.find(word => !known.includes(word));
  if (unknown) warnOnce(`<${host.localName}>: ${attribute}="${unknown}" is none of ${known.join(', ')}`);
  return words;
}

/** The names in an attribute, parted by commas, as names of villages may have spaces. */
export const namesOf = <A extends string>(host: LitElement & { [name in A]?: string }, attribute: A): string[] => {
  const text: string | undefined = host[attribute];
  return (
    text
      ?.split(',')
      .map(name => name.trim())
      .filter(Boolean) ?? []
  );
};
