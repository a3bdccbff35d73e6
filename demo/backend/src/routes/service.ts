import { serviceDocument } from '../content/service.js';
import { sendJson, wishesOf } from '../http/answers.js';
import { ProblemError } from '../http/problems.js';
import type { Handler } from '../http/resource.js';
import { openApiDocument } from '../openapi/document.js';
import type { Services } from '../services.js';

/** Who the backend is and what it can do. */
export const getService =
  (services: Services): Handler =>
  async c => {
    const { lang, ...document } = await serviceDocument(services, wishesOf(c));
    // RFC 8631
    c.header('Link', `<${services.baseUrl}/openapi.json>; rel="service-desc"`);
    return sendJson(c, document, { cache: 'steady', languages: [lang] });
  };

/** The description of the interface (OpenAPI 3.1). */
export const getOpenApi = ({ baseUrl }: Services): Handler => {
  const document = openApiDocument(baseUrl);
  return c => sendJson(c, document, { cache: 'steady' });
};

/** Whether the process answers and reaches its database, how old what it took from feeds is, and how many mails were given up. */
export const getHealth =
  ({ db }: Services): Handler =>
  async c => {
    const rows = await db.selectFrom('feed').select(['name', 'checked', 'problem']).orderBy('name').execute();
    const feeds = rows.map(({ name, checked, problem }) => ({
      name,
      ...(checked && { lastReviewed: checked }),
      ...(problem && { problem }),
    }));
    const { count } = await db
      .selectFrom('mail')
      .select(eb => eb.fn.countAll<number | string>().as('count'))
      .where('next_try', 'is', null)
      .executeTakeFirstOrThrow();
    const mailsGivenUp = Number(count);
    c.header('Cache-Control', 'no-store');
    return c.json({ status: 'ok', ...(mailsGivenUp && { mailsGivenUp }), ...(feeds.length && { feeds }) });
  };

/**
 * Whether visitors can be let in: the database answers, which was brought up to date before the process listened, and
 * lists are answered from an index that is there.
 */
export const getReady =
  ({ db, reader }: Services): Handler =>
  async c => {
    c.header('Cache-Control', 'no-store');
    try {
      await db.selectFrom('content_state').select('version').execute();
    } catch {
      throw notReady('The database does not answer');
    }
    if (!reader.isReady) throw notReady('The index is not built yet');
    return c.json({ status: 'ready' });
  };

const notReady = (title: string): ProblemError => new ProblemError(503, title, { headers: { 'Retry-After': '1' } });
