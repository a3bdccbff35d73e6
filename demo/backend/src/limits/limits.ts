import { createHmac } from 'node:crypto';
import { dialectOf } from '../db/dialect.js';
import type { Database } from '../db/schema.js';
import { prefixOf } from './clients.js';
import { RatesInDatabase } from './rates-in-database.js';
import { RatesInMemory } from './rates-in-memory.js';
import { count, type Counted, type Rates } from './rates.js';

/** A school or a town hall has one address, and many share a network: these get a multiple of what one address may. */
const perNetwork = 4;
const perForm = 20;

/** What limits hang on. */
export interface LimitOptions {
  rates: Rates;
  /** Addresses are counted under hashes with it. */
  secret: Buffer;
  clock: () => Date;
  /** So many changes are taken from one address within an hour. */
  writesPerHour: number;
  /** So many messages about one offer or event are passed on within an hour. */
  messagesPerHour: number;
}

/** How often something may be asked for: by one address and its network, for one form, about one thing. */
export class Limits {
  readonly #options: LimitOptions;

  constructor(options: LimitOptions) {
    this.#options = options;
  }

  /** Counts a change that comes from an address. What its network did counts only once the address itself may. */
  async countAddress(address: string): Promise<Counted> {
    const { writesPerHour } = this.#options;
    const own = await this.#count(`address ${prefixOf(address, 'household')}`, writesPerHour);
    if ('waitMs' in own) return own;
    const network = await this.#count(`network ${prefixOf(address, 'network')}`, writesPerHour * perNetwork);
    return 'waitMs' in network ? network : { fullness: Math.max(own.fullness, network.fullness) };
  }

  /** Counts a filled-in form, whoever sends it. */
  countForm(form: string): Promise<Counted> {
    return this.#count(`form ${form}`, this.#options.writesPerHour * perForm);
  }

  /** Counts a message, whoever sends it: nobody's mailbox can be filled from here. */
  countMessage(target: string): Promise<Counted> {
    return this.#count(`message ${target}`, this.#options.messagesPerHour);
  }

  #count(what: string, perHour: number): Promise<Counted> {
    const now = this.#options.clock();
    return count(this.#options.rates, this.#keyOf(what, now), perHour, now.getTime());
  }

  /** What is stored instead of an address: its hash, by a key that is another one every day. */
  #keyOf(what: string, now: Date): string {
    const day = now.toISOString().slice(0, 10);
    const key = createHmac('sha256', this.#options.secret).update(`limits:${day}`).digest();
    return createHmac('sha256', key).update(what).digest('base64url').slice(0, 22);
  }
}

/** On PostgreSQL all processes count together; the SQLite file belongs to one process, which counts in memory. */
export const ratesOf = (db: Database): Rates =>
  dialectOf(db) === 'postgres' ? new RatesInDatabase(db) : new RatesInMemory();
