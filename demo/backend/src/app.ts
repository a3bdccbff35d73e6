import { Hono } from 'hono';
import { isLost, isUnstorable } from './db/postgres.js';
import { isBusy } from './db/sqlite.js';
import { badRequest, notFound, ProblemError, problemResponse } from './http/problems.js';
import { resource, setCorsHeaders, type Env, type Resource } from './http/resource.js';
import { logRequests, logError } from './http/log.js';
import { deleteData, deleteSignup, getData, getSignup, patchSignup, postMail } from './routes/current-signup.js';
import { eventsFeed, getEvent, listEvents } from './routes/events.js';
import { getForm } from './routes/forms.js';
import { listMetrics, streamMetrics } from './routes/metrics.js';
import { getOffer, listOffers } from './routes/offers.js';
import { getOrganization, listOrganizations } from './routes/organizations.js';
import { getPass } from './routes/passes.js';
import { getHealth, getOpenApi, getReady, getService } from './routes/service.js';
import { getStatusList } from './routes/status.js';
import { getConfirmation, postConfirmation, postSignup } from './routes/signups.js';
import type { Services } from './services.js';

/** All addresses of the native interface. */
const resources = (services: Services): Record<string, Resource> => ({
  '/': { readers: 'anyone', methods: { GET: getService(services) } },
  '/offers': { readers: 'anyone', methods: { GET: listOffers(services) } },
  '/offers/:id': { readers: 'anyone', methods: { GET: getOffer(services) } },
  '/events': { readers: 'anyone', methods: { GET: listEvents(services) } },
  '/events/:id': { readers: 'anyone', methods: { GET: getEvent(services) } },
  '/events.ics': { readers: 'anyone', methods: { GET: eventsFeed(services) } },
  '/organizations': { readers: 'anyone', methods: { GET: listOrganizations(services) } },
  '/organizations/:id': { readers: 'anyone', methods: { GET: getOrganization(services) } },
  '/forms/:id': { readers: 'anyone', methods: { GET: getForm(services) } },
  '/passes/:id': { readers: 'anyone', methods: { GET: getPass(services) } },
  '/status/:list': { readers: 'anyone', methods: { GET: getStatusList(services) } },
  '/metrics': { readers: 'anyone', methods: { GET: listMetrics(services) } },
  '/metrics/stream': { readers: 'anyone', methods: { GET: streamMetrics(services) } },
  '/signups': { readers: 'allowed', methods: { POST: postSignup(services) } },
  '/signups/current': {
    readers: 'allowed',
    methods: { GET: getSignup(services), PATCH: patchSignup(services), DELETE: deleteSignup(services) },
  },
  '/signups/current/mail': { readers: 'allowed', methods: { POST: postMail(services) } },
  '/signups/current/data': {
    readers: 'allowed',
    methods: { GET: getData(services), DELETE: deleteData(services) },
  },
  '/signups/confirmations': {
    readers: 'allowed',
    methods: { GET: getConfirmation(services), POST: postConfirmation(services) },
  },
  '/openapi.json': { readers: 'anyone', methods: { GET: getOpenApi(services) } },
  '/health': { readers: 'anyone', methods: { GET: getHealth(services) } },
  '/ready': { readers: 'anyone', methods: { GET: getReady(services) } },
});

/** The HTTP interface as an application that runs alone or is mounted under a path of another. */
export function createApp(services: Services): Hono<Env> {
  const app = new Hono<Env>({ strict: false });
  app.onError((error, c) => {
    const problem = problemOf(error);
    if (problem !== error && problem.status >= 500) logError(services.logger, c, error);
    const { body, headers } = problemResponse(problem);
    return c.body(body, problem.status as 500, headers);
  });
  app.use(logRequests(services.logger));
  for (const [path, each] of Object.entries(resources(services))) resource(app, services, path, each);
  // A route, not the "not found" handler: that one is lost when the app is mounted.
  app.all('*', c => {
    setCorsHeaders(c, services, 'anyone');
    throw notFound();
  });
  return app;
}

function problemOf(error: Error): ProblemError {
  if (error instanceof ProblemError) return error;
  if (isBusy(error)) return unavailable('The database is busy');
  if (isLost(error)) return unavailable('The database does not answer');
  if (isUnstorable(error)) return badRequest('U+0000 is no character of a text.');
  return new ProblemError(500, 'Something went wrong here');
}

const unavailable = (title: string): ProblemError => new ProblemError(503, title, { headers: { 'Retry-After': '5' } });
