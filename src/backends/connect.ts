import { BackendError } from '../contract/problem.js';
import type { Backend } from './backend.js';

const connected = new Map<string, Promise<Backend>>();

/**
 * The backend at an address (DESIGN.md section 4), made once per page. `https://…` and relative addresses speak the
 * native interface; another kind names itself by a prefix, such as `file+/daten/offers.json` or `ics+/termine.ics`, and is loaded only then.
 * Several addresses, separated by spaces, are merged; one of them that is wrong is a source that failed.
 */
export function connect(address: string, base?: string): Promise<Backend> {
  const key = `${base ?? ''} ${address}`;
  let backend = connected.get(key);
  if (!backend) {
    const addresses = [...new Set(address.split(/\s+/).filter(Boolean))];
    backend = addresses.length > 1 ? merge(addresses, base) : open(addresses[0] ?? '', base);
    connected.set(key, backend);
    backend.catch(() => connected.delete(key));
  }
  return backend;
}

async function merge(addresses: readonly string[], base: string | undefined): Promise<Backend> {
  const [{ mergeBackends }, { namesOf }] = await Promise.all([import('./merge.js'), import('./merge/address.js')]);
  return mergeBackends(
    addresses.map(address => ({
      ...namesOf(address, base),
      // Its name does not make a source another one, which would be asked again.
      backend: () => connect(address.replace(/#.*/, ''), base),
    })),
  );
}

async function open(address: string, base: string | undefined): Promise<Backend> {
  // What calendar programs are given to subscribe to.
  const known = address.replace(/^(ics\+)?webcals?:/i, 'ics+https:');
  const [, kind = '', rest = ''] = /^(?:([a-z]+)\+)?(\S*)$/.exec(known) ?? [];
  const url = resolve(rest, base, address);
  switch (kind) {
    case '':
      return (await import('./http.js')).httpBackend(url);
    case 'file':
      return (await import('./file.js')).fileBackend(url);
    case 'ics':
      return (await import('./ics.js')).icsBackend(url);
    default:
      throw new BackendError('unsupported', `${address}: no backend of the kind "${kind}"`);
  }
}

function resolve(address: string, base: string | undefined, shown: string): string {
  try {
    const url = new URL(address, base);
    // Nothing at all would be the page's own address.
    const isPossible = address && /^https?:$/.test(url.protocol) && !url.username && !url.password;
    url.hash = '';
    if (isPossible) return url.href;
  } catch {
    // Falls through to the one message for every bad address.
  }
  throw new BackendError('no-backend', `"${shown}" is not an address of a backend`);
}
