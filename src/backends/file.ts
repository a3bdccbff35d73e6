import { BackendError } from '../contract/problem.js';
import type { Ask, Backend } from './backend.js';
import type { Content } from './content.js';
import { contentBackend, describe } from './content-backend.js';
import { defaultLimits, requestJson, type Limits } from './request.js';

const parts = ['service', 'offers', 'events', 'organizations', 'categories', 'forms', 'metrics', 'passes'] as const;

/**
 * JSON on the town's own web space, read-only: one file with all of `Content`, or, when the address ends with a slash,
 * one file a part in that folder (`offers.json`, `events.json`, …), each a list or `{ "items": [...] }`.
 */
export function fileBackend(address: string, limits: Limits = defaultLimits): Backend {
  const isFolder = /^[^?#]*\/([?#]|$)/.test(address);
  const files = new Map<string, Promise<unknown>>();

  /** Each file is fetched once, also one that is not there; a failed one again at the next question. */
  const fetchOnce = (url: string, ask: Ask): Promise<unknown> => {
    const known = files.get(url);
    if (known) return known;
    // Several widgets wait for the same file, so the first one's abort must not end it.
    const file = requestJson(url, { languages: ask.languages }, {}, limits);
    files.set(url, file);
    file.catch((error: unknown) => isMissing(error) || files.delete(url));
    return file;
  };

  const load = async (part: keyof Content, ask: Ask): Promise<unknown> => {
    if (!isFolder) return partOf(await fetchOnce(address, ask), part);
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
      return describe(await load('service', ask), ['search', 'facets', ...present.flat()], ask);
    },
    signUp: refuse,
    signup: refuse,
    cancelSignup: refuse,
  };
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
