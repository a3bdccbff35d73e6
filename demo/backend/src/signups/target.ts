import { inLanguage, type Translated } from 'miteinand/backends/translate.js';
import { takesMessages } from 'miteinand/contract/availability.js';
import { closed } from 'miteinand/contract/problem.js';
import { closedState, type Stated } from '../content/availability.js';
import { findItem, type StoredItem } from '../content/listing.js';
import { townOf } from '../content/service.js';
import type { ItemType, TargetTable } from '../db/schema.js';
import { notFound, ProblemError } from '../http/problems.js';
import type { Services } from '../services.js';

type Db = Pick<Services, 'db'>;
type Titled = Translated<Stated & { title?: string; name?: string }>;

/** What is signed up for: its form and places, and the record it belongs to. */
export interface Target extends Pick<TargetTable, 'id' | 'form' | 'waitlist'> {
  record: Titled;
}

/** Whether what is sent is a message to whoever posted the record, and takes no place. */
export const isMessage = (target: string): boolean => target.startsWith('message:');

/** The target of a name like `offer:ID`; 404 when there is none, or when it is not signed up for by form. */
export async function findTarget({ db }: Db, id: string): Promise<Target> {
  const target = await db.selectFrom('target').selectAll().where('id', '=', id).executeTakeFirst();
  const record = target && (await recordOf({ db }, id));
  if (!target || !record) throw notFound();
  return { ...target, record };
}

/** Refuses what is called off, paused, not open yet or over; who has a question may ask it before something opens. */
export async function refuseClosed(services: Services, { id, record }: Target): Promise<void> {
  const { timeZone } = await townOf(services, []);
  const state = closedState({ ...(timeZone && { timeZone }), ...record }, services.clock());
  if (!state || (isMessage(id) && takesMessages(state))) return;
  throw new ProblemError(409, 'This does not take sign-ups', { type: closed, detail: state });
}

/** What is signed up for, in words. */
export async function targetName({ db }: Db, id: string, wishes: readonly string[]): Promise<string | undefined> {
  const record = await recordOf({ db }, id);
  const { title, name } = record ? inLanguage(record, wishes) : {};
  return title ?? name;
}

async function recordOf({ db }: Db, target: string): Promise<Titled | undefined> {
  const item = await targetItem({ db }, target);
  return item && (JSON.parse(item.document) as Titled);
}

/** The offer, event or form that a target is about. */
export function targetItem({ db }: Db, target: string): Promise<StoredItem | undefined> {
  const [, type, id] = /^(?:message:)?([a-z]+):(.+)$/s.exec(target) ?? [];
  return findItem(db, type as ItemType, id);
}
