import type { Context } from 'hono';
import { badRequest, invalidBody, pointerTo, ProblemError } from './problems.js';
import type { Env } from './resource.js';

const maxBytes = 64 * 1024;
/** What is too large is still read up to here, though not kept: who is cut off while sending sees no answer. */
const maxReadBytes = 16 * maxBytes;
/** A sign-up has four levels and some twenty members; the longest form a few hundred. */
const maxDepth = 16;
const maxMembers = 2000;

/** A request body as it came, with the JSON value it holds. */
export interface JsonBody {
  text: string;
  value: unknown;
}

/** Reads a JSON body: 415 for any other type, 413 when it is too large, 400 when it cannot be parsed. */
export async function readJson(c: Context<Env>): Promise<JsonBody> {
  const [type] = (c.req.header('Content-Type') ?? '').split(';');
  if (type.trim().toLowerCase() !== 'application/json') {
    throw new ProblemError(415, 'The body has to be application/json', { headers: { Accept: 'application/json' } });
  }
  const body = parse(await readBytes(c.req.raw));
  refuseSprawling(body.value);
  return body;
}

function parse(bytes: Buffer): JsonBody {
  try {
    // "fatal": a name in another encoding would be kept with its letters lost.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, value: JSON.parse(text) as unknown };
  } catch {
    // The parser's message quotes the body: it stays out of the answer.
    throw badRequest('The body is not JSON in UTF-8.');
  }
}

/** Level by level, so that depth costs no stack: what comes behind walks through a value by calling itself. */
function refuseSprawling(value: unknown): void {
  let members = 0;
  let level: unknown[] = [value];
  for (let depth = 0; level.length; depth++) {
    if (depth > maxDepth) throw badRequest(`The body is nested more than ${maxDepth} levels deep.`);
    level = level.flatMap(each =>
      typeof each === 'object' && each !== null ? (Object.values(each) as unknown[]) : [],
    );
    members += level.length;
    if (members > maxMembers) throw badRequest(`The body has more than ${maxMembers} members.`);
  }
}

/** What a schema says of a value. */
type Checked<T> =
  | { success: true; data: T }
  | { success: false; error: { issues: readonly { path: PropertyKey[]; code?: string | undefined }[] } };

/** The checked body; 422 with where it does not fit. */
export function checkBody<T>(result: Checked<T>): T {
  if (result.success) return result.data;
  throw invalidBody(result.error.issues.map(({ path, code = 'invalid' }) => ({ pointer: pointerTo(path), code })));
}

/** Counts while it reads: a streamed body does not tell its length. */
async function readBytes(request: Request): Promise<Buffer> {
  if (Number(request.headers.get('Content-Length')) > maxBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > maxReadBytes) break;
      if (size <= maxBytes) chunks.push(chunk);
    }
  } catch {
    // Nobody reads this answer; it keeps visitors who leave out of the log of errors.
    throw badRequest('The body broke off.');
  }
  if (size > maxBytes) throw tooLarge();
  return Buffer.concat(chunks);
}

const tooLarge = (): ProblemError => new ProblemError(413, 'The body is larger than 64 kB');
