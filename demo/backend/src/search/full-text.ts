import { sql } from 'kysely';
import { insideLetters } from 'miteinand/backends/search/rank.js';
import { dialectOf } from '../db/dialect.js';
import type { Database } from '../db/schema.js';

/**
 * The numbers of the words of all texts that have a folded word in them, which is letters and digits only; one of fewer
 * than three letters only where they begin with it. They come as one JSON text: a row each costs several times as much.
 */
export async function findWords(db: Database, word: string): Promise<number[]> {
  // A trigram is three characters, also where JavaScript counts one of them as two.
  const query = [...word].length < insideLetters ? beginningWith(db, word) : having(db, word);
  const { rows } = await query.execute(db);
  return JSON.parse(rows[0].numbers ?? '[]') as number[];
}

interface Found {
  numbers: string | null;
}

const beginningWith = (db: Database, word: string) =>
  sql<Found>`select ${numbers(db)} from word where word >= ${word} and word < ${word + lastLetter}`;

const having = (db: Database, word: string) =>
  dialectOf(db) === 'postgres'
    ? sql<Found>`select ${numbers(db)} from word where word like ${`%${word}%`}`
    : sql<Found>`select json_group_array(rowid) as numbers from word_index where word_index match ${`"${word}"`}`;

const numbers = (db: Database) =>
  dialectOf(db) === 'postgres' ? sql`json_agg(number)::text as numbers` : sql`json_group_array(number) as numbers`;

/** It comes after all that begins alike. */
const lastLetter = '\u{10ffff}';
