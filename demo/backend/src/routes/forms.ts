import { inLanguage } from 'miteinand/backends/translate.js';
import { sendJson, wishesOf } from '../http/answers.js';
import type { Handler } from '../http/resource.js';
import type { Services } from '../services.js';
import { findForm } from '../signups/form.js';
import { countsPlaces, withPlaces } from '../signups/form-places.js';

/** The definition of a form, with the places that its slots have left. */
export const getForm =
  ({ db }: Services): Handler =>
  async c => {
    const form = inLanguage(await findForm(db, c.req.param('id')!), wishesOf(c));
    const cache = countsPlaces(form) ? 'changing' : 'steady';
    return sendJson(c, await withPlaces(db, form), { cache, languages: [form.lang] });
  };
