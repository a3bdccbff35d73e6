import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono, type Context } from 'hono';
import { listPage, mailPage } from './pages.ts';
import { readMail, type ReadMail } from './read-mail.ts';

/** What the pages of the outbox may do: wear the town's style, and show a mail in a frame. */
const pagePolicy = "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self'";

/** What a mail may do: wear its own style, and be left by its links. No script, no picture, nothing from elsewhere. */
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation";

/** The mails that lie in a folder, newest first, and each as its reader would see it. Whoever reaches it reads them all. */
export function createOutbox(folder: string): Hono {
  const app = new Hono();
  const filesIn = (): string[] => (existsSync(folder) ? readdirSync(folder).sort().reverse() : []);
  const read = (file: string): ReadMail => readMail(readFileSync(join(folder, file), 'latin1'));
  // Only what the folder lists is opened, whatever the address says.
  const find = (c: Context): ReadMail | undefined =>
    filesIn()
      .filter(file => idOf(file) === c.req.param('id'))
      .map(read)[0];

  app.get('/', c => {
    const mails = filesIn().map(file => ({ id: idOf(file), mail: read(file) }));
    return send(c, pagePolicy, listPage(mails));
  });
  app.get('/:id', c => {
    const mail = find(c);
    return mail ? send(c, pagePolicy, mailPage(c.req.param('id'), mail)) : c.notFound();
  });
  app.get('/:id/html', c => {
    const page = find(c)?.parts.get('text/html');
    return page ? send(c, mailPolicy, page.replace('<head>', '<head><base target="_top">')) : c.notFound();
  });
  return app;
}

const idOf = (file: string): string => file.replace(/\.eml$/, '');

function send(c: Context, policy: string, page: string): Response | Promise<Response> {
  c.header('Content-Security-Policy', policy);
  c.header('Cache-Control', 'no-store');
  return c.html(page);
}
