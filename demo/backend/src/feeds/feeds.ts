import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely, Selectable } from 'kysely';
import type { Logger } from 'pino';
import { today } from 'miteinand/time/days.js';
import { townOf } from '../content/service.js';
import { townCategories } from '../content/town-categories.js';
import type { FeedTable, Tables } from '../db/schema.js';
import { fetchFeed, type FetchedFeed } from './fetch-feed.js';
import { deleteEvents, importEvents } from './import-events.js';
import { problemOf } from './problem.js';
import { readEvents } from './read-events.js';
import type { FeedSource } from './sources.js';

type Feed = Selectable<FeedTable>;

const mostLookEveryMs = 60_000;
/** How long a feed is waited for. */
const mostSeconds = 20;
/** How long closing waits for a feed under way. */
const graceMs = 5000;

/** What feeds are imported with. */
export interface FeedsOptions {
  db: Kysely<Tables>;
  clock: () => Date;
  logger: Logger;
  sources: readonly FeedSource[];
  everyMinutes: number;
  trustsRedirects: boolean;
}

/**
 * Fetches the feeds of a list in turn and makes ordinary events of theirs. Who fetches one claims it before, so that
 * of several processes on one database one does. The last good answer is kept: it is shown while a feed cannot be
 * read, and told anew each day, as the dates of series come nearer.
 */
export class Feeds {
  readonly #options: FeedsOptions;
  readonly #timer: NodeJS.Timeout | undefined;
  readonly #closing = new AbortController();
  #round: Promise<void> | undefined;
  #isKnown = false;

  constructor(options: FeedsOptions) {
    this.#options = options;
    this.#look();
    if (!options.sources.length) return;
    const every = Math.min(options.everyMinutes * 60_000, mostLookEveryMs);
    this.#timer = setInterval(() => this.#look(), every).unref();
  }

  /** Stops fetching; what is being written may still be. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#closing.abort();
    await Promise.race([this.#round, pause(graceMs, undefined, { ref: false })]);
  }

  #look(): void {
    this.#round ??= this.#work()
      // The database is lost: the next look finds it again.
      .catch((error: unknown) => this.#options.logger.error({ problem: problemOf(error) }, 'feeds out of reach'))
      .finally(() => (this.#round = undefined));
  }

  async #work(): Promise<void> {
    if (!this.#isKnown) await this.#know();
    this.#isKnown = true;
    for (const source of this.#options.sources) {
      if (this.#closing.signal.aborted) return;
      const feed = await this.#claim(source);
      if (feed) await this.#refresh(feed);
    }
  }

  /** Notes the feeds of the list; those no longer in it go, and their events with them. */
  async #know(): Promise<void> {
    const { db, sources } = this.#options;
    const addresses = sources.map(({ address }) => address);
    const known = await db.selectFrom('feed').select('address').execute();
    for (const { address } of known.filter(({ address }) => !addresses.includes(address))) {
      await deleteEvents(db, address);
      await db.deleteFrom('feed').where('address', '=', address).execute();
    }
    for (const { address, name } of sources) {
      await db
        .insertInto('feed')
        .values({ address, name, next_fetch: '' })
        .onConflict(conflict => conflict.column('address').doUpdateSet({ name }))
        .execute();
    }
  }

  /** Takes a feed that is due; for others, also after a crash of this process, it is due at its next time. */
  async #claim({ address }: FeedSource): Promise<Feed | undefined> {
    const { db, clock, everyMinutes } = this.#options;
    const now = clock();
    const next_fetch = new Date(now.getTime() + everyMinutes * 60_000).toISOString();
    return db
      .updateTable('feed')
      .set({ next_fetch })
      .where('address', '=', address)
      .where('next_fetch', '<=', now.toISOString())
      .returningAll()
      .executeTakeFirst();
  }

  async #refresh(feed: Feed): Promise<void> {
    const { db, clock, logger, trustsRedirects } = this.#options;
    const { address, name, body } = feed;
    try {
      const validators = body ? feed : { etag: null, last_modified: null };
      const limits = { signal: this.#closing.signal, seconds: mostSeconds, trustsRedirects };
      const fetched = await fetchFeed(address, validators, limits);
      await this.#show(feed, fetched);
      const state = { ...fetched, checked: clock().toISOString(), problem: null };
      await db.updateTable('feed').set(state).where('address', '=', address).execute();
      if (feed.problem) logger.info({ feed: name }, 'feed is read again');
    } catch (error) {
      if (this.#closing.signal.aborted) return;
      const problem = problemOf(error);
      logger.warn({ feed: name, problem }, 'feed not read, the last good answer stays');
      await db.updateTable('feed').set({ problem }).where('address', '=', address).execute();
      await this.#show(feed, undefined);
    }
  }

  /** Makes events of a new answer, or of the last one when they were not made of it today. */
  async #show(feed: Feed, fetched: FetchedFeed | undefined): Promise<void> {
    const { db, clock, logger } = this.#options;
    const { timeZone } = await townOf({ db }, []);
    const day = today(timeZone, clock());
    const isNew = fetched !== undefined && !(feed.body && fetched.body.equals(feed.body));
    const body = fetched?.body ?? feed.body;
    if (!body || (!isNew && feed.expanded === day)) return;
    const { events, notes } = await readEvents(body, {
      source: feed,
      today: day,
      timeZone,
      categories: await townCategories(db),
      signal: this.#closing.signal,
    });
    await importEvents(db, feed.address, events);
    await db.updateTable('feed').set({ expanded: day }).where('address', '=', feed.address).execute();
    const left = notes.map(({ code, count }) => `${code}: ${count}`);
    logger.info({ feed: feed.name, events: events.length, ...(left.length && { left }) }, 'feed read');
  }
}
