import type { SourceOfMany } from './source.js';

/** What a source is called by its address: as the page's editor says, `#name=Gemeinde%20Auenkirchen`, and else. */
export function namesOf(address: string, base: string | undefined): Pick<SourceOfMany, 'name' | 'givenName'> {
  try {
    const url = new URL(address.replace(/^[a-z]+\+/, ''), base);
    const givenName = new URLSearchParams(url.hash.slice(1)).get('name')?.trim();
    const isFile = address.startsWith('file+') || (address.startsWith('ics+') && isHere(url, base));
    const name = (isFile && fileName(url, base)) || url.host || address;
    return { name, ...(givenName && { givenName }) };
  } catch {
    return { name: address };
  }
}

/** The name of a file or folder, made readable; with its host where that is not the page's. */
function fileName(url: URL, base: string | undefined): string | undefined {
  const name = decode(url.pathname.split('/').filter(Boolean).at(-1) ?? '')
    .replace(/\.\w+$/, '')
    .replace(/[\s_-]+/g, ' ')
    .trim()
    .replace(/^\p{L}/u, letter => letter.toUpperCase());
  return name && (isHere(url, base) ? name : `${name} (${url.host})`);
}

const isHere = ({ host }: URL, base: string | undefined): boolean => base !== undefined && new URL(base).host === host;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
