import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context, type Env } from 'hono';
import { etag } from 'hono/etag';

const here = import.meta.dirname;
const pages = join(here, 'town', 'pages');
const club = join(here, 'club');
const library = join(here, '..', 'dist', 'cdn');

/** What the strict page allows: itself and the town's backend, which has the same origin. */
const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "trusted-types lit-html miteinand 'allow-duplicates'",
  "require-trusted-types-for 'script'",
].join('; ');

/** The websites of the town and of its club, the backend under `/api`, its mails under `/outbox`, and the library as other sites load it. */
export function createSite<E extends Env>(
  api: Hono<E>,
  passes: Readonly<Record<string, object>>,
  outbox: Hono = new Hono(),
): Hono<E> {
  const site = new Hono<E>();
  site.route('/api', api);
  site.use(async (c, next) => {
    await next();
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'strict-origin-when-cross-origin');
  });
  site.use(etag());
  site.route('/outbox', outbox);
  for (const [name, pass] of Object.entries(passes)) {
    site.get(`/passes/${name}.json`, c => c.json(pass, 200, { 'Content-Type': 'application/vc' }));
  }
  site.use('/strict.html', strict).use('/strict', strict);
  site.use('/miteinand/*', files(library, '/miteinand'));
  site.get('/club', c => c.redirect('/club/'));
  site.use('/club/*', files(club, '/club'));
  site.use(files(pages, ''));
  site.notFound(missing);
  return site;
}

/** Serves a folder under a path; a page is also found without its ending. */
const files = (root: string, base: string) =>
  serveStatic({
    root,
    rewriteRequestPath: path => withEnding(path.slice(base.length)),
    onFound: (file, c) => {
      c.header('Cache-Control', /-[\w-]{8}\.js$/.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache');
      // Module scripts, and everything with an integrity hash, need it on the pages of other sites.
      if (root === library) c.header('Access-Control-Allow-Origin', '*');
    },
  });

const withEnding = (path: string): string => (/(\/|\.\w+)$/.test(path) || path === '' ? path : `${path}.html`);

async function strict(c: Context, next: () => Promise<void>): Promise<void> {
  await next();
  c.header('Content-Security-Policy', strictPolicy);
}

/** The town's own page for addresses that lead nowhere. */
const missing = (c: Context): Response | Promise<Response> =>
  c.html(readFileSync(join(pages, '404.html'), 'utf8'), 404);
