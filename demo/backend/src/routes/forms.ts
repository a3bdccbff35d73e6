import { inLanguage } from 'miteinand/backends/translate.js';
import { sendJson, wishesOf } from '../http/answers.js';
import type { Handler } from '../http/resource.js';
import type { Services } from '../services.js';
import { findForm } from '../signups/form.js';

/** The definition of a form. */
export const getForm =
  ({ db }: Services): Handler =>
  async c => {
    const form = inLanguage(await findForm(db, c.req.param('id')!), wishesOf(c));
    return sendJson(c, form, { cache: 'steady', languages: [form.lang] });
  };
