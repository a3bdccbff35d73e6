import { sql, type Kysely } from 'kysely';
import { dialectOf } from '../dialect.js';

/**
 * The full-text index holds each word once, not each text: texts repeat their words, and which of them have a word the
 * process knows.
 */
export async function words(db: Kysely<never>): Promise<void> {
  const statements = dialectOf(db) === 'postgres' ? inPostgres : inSqlite;
  for (const statement of statements) await sql.raw(statement).execute(db);
}

/** Its new index is made by `createTrigramIndex`. */
const inPostgres = [
  'drop index if exists item_text_words',
  'alter table word add column number integer not null generated always as identity',
];

/** The index keeps no copy of the words: it reads them by their numbers. */
const inSqlite = [
  'drop trigger item_text_added',
  'drop trigger item_text_removed',
  'drop table item_text_index',
  'create table numbered_word (number integer primary key autoincrement, word text not null unique)',
  'insert into numbered_word (word) select word from word',
  'drop table word',
  'alter table numbered_word rename to word',
  `create virtual table word_index using fts5
    (word, content='word', content_rowid='number', tokenize='trigram case_sensitive 1')`,
  `insert into word_index (word_index) values ('rebuild')`,
  `create trigger word_added after insert on word begin
    insert into word_index (rowid, word) values (new.number, new.word);
  end`,
  `create trigger word_removed after delete on word begin
    insert into word_index (word_index, rowid, word) values ('delete', old.number, old.word);
  end`,
];
