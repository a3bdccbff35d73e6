import { request as requestPlain, type IncomingMessage } from 'node:http';
import { request as requestSecure } from 'node:https';
import { FeedProblem } from './problem.js';
import { publicLookup, refusePrivateHost } from './private-address.js';

/** What is known of the last answer, so that the same one is not sent again (RFC 9110 section 13). */
export interface Validators {
  etag: string | null;
  last_modified: string | null;
}

/** A new answer. */
export interface FetchedFeed extends Validators {
  body: Buffer;
}

/** How a feed is fetched. */
export interface FetchOptions {
  signal: AbortSignal;
  /** So long it may take, with all redirects. */
  seconds: number;
  /** For a negative control: follows redirects wherever they lead. */
  trustsRedirects: boolean;
}

const mostBytes = 5_000_000;
const mostRedirects = 5;

/**
 * Fetches a feed; `undefined` when it has not changed. The address is the operator's own word, it may lie on this
 * machine or in its network; where it redirects to is the word of a stranger, and has to be public.
 */
export async function fetchFeed(
  address: string,
  validators: Validators,
  { signal, seconds, trustsRedirects }: FetchOptions,
): Promise<FetchedFeed | undefined> {
  const limit = AbortSignal.timeout(seconds * 1000);
  try {
    const answer = await follow(address, headersOf(validators), trustsRedirects, AbortSignal.any([signal, limit]));
    if (!answer) return undefined;
    const { etag = null, 'last-modified': last_modified = null } = answer.headers;
    return { body: await readBody(answer), etag, last_modified };
  } catch (error) {
    throw limit.aborted ? new FeedProblem('takes too long') : error;
  }
}

const headersOf = ({ etag, last_modified }: Validators): Record<string, string> => ({
  Accept: 'text/calendar, */*;q=0.5',
  'Accept-Encoding': 'identity',
  'User-Agent': 'Miteinand',
  ...(etag && { 'If-None-Match': etag }),
  ...(last_modified && { 'If-Modified-Since': last_modified }),
});

/** The answer at the end of all redirects; `undefined` when it is the one that is known. */
async function follow(
  address: string,
  headers: Record<string, string>,
  trustsRedirects: boolean,
  signal: AbortSignal,
): Promise<IncomingMessage | undefined> {
  const { origin } = new URL(address);
  let url = new URL(address);
  for (let hops = 0; hops <= mostRedirects; hops++) {
    const answer = await ask(url, headers, trustsRedirects || url.origin === origin, signal);
    const { statusCode: status = 0 } = answer;
    if (status === 200) return answer;
    answer.destroy();
    if (status === 304 && ('If-None-Match' in headers || 'If-Modified-Since' in headers)) return undefined;
    const target = status >= 300 && status < 400 && answer.headers.location;
    if (!target) throw new FeedProblem(`answers with HTTP status ${status}`);
    url = redirected(target, url);
  }
  throw new FeedProblem('redirects too often');
}

function redirected(target: string, from: URL): URL {
  const url = URL.canParse(target, from.href) ? new URL(target, from.href) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new FeedProblem('redirects to what is no http address');
  return url;
}

function ask(
  url: URL,
  headers: Record<string, string>,
  isTrusted: boolean,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  if (!isTrusted) refusePrivateHost(url);
  const request = url.protocol === 'https:' ? requestSecure : requestPlain;
  return new Promise((resolve, reject) => {
    // A connection of its own: one that is kept open was made for a host that was trusted.
    const asking = request(
      url.href,
      { agent: false, headers, signal, ...(!isTrusted && { lookup: publicLookup }) },
      resolve,
    );
    asking.on('error', reject);
    asking.end();
  });
}

async function readBody(answer: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > mostBytes) throw new FeedProblem(`is larger than ${mostBytes / 1e6} MB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
