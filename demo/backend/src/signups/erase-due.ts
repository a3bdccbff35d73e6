import type { SignupForm } from 'miteinand/contract/form.js';
import { allItems } from '../content/listing.js';
import { vacuumErased } from '../db/vacuum.js';
import { ProblemError } from '../http/problems.js';
import { Job } from '../job.js';
import type { Services } from '../services.js';
import { eraseSignup } from './erase.js';
import type { SignupRow } from './open-signup.js';
import { keptUntil } from './retention.js';
import { findTarget } from './target.js';

const everyMs = 60 * 60 * 1000;

/** Erases, hour by hour, what its form promises to keep no longer, and writes the file anew where something was erased. */
export const keepRetention = (services: Services): Job =>
  new Job({
    name: 'erasure of old sign-ups',
    everyMs,
    logger: services.logger,
    async work() {
      await eraseDue(services);
      await vacuumErased(services.db);
    },
  });

async function eraseDue(services: Services): Promise<void> {
  const forms = (await allItems(services.db, 'form')).map(({ document }) => JSON.parse(document) as SignupForm);
  for (const { id, privacy } of forms) if (privacy?.retention) await eraseByForm(services, id, privacy.retention);
}

async function eraseByForm(services: Services, form: string, retention: string): Promise<void> {
  const { db, clock } = services;
  const ofForm = db.selectFrom('signup').where('form', '=', form).where('id', 'not like', 'erased-%');
  for (const { target } of await ofForm.select('target').distinct().execute()) {
    const { record = {} } = (await findTarget(services, target)) ?? {};
    const rows = await ofForm.selectAll().where('target', '=', target).orderBy('number').execute();
    const isDue = (row: SignupRow): boolean => (keptUntil(retention, record, row) ?? Infinity) <= clock().getTime();
    for (const row of rows.filter(isDue)) await eraseSignup(services, row).catch(ignoreGone);
  }
}

/** One that repeats another went with it. */
function ignoreGone(error: unknown): void {
  if (!(error instanceof ProblemError && error.status === 404)) throw error;
}
