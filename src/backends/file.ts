import { BackendError } from '../contract/problem.js';
import type { Ask, Backend } from './backend.js';
import type { Content } from './content.js';
import { contentBackend, describe } from './content-backend.js';
import { isCsv } from './csv/is-csv.js';
import { defaultLimits, missingIsUnreachable, parseJson, requestFile, type Limits } from './request.js';

const parts = ['service', 'offers', 'events', 'organizations', 'categories', 'forms', 'metrics', 'passes'] as const;

/**
 * Files on the town's own web space, read-only: one with all of `Content` as JSON, or, when the address ends with a
 * slash, one a part in that folder (`offers.json`, `events.json`, …), each a list or `{ "items": [...] }`, or a table of
 * offers as spreadsheets write it (csv/columns.ts).
 */
export function fileBackend(address: string, limits: Limits = defaultLimits): Backend {
  const isFolder = /^[^?#]*\/([?#]|$)/.test(address);
  const files = new Map<string, Promise<unknown>>();

  /** Each file is fetched once, also one that is not there; a failed one again at the next question. */
  const fetchOnce = (url: string, ask: Ask): Promise<unknown> => {
    const known = files.get(url);
    if (known) return known;
    // Several widgets wait for the same file, so the first one's abort must not end it.
    const file = read(url, ask.languages, limits);
    files.set(url, file);
    file.catch((error: unknown) => isMissing(error) || files.delete(url));
    return file;
  };

  const load = async (part: keyof Content, ask: Ask): Promise<unknown> => {
    if (!isFolder) return partOf(await fetchOnce(address, ask).catch(missingIsUnreachable), part);
    try {
      const value = await fetchOnce(address.replace(/\/([?#]|$)/, `/${part}.json$1`), ask);
      return isObject(value) && 'items' in value ? value['items'] : value;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  };

  const refuse = (): Promise<never> =>
    Promise.reject(new BackendError('unsupported', `${address}: a file takes no sign-ups`));

  return {
    ...contentBackend(load),
    isLocal: true,
    async service(ask) {
      const present = await Promise.all(parts.map(async part => ((await load(part, ask)) === undefined ? [] : [part])));
      return describe(await load('service', ask), ['search', 'facets', 'near', ...present.flat()], ask);
    },
    signUp: refuse,
    desk: refuse,
  };
}

async function read(url: string, languages: readonly string[], limits: Limits): Promise<unknown> {
  const file = await requestFile(url, { languages }, limits);
  if (!isCsv(url, file)) return parseJson(url, file.bytes);
  const { readTable } = await import('./csv/read-csv.js');
  return readTable(file.bytes, url);
}

/** A file that holds nothing but a list holds offers: what agencies exchange. */
const partOf = (file: unknown, part: keyof Content): unknown => {
  if (Array.isArray(file)) return part === 'offers' ? file : undefined;
  if (isObject(file)) return file[part];
  throw new BackendError('wrong-shape', 'the file holds neither a list nor an object');
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isMissing = (error: unknown): boolean => error instanceof BackendError && error.fault === 'not-found';
