import { http, HttpResponse, type HttpHandler } from 'msw';
import type { Ask, Backend } from '../src/backends/backend.ts';
import { acceptedLanguages } from '../src/backends/translate.ts';
import { eventFacets, type EventQuery } from '../src/contract/event-query.ts';
import { offerFacets, type OfferQuery } from '../src/contract/offer-query.ts';
import { BackendError } from '../src/contract/problem.ts';
import type { SignupRequest } from '../src/contract/signup.ts';

/** What a route knows of a request. */
interface Asked {
  request: Request;
  id: string;
  ask: Ask;
}

/** The native HTTP interface (DESIGN.md section 3) at any address, answered by a backend. */
export function townHandlers(backend: Backend): HttpHandler[] {
  return [
    route('get', '', ({ ask }) => backend.service(ask)),
    route('get', '/offers', ({ request, ask }) => backend.offers(queryOf(request), ask)),
    route('get', '/offers/:id', ({ id, ask }) => backend.offer(id, ask)),
    route('get', '/events', ({ request, ask }) => backend.events(queryOf(request), ask)),
    route('get', '/events/:id', ({ id, ask }) => backend.event(id, ask)),
    route('get', '/organizations', ({ ask }) => backend.organizations(ask)),
    route('get', '/forms/:id', ({ id, ask }) => backend.form(id, ask)),
    route('get', '/passes/:id', async ({ id, ask }) => (await backend.pass(id, ask)).document),
    route('get', '/metrics', ({ ask }) => backend.metrics(ask)),
    route('post', '/signups', async ({ request, ask }) =>
      backend.signUp((await request.json()) as SignupRequest, request.headers.get('Idempotency-Key') ?? '', ask),
    ),
    route('get', '/signups/current', async ({ request, ask }) => (await backend.desk()).signup(tokenOf(request), ask)),
    route('patch', '/signups/current', async ({ request, ask }) => {
      const { answers } = (await request.json()) as Pick<SignupRequest, 'answers'>;
      return (await backend.desk()).change(tokenOf(request), answers, ask);
    }),
    route('delete', '/signups/current', async ({ request, ask }) =>
      (await backend.desk()).cancel(tokenOf(request), ask),
    ),
    route('post', '/signups/current/mail', async ({ request, ask }) => {
      const { address } = (await request.json()) as { address?: string };
      return (await backend.desk()).resend(tokenOf(request), address, ask);
    }),
    route('get', '/signups/current/data', async ({ request, ask }) =>
      asObject(await (await backend.desk()).data(tokenOf(request), ask)),
    ),
    route('delete', '/signups/current/data', async ({ request, ask }) =>
      asObject(await (await backend.desk()).erase(tokenOf(request), ask)),
    ),
    route('get', '/signups/confirmations', async ({ request, ask }) =>
      (await backend.desk()).confirmable(tokenOf(request), ask),
    ),
    route('post', '/signups/confirmations', async ({ request, ask }) =>
      (await backend.desk()).confirm(tokenOf(request), request.headers.get('Idempotency-Key') ?? '', ask),
    ),
  ];
}

const route = (method: 'get' | 'post' | 'patch' | 'delete', path: string, answer: (asked: Asked) => Promise<object>) =>
  http[method](`*/town-api/:town${path}`, async ({ request, params }) => {
    const languages = acceptedLanguages(request.headers.get('Accept-Language') ?? undefined);
    try {
      const body = await answer({ request, id: String(params['id']), ask: { languages } });
      return HttpResponse.json(body, { status: method === 'post' ? 201 : 200 });
    } catch (error) {
      return problem(error);
    }
  });

/** A refusal as RFC 9457 has it. */
function problem(error: unknown): Response {
  if (!(error instanceof BackendError)) throw error;
  const status = error.status ?? (error.fault === 'not-found' ? 404 : 500);
  const body = { title: error.message, status, ...error.problem };
  return HttpResponse.json(body, { status, headers: { 'Content-Type': 'application/problem+json' } });
}

/** The filters of offers and events; each list knows its own. */
function queryOf(request: Request): OfferQuery & EventQuery {
  const search = new URL(request.url).searchParams;
  const one = (name: string): string | undefined => search.get(name) ?? undefined;
  const [latitude, longitude] = (one('near') ?? '').split(',').map(Number);
  return {
    ...Object.fromEntries([...offerFacets, ...eventFacets].map(facet => [facet, search.getAll(facet)])),
    q: one('q'),
    superEvent: one('superEvent'),
    near: longitude === undefined ? undefined : { latitude, longitude },
    radius: search.has('radius') ? Number(one('radius')) : undefined,
    from: one('from'),
    to: one('to'),
    sort: one('sort') as OfferQuery['sort'],
    cursor: one('cursor'),
    limit: search.has('limit') ? Number(one('limit')) : undefined,
  };
}

/** An answer that says nothing is an object without members. */
const asObject = (answer: unknown): object => answer ?? {};

/** The token of a link, as it travels in the header. */
const tokenOf = (request: Request): string =>
  request.headers.get('Authorization')?.replace(/^(Signup|Confirm) /, '') ?? '';
