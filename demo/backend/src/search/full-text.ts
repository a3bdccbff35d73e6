import { insideLetters } from 'miteinand/backends/search/rank.js';
import { sql } from 'kysely';
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
export async function findTexts(db: Database, word: string): Promise<FoundTexts> {
  const find = dialectOf(db) === 'postgres' ? findInPostgres : findInSqlite;
  const begins = await find(db, word, true);
  return { begins, inside: word.length < insideLetters ? [] : await find(db, word, false) };
}

/** Before each word of the full-text index stand two spaces, so that even one letter makes a trigram with them. */
async function findInSqlite(db: Database, word: string, isBeginning: boolean): Promise<number[]> {
  const phrase = isBeginning ? `${word.length === 1 ? '  ' : ' '}${word}` : word;
  const { rows } = await sql<{ numbers: string }>`
    select json_group_array(rowid) as numbers from item_text_index where item_text_index match ${`"${phrase}"`}
  `.execute(db);
  return JSON.parse(rows[0].numbers) as number[];
}

async function findInPostgres(db: Database, word: string, isBeginning: boolean): Promise<number[]> {
  const { rows } = await sql<{ numbers: number[] | null }>`
    select json_agg(number) as numbers from item_text where words like ${`%${isBeginning ? ' ' : ''}${word}%`}
  `.execute(db);
  return rows[0].numbers ?? [];
}
