import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely, Selectable } from 'kysely';
import type { Logger } from 'pino';
import { dialectOf } from '../db/dialect.js';
import type { MailTable, Tables } from '../db/schema.js';
import { nextTry } from './next-try.js';
import type { MailTransport } from './transport.js';

type Mail = Selectable<MailTable>;

const lookEveryMs = 10_000;
/** How long closing waits for a mail under way. */
const graceMs = 5000;

/** What the outbox works with. */
export interface OutboxOptions {
  db: Kysely<Tables>;
  clock: () => Date;
  logger: Logger;
  transport: MailTransport;
}

/**
 * Sends the mails of the table `mail`, one after the other, and tries again later what was not taken over. A mail is
 * claimed before it is sent and deleted afterwards: several processes never send the same one, and after a crash
 * between the two it is sent a second time, under the same Message-ID.
 */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #timer: NodeJS.Timeout;
  #round: Promise<void> | undefined;
  /** The mail under way. */
  #sending: Promise<void> | undefined;
  #isWoken = false;
  #isClosed = false;

  constructor(options: OutboxOptions) {
    this.#options = options;
    this.#timer = setInterval(() => this.wake(), lookEveryMs).unref();
    this.wake();
  }

  /** To be called when a mail was committed: it need not wait for the next look. */
  wake(): void {
    this.#isWoken = true;
    this.#round ??= this.#work();
  }

  /** Erases the mails about a sign-up that left the table already, or are leaving it, and are still here. */
  async forget(signup: string): Promise<void> {
    const { transport } = this.#options;
    // Nobody waits for a mail server that is slow to take over what can no longer be held back.
    if (!transport.forget) return;
    await this.#sending?.catch(() => {});
    transport.forget(signup);
  }

  /** Stops sending; a mail under way may still be taken over. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#timer);
    await Promise.race([this.#round, pause(graceMs, undefined, { ref: false })]);
  }

  async #work(): Promise<void> {
    while (this.#isWoken && !this.#isClosed) {
      this.#isWoken = false;
      try {
        while (!this.#isClosed && (await this.#sendNext()));
      } catch (error) {
        // The database is lost: the next look finds it again.
        this.#options.logger.error(describe(error), 'outbox out of reach');
      }
    }
    // In the same breath as the last question whether it was woken: no call gets lost in between.
    this.#round = undefined;
  }

  /** Sends the mail that is due longest; gives whether there was one. */
  async #sendNext(): Promise<boolean> {
    const { db, logger, transport } = this.#options;
    const mail = await this.#claim();
    if (!mail) return false;
    const { id, attempts } = mail;
    try {
      await (this.#sending = transport.send(mail));
    } catch (error) {
      // The message of the error may quote an address.
      const level = mail.next_try ? 'warn' : 'error';
      logger[level]({ mail: id, attempts, ...describe(error) }, mail.next_try ? 'mail not sent' : 'mail given up');
      return true;
    }
    await db.deleteFrom('mail').where('number', '=', mail.number).execute();
    logger.info({ mail: id, attempts }, 'mail sent');
    return true;
  }

  /** Takes the mail that is due longest; for others, also after a crash of this process, it is due at its next try. */
  async #claim(): Promise<Mail | undefined> {
    const { db, clock } = this.#options;
    const now = clock();
    const due = (database: Kysely<Tables>) =>
      database.selectFrom('mail').selectAll().where('next_try', '<=', now.toISOString()).orderBy('next_try').limit(1);
    // Most looks find nothing; on SQLite a transaction would hold up those who sign up.
    if (!(await due(db).executeTakeFirst())) return undefined;
    return db.transaction().execute(async transaction => {
      const next = due(transaction).orderBy('number');
      const mail = await (dialectOf(db) === 'postgres' ? next.forUpdate().skipLocked() : next).executeTakeFirst();
      if (!mail) return undefined;
      const attempts = mail.attempts + 1;
      const claim = { attempts, next_try: nextTry(attempts, now) };
      await transaction.updateTable('mail').set(claim).where('number', '=', mail.number).execute();
      return { ...mail, ...claim };
    });
  }
}

function describe(error: unknown): object {
  const { name, code, responseCode } = error as Error & { code?: unknown; responseCode?: unknown };
  return { name, code, responseCode };
}
