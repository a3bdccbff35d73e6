import type { Context } from 'hono';
import { badRequest, ProblemError } from './problems.js';
import type { Env } from './resource.js';

const maxBytes = 64 * 1024;

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
  const text = await readText(c.req.raw);
  try {
    return { text, value: JSON.parse(text) as unknown };
  } catch {
    // The parser's message quotes the body: it stays out of the answer.
    throw badRequest('The body is not JSON.');
  }
}

/** Counts while it reads: a streamed body does not tell its length. */
async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('Content-Length')) > maxBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const tooLarge = (): ProblemError => new ProblemError(413, 'The body is larger than 64 kB');
