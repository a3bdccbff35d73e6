import { BackendError, Problem, type Fault } from '../contract/problem.js';
import type { Ask } from './backend.js';

/** How long and how large an answer may be. */
export interface Limits {
  seconds: number;
  bytes: number;
}

/** 10 seconds and 5 MB. */
export const defaultLimits: Limits = { seconds: 10, bytes: 5_000_000 };

/** What a request sends besides its address. */
export interface Sending {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
}

/** A file as it came: its bytes, and what the server says of their kind. */
export interface FetchedFile {
  bytes: Uint8Array;
  /** The media type without parameters, in lower case; empty where none was said. */
  type: string;
}

/** A file as far as it came within the limits; `isCut` where it goes on behind. */
export interface FileStart extends FetchedFile {
  isCut: boolean;
}

/**
 * Fetches JSON, bounded in time and size, without cookies and without telling where the visitor is.
 * Rejects with a `BackendError` that says what went wrong, or with the reason of the caller's abort.
 */
export async function requestJson(
  url: string,
  ask: Ask,
  sending: Sending = {},
  limits: Limits = defaultLimits,
): Promise<unknown> {
  return parseJson(url, (await request(url, ask, sending, limits, 'application/json')).bytes);
}

/** Has something done whose answer says nothing; bounded and rejecting as `requestJson` does. */
export async function requestNothing(url: string, ask: Ask, sending: Sending, limits: Limits): Promise<void> {
  await request(url, ask, sending, limits, 'application/json');
}

/** Fetches a file of whatever kind; bounded and rejecting as `requestJson` does. */
export const requestFile = (url: string, ask: Ask, limits: Limits = defaultLimits): Promise<FetchedFile> =>
  request(url, ask, {}, limits, 'application/json, text/csv, */*;q=0.5');

/** Fetches a file that can be read also where it is cut: what is too large or too slow comes as far as it goes. */
export const requestStart = (url: string, ask: Ask, limits: Limits, accept: string): Promise<FileStart> =>
  request(url, ask, {}, limits, accept, true);

async function request(
  url: string,
  ask: Ask,
  sending: Sending,
  limits: Limits,
  accept: string,
  mayCut = false,
): Promise<FileStart> {
  ask.signal?.throwIfAborted();
  const clock = new AbortController();
  const timer = setTimeout(
    () => clock.abort(new BackendError('timeout', `${named(url)}: no answer`)),
    limits.seconds * 1000,
  );
  const giveUp = (): void => clock.abort(ask.signal?.reason);
  ask.signal?.addEventListener('abort', giveUp);
  try {
    const response = await fetch(url, { ...toInit(ask, sending, accept), signal: clock.signal });
    const body = new Body(limits.bytes);
    try {
      await body.read(response);
    } catch (error) {
      // What came in time counts, unless the caller has given up or the line is broken: then all may come next time.
      const isLate = clock.signal.reason instanceof BackendError;
      if (!mayCut || !body.size || !isLate) throw error;
      body.isCut = true;
    }
    if (body.isCut && !mayCut)
      throw new BackendError('too-large', `${named(response.url)}: over ${limits.bytes} bytes`);
    if (!response.ok) throw refusal(url, response, body.bytes());
    return { bytes: body.bytes(), type: mediaType(response), isCut: body.isCut };
  } catch (error) {
    if (clock.signal.aborted) throw clock.signal.reason;
    throw error instanceof BackendError ? error : networkError(url, error);
  } finally {
    clearTimeout(timer);
    ask.signal?.removeEventListener('abort', giveUp);
  }
}

function toInit(ask: Ask, { method = 'GET', headers, body }: Sending, accept: string): RequestInit {
  return {
    method,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    headers: {
      Accept: accept,
      ...(ask.languages.length && { 'Accept-Language': acceptLanguage(ask.languages) }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
}

/** `de-AT, de;q=0.9, en;q=0.8`: order is told by weight (RFC 9110 section 12.5.4). */
const acceptLanguage = (languages: readonly string[]): string =>
  languages.map((tag, index) => (index ? `${tag};q=${(1 - Math.min(index, 9) / 10).toFixed(1)}` : tag)).join(', ');

/** The beginning of an answer, up to so many bytes. */
class Body {
  size = 0;
  isCut = false;
  readonly #chunks: Uint8Array[] = [];
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  async read(response: Response): Promise<void> {
    const reader = response.body?.getReader();
    while (reader && !this.isCut) {
      const { done, value } = await reader.read();
      if (done) return;
      this.isCut = this.size + value.byteLength > this.#limit;
      const chunk = this.isCut ? value.subarray(0, this.#limit - this.size) : value;
      this.size += chunk.byteLength;
      this.#chunks.push(chunk);
    }
    if (this.isCut) void reader?.cancel().catch(() => undefined);
  }

  bytes(): Uint8Array {
    const bytes = new Uint8Array(this.size);
    let end = 0;
    for (const chunk of this.#chunks) {
      bytes.set(chunk, end);
      end += chunk.byteLength;
    }
    return bytes;
  }
}

const mediaType = ({ headers }: Response): string =>
  (headers.get('Content-Type') ?? '').replace(/;.*/, '').trim().toLowerCase();

/** Reads JSON, which is UTF-8 (RFC 8259 section 8.1). */
export function parseJson(url: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new BackendError('not-json', `${named(url)}: not JSON`, { cause });
  }
}

function refusal(url: string, response: Response, body: Uint8Array): BackendError {
  const { status } = response;
  const retryAfter = parseRetryAfter(response.headers.get('Retry-After'));
  return new BackendError(faultOf(status, retryAfter), `${named(url)}: HTTP ${status}`, {
    status,
    retryAfter,
    problem: parseProblem(body),
  });
}

function faultOf(status: number, retryAfter: number | undefined): Fault {
  if (status === 404 || status === 410) return 'not-found';
  if (status === 429 || (status === 503 && retryAfter !== undefined)) return 'busy';
  return status >= 500 ? 'server' : 'refused';
}

/** Seconds, from a number or a date (RFC 9110 section 10.2.3). */
function parseRetryAfter(value: string | null): number | undefined {
  if (!value) return undefined;
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(Math.ceil(seconds), 0), 86_400);
}

function parseProblem(body: Uint8Array): Problem | undefined {
  try {
    return Problem.safeParse(JSON.parse(new TextDecoder().decode(body))).data;
  } catch {
    return undefined;
  }
}

function networkError(url: string, cause: unknown): BackendError {
  const offline = typeof navigator === 'object' && navigator.onLine === false;
  return new BackendError(offline ? 'offline' : 'unreachable', `${named(url)}: ${String(cause)}`, { cause });
}

/** An address as messages may tell it: what a visitor searched for stays out of the console. */
const named = (url: string): string => url.replace(/[?#].*/, '');

/** What every source has is not gone where it is missing: the address is wrong. To be given to `catch`. */
export function missingIsUnreachable(error: unknown): never {
  const isMissing = error instanceof BackendError && error.fault === 'not-found';
  throw isMissing ? new BackendError('unreachable', error.message, { cause: error }) : error;
}
