import * as z from 'zod/mini';
import { contentFaults } from '../db/check-content.js';
import type { Database } from '../db/schema.js';
import { pathOf, setAt, type Fields } from './columns.js';
import { unguarded } from './cells.js';
import { checkSignup } from './check-signup.js';
import { itemTypes, type Refusal, type Row } from './parts.js';
import { referencesOf, sharedSlots } from './references.js';

/** What a row is checked with: addresses for messages by what they are about. */
export interface Context {
  recipients: ReadonlyMap<string, string>;
}

const Recipient = z.object({ id: z.string().check(z.regex(/^(offer|event):\S+$/)), address: z.string() });

/** Why a row cannot be stored, by the rules that hold for content to begin with and for sign-ups; `undefined` if it can. */
export async function checkRow(db: Database, row: Row, context: Context): Promise<Refusal | undefined> {
  for (;;) {
    const refusal = await check(db, row, context);
    if (!refusal || !takeAsText(row, refusal.field)) return refusal;
  }
}

async function check(db: Database, { part, record }: Row, { recipients }: Context): Promise<Refusal | undefined> {
  if (part === 'signups') return checkSignup(db, record);
  if (typeof record['id'] !== 'string') return { field: 'id', reason: 'It is missing, or not a text' };
  if (part === 'recipients') return faultOf(Recipient.safeParse(record).error);
  if (part === 'service') return checkContent({ service: record });
  if (part === 'passes') return checkContent({ passes: { [record['id']]: record['document'] } });
  if (part !== 'offers' && part !== 'events') return checkContent({ [part]: [record] });
  const target = `${itemTypes[part]}:${record['id']}`;
  const references = await referencesOf(db, target, record, recipients);
  return checkContent({ ...references, [part]: [record] }) ?? sharedSlots(db, target, references.forms);
}

function checkContent(content: object): Refusal | undefined {
  const [fault] = contentFaults(content);
  if (fault === undefined) return undefined;
  // `offers[0].title: Invalid input` or `content.offers.0.title: …`: the place within the record, and the reason.
  const [, field = '', reason = fault] = /^(?:content\.)?\w+(?:\[0\]|\.0)?\.?(.*?): (.*)$/s.exec(fault) ?? [];
  return { field, reason };
}

/** A number in a cell may be meant as text, such as the title `2026`: the contract decides. Gives whether it may. */
function takeAsText({ record, cells }: Row, field: string): boolean {
  const cell = cells?.get(field);
  const path = pathOf(field);
  const value = path.reduce<unknown>((within, key) => (within as Fields | undefined)?.[key], record);
  if (cell === undefined || typeof value === 'string' || value === undefined) return false;
  setAt(record, path, unguarded(cell));
  return true;
}

const faultOf = (error: z.core.$ZodError | undefined): Refusal | undefined =>
  error && { field: error.issues[0].path.join('.'), reason: error.issues[0].message };
