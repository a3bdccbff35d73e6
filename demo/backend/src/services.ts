import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Commits } from './db/commits.js';
import type { Tables } from './db/schema.js';
import type { Issuer } from './passes/issuer.js';
import type { Clients } from './limits/clients.js';
import type { Limits } from './limits/limits.js';
import type { ProofOfWork, Proofs } from './limits/proofs.js';
import type { MetricsFeed } from './content/metrics-feed.js';
import type { Outbox } from './mail/outbox.js';
import type { Reader } from './search/reader.js';
import type { Tokens } from './signups/tokens.js';

/** Switches for negative controls: a test turns a protection off to show that it would notice. Never set in operation. */
export interface Faults {
  /** Looks for a free place and takes it in two steps, without the lock. */
  skipLock?: boolean;
  /** The same with a pause in between, outside a transaction. */
  checkThenInsert?: boolean;
  /** Counts the sign-ups in a REPEATABLE READ transaction in the place of the lock (PostgreSQL). */
  repeatableRead?: boolean;
  /** A sign-up is answered first and stored afterwards. */
  answersBeforeCommit?: boolean;
  /** Lists are made from the content and places as they were at the start. */
  staleIndex?: boolean;
  /** Feeds may lead anywhere by a redirect. */
  trustsRedirects?: boolean;
}

/** What the routes work with. */
export interface Services {
  db: Kysely<Tables>;
  commits: Commits;
  reader: Reader;
  clock: () => Date;
  logger: Logger;
  /** Public address of the API, without a slash at the end. */
  baseUrl: string;
  /** The page that opens manage links. */
  manageUrl: string;
  /** Origins besides the API's own whose pages may sign up. */
  allowedOrigins: readonly string[];
  /** Tells who asks. */
  clients: Clients;
  limits: Limits;
  proofs: Proofs;
  proofOfWork: ProofOfWork;
  /** So long a place is held for who has to confirm an address. */
  confirmHours: number;
  /** So long a place that became free is held for the first of the waiting list. */
  offerHours: number;
  issuer: Issuer;
  tokens: Tokens;
  metricsFeed: MetricsFeed;
  outbox: Outbox;
  faults: Faults;
}

/** Does something in a transaction: what it is given works with the database within. */
export const inTransaction = <T>(services: Services, act: (within: Services) => Promise<T>): Promise<T> =>
  services.commits.run(transaction => act({ ...services, db: transaction }));
