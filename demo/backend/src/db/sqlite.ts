import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { SqliteAdapter, SqliteDialect, type SqliteStatement } from 'kysely';
import { makePrivateFile } from '../private-file.js';

/** kysely on Node's own SQLite: nothing to compile, one file, every commit flushed to disk before it is acknowledged. */
export function sqliteDialect(file: string): SqliteDialect {
  // Personal data lies in it, and others may be let into the folder. SQLite gives its side files the same mode.
  makePrivateFile(file, () => '');
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: 5000 });
  database.exec('pragma journal_mode = wal; pragma synchronous = full;');
  return dialectOn(database);
}

/** A second connection for another thread: it reads and never waits for who writes, nor the other way round. */
export const readingSqliteDialect = (file: string): SqliteDialect =>
  dialectOn(new DatabaseSync(file, { readOnly: true, timeout: 5000 }));

/** So many statements are kept prepared: the few that every request needs, not those with lists of each length. */
const maxPrepared = 200;

function dialectOn(database: DatabaseSync): SqliteDialect {
  const prepared = new Map<string, SqliteStatement>();
  return new Dialect({
    database: {
      prepare(sql) {
        let statement = prepared.get(sql);
        if (!statement) {
          if (prepared.size >= maxPrepared) prepared.clear();
          prepared.set(sql, (statement = prepare(database, sql)));
        }
        return statement;
      },
      close: () => database.close(),
    },
  });
}

/** Whether another process kept the database for itself too long: the same may work in a moment. */
export const isBusy = (error: Error): boolean => ((error as { errcode?: number }).errcode ?? 0) % 256 === sqliteBusy;

/** https://sqlite.org/rescode.html#busy; its extended codes have the same low byte. */
const sqliteBusy = 5;

class Dialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new Adapter();
  }
}

/** SQLite undoes changes of the schema like any other. Told so, kysely migrates in one transaction: wholly or not at all. */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
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
