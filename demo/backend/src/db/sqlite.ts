import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { SqliteDialect, type SqliteStatement } from 'kysely';

/** kysely on Node's own SQLite: nothing to compile, one file, every commit flushed to disk before it is acknowledged. */
export function sqliteDialect(file: string): SqliteDialect {
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: 5000 });
  database.exec('pragma journal_mode = wal; pragma synchronous = full;');
  return new SqliteDialect({
    database: { prepare: sql => prepare(database, sql), close: () => database.close() },
  });
}

function prepare(database: DatabaseSync, sql: string): SqliteStatement {
  // A plain "begin" takes the write lock only at the first write and then cannot wait for a second process that holds it.
  const statement = database.prepare(sql === 'begin' ? 'begin immediate' : sql);
  return {
    reader: statement.columns().length > 0,
    all: values => statement.all(...(values as SQLInputValue[])),
    run: values => statement.run(...(values as SQLInputValue[])),
    iterate: values => statement.iterate(...(values as SQLInputValue[])),
  };
}
