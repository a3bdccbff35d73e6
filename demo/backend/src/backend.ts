import { mkdirSync } from 'node:fs';
import type { Hono } from 'hono';
import { pino, type Logger } from 'pino';
import { createApp } from './app.js';
import { metricsMark } from './content/metrics.js';
import { MetricsFeed } from './content/metrics-feed.js';
import { townOf } from './content/service.js';
import { Commits } from './db/commits.js';
import { openDatabase } from './db/open.js';
import type { Seed } from './db/seed-content.js';
import { defaults } from './defaults.js';
import { Feeds } from './feeds/feeds.js';
import { feedSources } from './feeds/sources.js';
import type { Env } from './http/resource.js';
import { Clients } from './limits/clients.js';
import { Limits, ratesOf } from './limits/limits.js';
import { Proofs, type ProofOfWork } from './limits/proofs.js';
import { Outbox } from './mail/outbox.js';
import { mailTransport } from './mail/transport.js';
import { issuerOf } from './passes/issuer.js';
import { openSecrets } from './secrets.js';
import { Reader } from './search/reader.js';
import type { Faults, Services } from './services.js';
import { keepRetention } from './signups/erase-due.js';
import { keepHouse } from './signups/housekeeping.js';
import { tokensOf } from './signups/tokens.js';

/** What a backend needs to know. */
export interface BackendOptions {
  /** Folder of the keys, and of the database if it is SQLite; made if absent. */
  dataDir: string;
  /** `postgres://…`: PostgreSQL 15 or newer. Without it, SQLite in the data folder. */
  databaseUrl?: string | undefined;
  /** Content for an empty database. */
  seed?: Seed | undefined;
  /** Public address of the API: in the address of passes and in the UIDs of the calendar. */
  baseUrl: string;
  /** Address of the page that opens manage links. */
  manageUrl: string;
  /** Origins besides the API's own whose pages may sign up. */
  allowedOrigins?: readonly string[] | undefined;
  /** Name of who issues passes; without it, the town's name. */
  issuerName?: string | undefined;
  /** `smtp://…` or `smtps://…`: who takes over mails. Without it they are written into the folder `outbox` of the data folder. */
  smtpUrl?: string | undefined;
  /** The sender of mails, `Ehrenamtsbüro <ehrenamt@town.example>`; `noreply` at the host of `baseUrl` without it. */
  mailFrom?: string | undefined;
  /** So many messages about one offer or event are passed on within an hour; 20 without it. */
  messagesPerHour?: number | undefined;
  /** So many sign-ups and changes are taken from one address within an hour; 300 without it. */
  writesPerHour?: number | undefined;
  /** When a sign-up is asked for a proof of work: `auto`, which is where it looks odd or among very many, `always`, `never`. */
  proofOfWork?: ProofOfWork | undefined;
  /** Addresses and networks of proxies whose `X-Forwarded-For` is believed. */
  trustedProxies?: readonly string[] | undefined;
  /** So long a place is held for who has to confirm a mail address; 48 without it. */
  confirmHours?: number | undefined;
  /** So long a place that became free is held for the first of the waiting list; 24 without it. */
  offerHours?: number | undefined;
  /** Addresses of calendar feeds (iCalendar) whose events are shown like the town's own; `#name=` names one. */
  feeds?: readonly string[] | undefined;
  /** So often they are fetched; 15 without it. */
  feedsEveryMinutes?: number | undefined;
  clock?: (() => Date) | undefined;
  /** Silent without one. */
  logger?: Logger | undefined;
  /** For tests only: takes protections out. */
  faults?: Faults | undefined;
}

/** A backend that is ready to answer. */
export interface Backend {
  /** Runs alone (`serve`) or under a path: `site.route('/api', backend.app)`. */
  app: Hono<Env>;
  /** Identifier under which passes are issued (`did:key:…`). */
  issuer: string;
  /** Reads all content for lists before somebody asks for one, which would have to wait. */
  warmUp(): void;
  /** Ends open streams, so that a server that stops need not wait for them. */
  endStreams(): void;
  /** Closes the database; requests under way should be finished. */
  close(): Promise<void>;
}

/** Opens the database, brings it up to date, fills it if it is empty, and builds the HTTP interface on it. */
export async function createBackend(options: BackendOptions): Promise<Backend> {
  const { dataDir, clock = () => new Date() } = options;
  const sources = feedSources(options.feeds ?? []);
  // Personal data lies in it.
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const { issuerKey, tokenKey } = openSecrets(dataDir);
  const db = await openDatabase(options, clock());
  const issuerName = options.issuerName ?? (await townOf({ db }, [])).name ?? 'Miteinand';
  const metricsFeed = new MetricsFeed(() => metricsMark(db));
  const issuer = issuerOf(issuerKey, issuerName);
  const logger = options.logger ?? pino({ level: 'silent' });
  const baseUrl = options.baseUrl.replace(/\/+$/, '');
  const reader = new Reader(
    {
      database: { dataDir, databaseUrl: options.databaseUrl },
      host: new URL(baseUrl).host,
      isStale: options.faults?.staleIndex ?? false,
    },
    logger,
  );
  const mailFrom = options.mailFrom ?? `noreply@${new URL(baseUrl).hostname}`;
  const outbox = new Outbox({
    db,
    clock,
    logger,
    transport: mailTransport({ smtpUrl: options.smtpUrl, mailFrom, dataDir }),
  });
  const feeds = new Feeds({
    db,
    clock,
    logger,
    sources,
    everyMinutes: options.feedsEveryMinutes ?? defaults.feedsEveryMinutes,
    trustsRedirects: options.faults?.trustsRedirects ?? false,
  });
  const services: Services = {
    db,
    commits: new Commits(db, options.faults?.answersBeforeCommit),
    reader,
    clock,
    logger,
    baseUrl,
    manageUrl: options.manageUrl,
    allowedOrigins: options.allowedOrigins ?? [],
    clients: new Clients(options.trustedProxies ?? [], logger),
    limits: new Limits({
      rates: ratesOf(db),
      secret: tokenKey,
      clock,
      writesPerHour: options.writesPerHour ?? defaults.writesPerHour,
      messagesPerHour: options.messagesPerHour ?? defaults.messagesPerHour,
    }),
    proofs: new Proofs(tokenKey, clock),
    proofOfWork: options.proofOfWork ?? defaults.proofOfWork,
    confirmHours: options.confirmHours ?? defaults.confirmHours,
    offerHours: options.offerHours ?? defaults.offerHours,
    issuer,
    tokens: tokensOf(tokenKey),
    metricsFeed,
    outbox,
    faults: options.faults ?? {},
  };
  const app = createApp(services);
  const jobs = [keepHouse(services), keepRetention(services)];
  return {
    app,
    issuer: issuer.id,
    warmUp: () => reader.start(),
    endStreams: () => metricsFeed.close(),
    async close() {
      metricsFeed.close();
      for (const job of jobs) await job.close();
      await feeds.close();
      await reader.close();
      await outbox.close();
      await db.destroy();
    },
  };
}
