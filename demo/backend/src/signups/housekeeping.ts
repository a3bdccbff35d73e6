import { Job } from '../job.js';
import type { Services } from '../services.js';
import { expireEverywhere } from './expiry.js';
import { forgetAnswers } from './idempotency.js';

/** A place is offered to the next at most so long after its time is over. */
const everyMs = 30_000;

/** Ends what is overdue and forgets answers of yesterday, again and again. */
export const keepHouse = (services: Services): Job =>
  new Job({
    name: 'housekeeping of sign-ups',
    everyMs,
    logger: services.logger,
    async work() {
      await expireEverywhere(services);
      await forgetAnswers(services.db, services.clock());
    },
  });
