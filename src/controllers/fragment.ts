/**
 * Takes a secret out of the page's address: reads `#name=value` and removes it at once, so that it stays neither in the
 * history nor in a copied address, and no log ever holds it.
 */
export function takeFromFragment(name: string): string | undefined {
  const value = new URLSearchParams(location.hash.slice(1)).get(name);
  if (!value) return undefined;
  history.replaceState(history.state, '', location.pathname + location.search);
  return value;
}

/** A key that no other request will have: 128 random bits. `randomUUID` is missing on plain http pages. */
export const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
