import type { Context, Hono } from 'hono';
import { countWrite } from '../limits/admission.js';
import type { Services } from '../services.js';
import { ProblemError } from './problems.js';

/** What a request carries along. */
export interface Env {
  Variables: {
    /** The pattern of its address, the only form of it that is logged. */
    route: string;
    /** How full the counts of the client's address are, from 0 to 1, where something is to be changed. */
    fullness?: number;
  };
}

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** The answer to one method of an address. */
export type Handler = (c: Context<Env>) => Response | Promise<Response>;

/** An address with all it answers to. */
export interface Resource {
  /** Who may ask from another origin: `anyone` reads public content, `allowed` origins sign up and manage. */
  readers: 'anyone' | 'allowed';
  methods: Partial<Record<Method, Handler>>;
}

const requestHeaders = 'Accept-Language, Authorization, Content-Type, Idempotency-Key, If-None-Match, Miteinand-Proof';

/** Registers an address: CORS, preflight, HEAD by GET, and 405 for every method it does not know. */
export function resource(app: Hono<Env>, services: Services, path: string, { readers, methods }: Resource): void {
  const names = Object.keys(methods);
  const allow = [...names, ...('GET' in methods ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  app.all(path, async c => {
    c.set('route', path);
    const isAllowed = setCorsHeaders(c, services, readers);
    if (c.req.method === 'OPTIONS') return preflight(c, allow);
    if (!isAllowed) throw new ProblemError(403, 'This origin may not sign up here');
    const method = c.req.method === 'HEAD' ? 'GET' : c.req.method;
    const handler = Object.hasOwn(methods, method) ? methods[method as Method] : undefined;
    if (!handler) throw new ProblemError(405, 'Method not allowed', { headers: { Allow: allow } });
    if (method !== 'GET') await countWrite(c, services);
    return handler(c);
  });
}

/** Sets the headers that tell browsers who may read the answer; gives whether the asking page may. */
export function setCorsHeaders(c: Context<Env>, services: Services, readers: Resource['readers']): boolean {
  const origin = c.req.header('Origin');
  const isAllowed = readers === 'anyone' || origin === undefined || isAllowedOrigin(origin, c, services);
  if (readers === 'anyone') c.header('Access-Control-Allow-Origin', '*');
  else if (origin && isAllowed) c.header('Access-Control-Allow-Origin', origin);
  c.header('Access-Control-Expose-Headers', 'ETag, Retry-After, Link');
  c.header('Vary', 'Accept-Language, Origin');
  c.header('X-Content-Type-Options', 'nosniff');
  return isAllowed;
}

/** The API's own origin, as it is configured or as it is reached, and those on the list. */
function isAllowedOrigin(origin: string, c: Context<Env>, { baseUrl, allowedOrigins }: Services): boolean {
  if (allowedOrigins.includes(origin) || origin === new URL(baseUrl).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === c.req.header('Host');
}

function preflight(c: Context<Env>, allow: string): Response {
  c.header('Allow', allow);
  c.header('Access-Control-Allow-Methods', allow);
  c.header('Access-Control-Allow-Headers', requestHeaders);
  c.header('Access-Control-Max-Age', '600');
  return c.body(null, 204);
}
