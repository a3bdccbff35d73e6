import { sql } from 'kysely';
import { insideLetters } from 'miteinand/backends/search/rank.js';
import { dialectOf } from '../db/dialect.js';
import type { Database } from '../db/schema.js';

/** The numbers of the texts (`item_text`) in which a word is found, and of those in which it begins a word. */
export interface FoundTexts {
  inside: readonly number[];
  begins: readonly number[];
}

/**
 * Finds a folded word, which has letters and digits only; one of fewer than three letters only where it begins a word.
 * The numbers come as one JSON text: a row each costs three times as much.
 */
export const findTexts = (db: Database, word: string): Promise<FoundTexts> =>
  dialectOf(db) === 'postgres' ? findInPostgres(db, word) : findInSqlite(db, word);

/** Before each word of the full-text index stand two spaces, so that even one letter makes a trigram with them. */
async function findInSqlite(db: Database, word: string): Promise<FoundTexts> {
  const begins = await matches(db, `${word.length === 1 ? '  ' : ' '}${word}`);
  return { begins, inside: word.length < insideLetters ? [] : await matches(db, word) };
}

async function matches(db: Database, phrase: string): Promise<number[]> {
  const { rows } = await sql<{ numbers: string }>`
    select json_group_array(rowid) as numbers from item_text_index where item_text_index match ${`"${phrase}"`}
  `.execute(db);
  return JSON.parse(rows[0].numbers) as number[];
}

async function findInPostgres(db: Database, word: string): Promise<FoundTexts> {
  const beginning = `% ${word}%`;
  const pattern = word.length < insideLetters ? beginning : `%${word}%`;
  const { rows } = await sql<Record<keyof FoundTexts, number[] | null>>`
    select json_agg(number) as inside, json_agg(number) filter (where words like ${beginning}) as begins
    from item_text where words like ${pattern}
  `.execute(db);
  return { inside: word.length < insideLetters ? [] : (rows[0].inside ?? []), begins: rows[0].begins ?? [] };
}
