import type { IndexedItem } from '../db/item-slices.js';
import { readCategoryNames, writeTexts } from '../db/search-texts.js';
import { inTransaction, type Services } from '../services.js';
import { countParts, rewriteTexts } from './after-import.js';
import { checkRow, type Context } from './check-row.js';
import { itemTypes, parts, type Part, type Refusal, type RefusedRow, type Row } from './parts.js';
import { storeItem, type Stored } from './store-item.js';
import { storePass } from './store-pass.js';
import { storeRecipient } from './store-recipient.js';
import { storeSignup } from './store-signup.js';

/** So few at once that no sign-up waits long; what was committed is not written again by an import that goes on. */
const sliceSize = 50;

type Outcome = Stored | Refusal;

/** How many rows of a part were stored, and how many not. */
export type Counts = Record<Stored | 'refused', number>;

/** What an import did. */
export interface ImportReport {
  counts: Map<Part, Counts>;
  refused: RefusedRow[];
}

/**
 * Stores the rows that fit the contract, slice by slice, and tells of those that do not. Rows are known by their ids: one
 * that is there already is made the one that is given, so an import that was cut off is simply started again.
 */
export async function importRows(
  services: Services,
  rows: readonly Row[],
  onProgress: (part: Part, done: number, total: number) => void,
): Promise<ImportReport> {
  const { db } = services;
  const report: ImportReport = { counts: new Map(), refused: [] };
  const context = contextOf(rows);
  for (const part of parts) {
    const list = rows.filter(row => row.part === part);
    if (!list.length) continue;
    for (let start = 0; start < list.length; start += sliceSize) {
      const slice = list.slice(start, start + sliceSize);
      const outcomes = await inTransaction(services, within => storeSlice(within, slice, context));
      for (const [index, outcome] of outcomes.entries()) addOutcome(report, slice[index], outcome);
      onProgress(part, start + slice.length, list.length);
    }
    const records = list.map(({ record }) => record);
    if (part === 'categories' && report.counts.get(part)!.changed) await rewriteTexts(db, new Set(records.map(idOf)));
    if (part === 'events') await countParts(db, records);
  }
  return report;
}

const contextOf = (rows: readonly Row[]): Context => ({
  recipients: new Map(
    rows.flatMap(({ part, record }) =>
      part === 'recipients' ? [[idOf(record), String(record['address'])] as const] : [],
    ),
  ),
});

async function storeSlice(services: Services, slice: readonly Row[], context: Context): Promise<Outcome[]> {
  const { db } = services;
  const outcomes: Outcome[] = [];
  const written: IndexedItem[] = [];
  for (const row of slice) {
    const refusal = await checkRow(db, row, context);
    outcomes.push(refusal ?? (await storeRow(services, row, context, written)));
  }
  const searched = written.filter(({ type }) => type === 'offer' || type === 'event' || type === 'organization');
  if (searched.length) await writeTexts(db, searched, await readCategoryNames(db));
  return outcomes;
}

async function storeRow(
  services: Services,
  { part, record }: Row,
  context: Context,
  written: IndexedItem[],
): Promise<Outcome> {
  const { db, clock } = services;
  if (part === 'signups') return storeSignup(db, record, clock());
  if (part === 'passes') return storePass(db, record, clock());
  if (part === 'recipients') return storeRecipient(db, record);
  const type = itemTypes[part]!;
  const result = await storeItem(services, type, record, context);
  if ('reason' in result) return result;
  if (result.outcome !== 'unchanged') written.push({ number: result.number, type, id: idOf(record), record });
  return result.outcome;
}

function addOutcome({ counts, refused }: ImportReport, { file, part, row, record }: Row, outcome: Outcome): void {
  const counted = counts.get(part) ?? { added: 0, changed: 0, unchanged: 0, refused: 0 };
  counts.set(part, counted);
  counted[typeof outcome === 'string' ? outcome : 'refused'] += 1;
  if (typeof outcome !== 'string') refused.push({ file, part, row, id: idOf(record), ...outcome });
}

const idOf = ({ id }: Row['record']): string => (typeof id === 'string' ? id : '');
