import { inLanguage, type Translated } from 'miteinand/backends/translate.js';
import { takesMessages, type Availability } from 'miteinand/contract/availability.js';
import type { SignupForm } from 'miteinand/contract/form.js';
import { closed } from 'miteinand/contract/problem.js';
import type { HowToRespond } from 'miteinand/contract/response.js';
import { closedState, type Stated } from '../content/availability.js';
import { findItem, type StoredItem } from '../content/listing.js';
import type { Town } from '../content/service.js';
import type { ItemType } from '../db/schema.js';
import { ProblemError } from '../http/problems.js';
import type { Services } from '../services.js';

type Db = Pick<Services, 'db'>;
type Titled = Translated<Stated & { title?: string; name?: string; response?: HowToRespond }>;

/** What is signed up for: the record it belongs to, and the form that is filled in for it. */
export interface Target {
  id: string;
  record: Titled;
  form: Translated<SignupForm>;
}

/** Whether what is sent is a message to whoever posted the record, and takes no place. */
export const isMessage = (target: string): boolean => target.startsWith('message:');

/** The target of a name like `offer:ID`; `undefined` when there is none, or when it was never signed up for by form. */
export async function findTarget({ db }: Db, id: string): Promise<Target | undefined> {
  const { type, id: itemId } = itemOf(id);
  // One query, since everybody who signs up waits for it.
  const found = await db
    .selectFrom('target')
    .innerJoin('item', join => join.on('item.type', '=', type).on('item.id', '=', itemId))
    .innerJoin('item as form', join => join.on('form.type', '=', 'form').onRef('form.id', '=', 'target.form'))
    .leftJoin('item as service', join => join.on('service.type', '=', 'service').on('service.id', '=', 'service'))
    .select(['item.document as record', 'form.document as form', 'service.document as town'])
    .where('target.id', '=', id)
    .executeTakeFirst();
  if (!found) return undefined;
  const { timeZone } = JSON.parse(found.town ?? '{}') as Town;
  const record = { ...(timeZone && { timeZone }), ...(JSON.parse(found.record) as Titled) };
  return { id, record, form: JSON.parse(found.form) as Translated<SignupForm> };
}

/** Whether the record is still answered in this way; its target outlives that, for those who signed up before. */
export const isAnsweredByForm = ({ id, record }: Target): boolean =>
  id.startsWith('form:') || record.response?.method === (isMessage(id) ? 'message' : 'form');

/** Why nobody can sign up now, whatever places there are; who has a question may ask it before something opens. */
export function closedNow({ clock }: Pick<Services, 'clock'>, { id, record }: Target): Availability | undefined {
  const state = closedState(record, clock());
  return state && isMessage(id) && takesMessages(state) ? undefined : state;
}

/** Refuses what is called off, paused, not open yet or over. */
export function refuseClosed(services: Pick<Services, 'clock'>, target: Target): void {
  const state = closedNow(services, target);
  if (state) throw new ProblemError(409, 'This does not take sign-ups', { type: closed, detail: state });
}

/** What is signed up for, in words. */
export async function targetName({ db }: Db, id: string, wishes: readonly string[]): Promise<string | undefined> {
  const record = await recordOf({ db }, id);
  return record && nameOf(record, wishes);
}

/** What a record is called in the best language. */
export function nameOf(record: Titled, wishes: readonly string[]): string | undefined {
  const { title, name } = inLanguage(record, wishes);
  return title ?? name;
}

async function recordOf({ db }: Db, target: string): Promise<Titled | undefined> {
  const item = await targetItem({ db }, target);
  return item && (JSON.parse(item.document) as Titled);
}

/** The offer, event or form that a target is about. */
export function targetItem({ db }: Db, target: string): Promise<StoredItem | undefined> {
  const { type, id } = itemOf(target);
  return findItem(db, type, id);
}

function itemOf(target: string): { type: ItemType; id: string } {
  const [, type, id = ''] = /^(?:message:)?([a-z]+):(.+)$/s.exec(target) ?? [];
  return { type: type as ItemType, id };
}
