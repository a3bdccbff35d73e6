/** A calendar feed that events are taken from. */
export interface FeedSource {
  address: string;
  /** What visitors are told; the host without it. */
  name: string;
}

/**
 * Reads a list of addresses, as a page connects to them: `webcal:` and `ics+https:` are understood, `#name=` says what
 * a source is called. Throws a text for the operator when one is wrong; an address may be secret, so none is quoted.
 */
export function feedSources(addresses: readonly string[]): FeedSource[] {
  const sources = addresses.map((text, index) => {
    const address = text.replace(/^webcals?:/i, 'https:').replace(/^ics\+/i, '');
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (!url || !/^https?:$/.test(url.protocol)) throw new Error(`the ${index + 1}. feed is no http address`);
    const name = new URLSearchParams(url.hash.slice(1)).get('name')?.trim() || url.host;
    url.hash = '';
    return { address: url.href, name };
  });
  return [...new Map(sources.map(source => [source.address, source])).values()];
}
