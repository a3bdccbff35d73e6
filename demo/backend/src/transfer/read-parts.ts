import type { Selectable } from 'kysely';
import type { Database, SignupTable } from '../db/schema.js';
import type { Fields } from './columns.js';
import { itemTypes, type Part } from './parts.js';

const sliceSize = 500;

/** All records of a part as an import takes them, in the order of their import, slice by slice. */
export function readPart(db: Database, part: Part): AsyncIterable<Fields[]> {
  if (part === 'signups') return readSignups(db);
  if (part === 'passes') return readPasses(db);
  if (part === 'recipients') return readRecipients(db);
  return readItems(db, part);
}

/** What comes from calendars of others is fetched again wherever these are listed. */
async function* readItems(db: Database, part: Part): AsyncGenerator<Fields[]> {
  for (let last = 0; ;) {
    const rows = await db
      .selectFrom('item')
      .select(['number', 'document'])
      .where('type', '=', itemTypes[part]!)
      .where('feed', 'is', null)
      .where('number', '>', last)
      .orderBy('number')
      .limit(sliceSize)
      .execute();
    if (!rows.length) return;
    last = rows.at(-1)!.number;
    yield rows.map(({ document }) => JSON.parse(document) as Fields);
  }
}

async function* readPasses(db: Database): AsyncGenerator<Fields[]> {
  const rows = await db.selectFrom('pass').select(['id', 'document']).orderBy('id').execute();
  yield rows.map(({ id, document }) => ({ id, document: JSON.parse(document) as unknown }));
}

async function* readRecipients(db: Database): AsyncGenerator<Fields[]> {
  const rows = await db.selectFrom('recipient').selectAll().orderBy('target').execute();
  yield rows.map(({ target, address }) => ({ id: target.replace(/^message:/, ''), address }));
}

async function* readSignups(db: Database): AsyncGenerator<Fields[]> {
  for (let last = 0; ;) {
    const rows = await db
      .selectFrom('signup')
      .selectAll()
      .where('number', '>', last)
      .orderBy('number')
      .limit(sliceSize)
      .execute();
    if (!rows.length) return;
    last = rows.at(-1)!.number;
    const hashes = await hashesOf(db, rows);
    yield rows.map(row => signupRecord(row, hashes.get(row.id) ?? []));
  }
}

async function hashesOf(db: Database, rows: readonly { id: string }[]): Promise<Map<string, string[]>> {
  const found = await db
    .selectFrom('confirmation')
    .selectAll()
    .where(
      'signup',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('hash')
    .execute();
  const hashes = new Map<string, string[]>();
  for (const { hash, signup } of found) hashes.set(signup, [...(hashes.get(signup) ?? []), hash]);
  return hashes;
}

/** A sign-up by the names of the contract; what follows from the answers is left out. */
function signupRecord(row: Selectable<SignupTable>, confirmations: string[]): Fields {
  const { id, reference, target, form, state } = row;
  return {
    id,
    reference,
    target,
    form,
    state,
    dateCreated: row.created,
    ...(row.lang !== null && { lang: row.lang }),
    answers: JSON.parse(row.answers) as unknown,
    consents: JSON.parse(row.consents) as unknown,
    ...(state === 'pending' && row.waiting === 1 && { waiting: true }),
    ...(row.expires !== null && { expires: row.expires }),
    ...(row.repeat_of !== null && { repeatOf: row.repeat_of }),
    ...(row.mails > 0 && { mails: row.mails }),
    ...(row.mailed !== null && { mailed: row.mailed }),
    ...(confirmations.length && { confirmations }),
  };
}
