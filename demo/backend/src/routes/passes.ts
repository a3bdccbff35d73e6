import { sendJson } from '../http/answers.js';
import { notFound } from '../http/problems.js';
import type { Handler } from '../http/resource.js';
import { issuePass } from '../passes/issuer.js';
import type { Services } from '../services.js';

/** A credential: as it is if it is signed already, else signed here. Ed25519 gives the same signature each time. */
export const getPass =
  ({ db, issuer, baseUrl }: Services): Handler =>
  async c => {
    const row = await db.selectFrom('pass').selectAll().where('id', '=', c.req.param('id')!).executeTakeFirst();
    if (!row) throw notFound();
    const document = JSON.parse(row.document) as Record<string, unknown>;
    const url = `${baseUrl}/passes/${encodeURIComponent(row.id)}`;
    const pass = 'proof' in document ? document : issuePass(document, { issuer, url, created: row.created });
    return sendJson(c, pass, { cache: 'steady', type: 'application/vc' });
  };
