import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Signup } from 'miteinand/contract/signup.js';
import { Commits } from '../../../demo/backend/dist/db/commits.js';
import { openDatabase } from '../../../demo/backend/dist/db/open.js';
import { slotRows } from '../../../demo/backend/dist/db/slot-rows.js';
import { ProblemError } from '../../../demo/backend/dist/http/problems.js';
import type { Services } from '../../../demo/backend/dist/services.js';
import { confirm } from '../../../demo/backend/dist/signups/confirm.js';
import { eraseSignup } from '../../../demo/backend/dist/signups/erase.js';
import { expireEverywhere } from '../../../demo/backend/dist/signups/expiry.js';
import { sendingOf } from '../../../demo/backend/dist/signups/idempotency.js';
import { cancelSignup } from '../../../demo/backend/dist/signups/manage.js';
import { setPlaces } from '../../../demo/backend/dist/signups/set-places.js';
import { signUp } from '../../../demo/backend/dist/signups/sign-up.js';
import { tokensOf } from '../../../demo/backend/dist/signups/tokens.js';
import type { Join } from './places-model.ts';

/** Capacities by the name of a slot; '' is all together. `Infinity`: any number. */
export type Capacities = ReadonlyMap<string, number>;

/** The functions that the routes call, on a database of its own, without a server around them. */
export class SignupDesk {
  readonly #services: Services;
  readonly #dataDir: string;
  #now = 0;
  #target = '';

  protected constructor(services: Services, dataDir: string) {
    this.#services = { ...services, clock: () => new Date(this.#now) };
    this.#dataDir = dataDir;
  }

  /** Opens it on a database that nobody else uses. */
  static async open(databaseUrl: string | undefined): Promise<SignupDesk> {
    const dataDir = mkdtempSync(join(tmpdir(), 'miteinand-'));
    const db = await openDatabase({ dataDir, databaseUrl, seed: { service: { name: 'Musterstadt' } } }, new Date());
    // What is committed survives everything but a power failure, and that is not what this is about.
    if (!databaseUrl) await sql`pragma synchronous = off`.execute(db);
    const idle = { wake() {}, changed() {}, forget: async () => {} };
    const services = {
      db,
      commits: new Commits(db),
      tokens: tokensOf(randomBytes(32)),
      baseUrl: 'https://town.test/api',
      manageUrl: 'https://town.test/anmeldung',
      confirmHours: 48,
      offerHours: 24,
      outbox: idle,
      metricsFeed: idle,
      faults: {},
    };
    return new this(services as unknown as Services, dataDir);
  }

  /** Makes an event that can be signed up for; from now on this is it. */
  async begin(capacities: Capacities, confirmByMail: boolean): Promise<void> {
    const id = randomUUID();
    this.#target = `event:${id}`;
    const response = { method: 'form', form: id };
    await this.#store('form', formOf(id, capacities, confirmByMail));
    await this.#store('event', { id, name: 'Werkstatt', startDate: '2030-01-01', response });
    await this.setCapacities(capacities);
  }

  async setCapacities(capacities: Capacities): Promise<void> {
    const form = this.#target.slice('event:'.length);
    const target = { id: this.#target, form, capacity: orNull(capacities.get('')), taken: 0, waitlist: 1 };
    await setPlaces(this.#services, target, slotRows(target.id, formOf(form, capacities, false)));
  }

  at(now: number): void {
    this.#now = now;
  }

  /** The answer; `undefined` where there is no place. */
  async join({ persons, slot, address, waitlist }: Join): Promise<Signup | undefined> {
    const answers = {
      persons: String(persons),
      ...(slot && { slot }),
      ...(address !== undefined && { email: address }),
    };
    const request = { target: this.#target, form: this.#target.slice('event:'.length), answers, waitlist };
    const sending = sendingOf(randomUUID(), JSON.stringify(request));
    return orRefused(
      409,
      signUp(this.#services, request, sending, async () => {}, []),
    );
  }

  /** Uses the link of the last mail; gives whether it was good for anything. */
  async confirm(position: number): Promise<boolean> {
    const { id } = await this.#row(position);
    const { db } = this.#services;
    const mail = await db
      .selectFrom('mail')
      .selectAll()
      .where('signup', '=', id)
      .orderBy('number', 'desc')
      .executeTakeFirst();
    const token = /#miteinand-confirm=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? 'none';
    return (await orRefused(404, confirm(this.#services, token, sendingOf(randomUUID(), token), []))) !== undefined;
  }

  async cancel(position: number): Promise<void> {
    await cancelSignup(this.#services, await this.#row(position));
  }

  /** For a negative control: a cancelling that passes nothing on. */
  async forget(position: number): Promise<void> {
    const { number } = await this.#row(position);
    const left = { state: 'cancelled', places: 0, waiting: 0, expires: null } as const;
    await this.#services.db.updateTable('signup').set(left).where('number', '=', number).execute();
  }

  async erase(position: number): Promise<void> {
    await eraseSignup(this.#services, await this.#row(position));
  }

  tidy(): Promise<void> {
    return expireEverywhere(this.#services);
  }

  /** All sign-ups in order of arrival. */
  rows() {
    return this.#services.db
      .selectFrom('signup')
      .selectAll()
      .where('target', '=', this.#target)
      .orderBy('number')
      .execute();
  }

  /** What is counted, by the name of the slot; '' is all together. */
  async counts(): Promise<Map<string, { taken: number; waiting: number }>> {
    const { db } = this.#services;
    const columns = ['taken', 'waiting'] as const;
    const target = await db
      .selectFrom('target')
      .select(columns)
      .where('id', '=', this.#target)
      .executeTakeFirstOrThrow();
    const slots = await db
      .selectFrom('slot')
      .select(['value', ...columns])
      .where('target', '=', this.#target)
      .execute();
    return new Map([['', target], ...slots.map(({ value, ...counts }) => [value, counts] as const)]);
  }

  async close(): Promise<void> {
    await this.#services.db.destroy();
    rmSync(this.#dataDir, { recursive: true });
  }

  async #row(position: number) {
    return (await this.rows())[position];
  }

  async #store(type: 'form' | 'event', record: { id: string; [name: string]: unknown }): Promise<void> {
    await this.#services.db
      .insertInto('item')
      .values({ type, id: record.id, document: JSON.stringify(record) })
      .execute();
  }
}

const formOf = (id: string, capacities: Capacities, confirmByMail: boolean) => ({
  id,
  title: 'Anmeldung',
  confirmByMail,
  fields: [
    { name: 'persons', type: 'persons' as const, label: 'Personen' },
    { name: 'email', type: 'email' as const, label: 'E-Mail', required: confirmByMail },
    {
      name: 'slot',
      type: 'slot' as const,
      label: 'Schicht',
      options: [...capacities]
        .filter(([value]) => value !== '')
        .map(([value, capacity]) => ({ value, label: value, maximumAttendeeCapacity: capacity })),
    },
  ],
});

const orNull = (capacity = Infinity): number | null => (capacity === Infinity ? null : capacity);

/** What comes of it; `undefined` when it is refused with this status. */
async function orRefused<T>(status: number, outcome: Promise<T>): Promise<T | undefined> {
  try {
    return await outcome;
  } catch (error) {
    if (error instanceof ProblemError && error.status === status) return undefined;
    throw error;
  }
}
