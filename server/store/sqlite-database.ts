import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import {
  type Any,
  alikeIn,
  columnsOf,
  type Exchanged,
  insertingOne,
  insertingSome,
  patching,
  SOME,
} from './statements.ts';
import type { TableName } from './tables.ts';

/** The most prepared statements that are kept; the server has far fewer different ones. */
const KEPT = 300;

/** How long, in ms, a statement waits for another process, the command line for one. */
const BUSY_MS = 5_000;

const given = (parameters: readonly unknown[]): SQLInputValue[] =>
  parameters.map((value) => (typeof value === 'boolean' ? Number(value) : (value as SQLInputValue)));

const asStatement = (statement: StatementSync): SqliteStatement => ({
  reader: statement.columns().length > 0,
  all: (parameters) => statement.all(...given(parameters)),
  run: (parameters) => statement.run(...given(parameters)),
  iterate: (parameters) => statement.iterate(...given(parameters)),
});

/** A full disk ends a transaction by itself; to end it again would be an error that hides the one to be told. */
const ending = (database: DatabaseSync, rollback: SqliteStatement): SqliteStatement => ({
  ...rollback,
  run: (given) => (database.isTransaction ? rollback.run(given) : { changes: 0, lastInsertRowid: 0 }),
});

/**
 * `node:sqlite` in the shape Kysely's dialect asks for. Every transaction begins as a writing one: a lock that is
 * taken later could be refused in the middle.
 */
export function kyselyDatabase(database: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      const text = sql === 'begin' ? 'begin immediate' : sql;
      const known = kept.get(text);
      if (known !== undefined) return known;
      const plain = asStatement(database.prepare(text));
      const statement = text === 'rollback' ? ending(database, plain) : plain;
      if (kept.size < KEPT) kept.set(text, statement);
      return statement;
    },
  };
}

/** A connection that is in this process, used without waiting. */
export type InProcess = {
  /**
   * Adds rows by the connection itself, which is twice as fast as many rows in one JSON parameter; to be called inside a transaction of it.
   * @throws at the first row that is refused; those before it stay.
   */
  insert: (table: TableName, rows: readonly Any[]) => void;
  /**
   * Makes several exchanges durable in one transaction, so with one sync of the disk, and says which were done.
   * @throws what the database says when it could do none of them.
   */
  commit: (exchanges: readonly Exchanged[]) => boolean[];
  /** Writes the log into the file and empties it, where nobody reads an older state of the file; without waiting for who does. */
  emptyLog: () => void;
};

const CONSTRAINT = 19;

/** A key that is there already; extended codes keep the plain one in their lowest byte. */
const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === CONSTRAINT;

export function inProcess(database: DatabaseSync): InProcess {
  const kept = new Map<string, StatementSync>();
  const prepared = (text: string): StatementSync => {
    const statement = kept.get(text) ?? database.prepare(text);
    if (kept.size < KEPT) kept.set(text, statement);
    return statement;
  };
  const valuesOf = (row: Any, names: readonly string[]): SQLInputValue[] =>
    names.map((name) => row[name] ?? null);
  const insert = (table: TableName, rows: readonly Any[]): void => {
    const { alike, own } = alikeIn(table, rows);
    let done = 0;
    if (rows.length >= SOME && alike.length > 0 && own.length > 0) {
      const statement = prepared(insertingSome(table, alike, own));
      for (; done + SOME <= rows.length; done += SOME) {
        const some = rows.slice(done, done + SOME);
        statement.run(...valuesOf(some[0] ?? {}, alike), ...some.flatMap((row) => valuesOf(row, own)));
      }
    }
    const one = prepared(insertingOne(table));
    for (const row of rows.slice(done)) one.run(...valuesOf(row, columnsOf(table)));
  };
  const attempt = ({ changes, added }: Exchanged): boolean => {
    for (const { table, where, changes: set } of changes) {
      const { text, given } = patching('sqlite', table, where, set);
      if (Number(prepared(text).run(...(given as SQLInputValue[])).changes) !== 1) return false;
    }
    insert(added.table, added.rows);
    return true;
  };
  const isDone = (exchange: Exchanged): boolean => {
    try {
      return attempt(exchange);
    } catch (error) {
      if (!isTaken(error)) throw error;
      return false;
    }
  };
  const isDoneOrUndone = (exchange: Exchanged): boolean => {
    prepared('savepoint one').run();
    const done = isDone(exchange);
    if (!done) prepared('rollback to one').run();
    prepared('release one').run();
    return done;
  };
  /** Runs `work` in a transaction that is kept when any of it was done. */
  const inTransaction = (work: () => boolean[]): boolean[] => {
    prepared('begin immediate').run();
    try {
      const done = work();
      prepared(done.includes(true) ? 'commit' : 'rollback').run();
      return done;
    } catch (error) {
      // A full disk ends the transaction by itself.
      if (database.isTransaction) prepared('rollback').run();
      throw error;
    }
  };
  return {
    insert,
    emptyLog() {
      // Waiting would hold up this whole process.
      database.exec('pragma busy_timeout = 0');
      try {
        database.exec('pragma wal_checkpoint(truncate)');
      } finally {
        database.exec(`pragma busy_timeout = ${BUSY_MS}`);
      }
    },
    commit(exchanges) {
      // All or nothing first: for a savepoint SQLite copies every page before it changes it.
      const all = inTransaction(() => [exchanges.every(isDone)]);
      if (all[0] === true) return exchanges.map(() => true);
      if (exchanges.length === 1) return all;
      return inTransaction(() => exchanges.map(isDoneOrUndone));
    },
  };
}

/**
 * Opens the file so that what was acknowledged is on the disk and what was removed is not: write-ahead log, a sync at every
 * commit, zeros over what is gone.
 * @throws when SQLite does not say so after it was asked to.
 */
export function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: BUSY_MS });
  database.exec(
    'pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; pragma foreign_keys = on;',
  );
  const { journal_mode: journal } = database.prepare('pragma journal_mode').get() ?? {};
  const { synchronous } = database.prepare('pragma synchronous').get() ?? {};
  const { secure_delete: wiping } = database.prepare('pragma secure_delete').get() ?? {};
  if (journal !== 'wal' || synchronous !== 2 || wiping !== 1) {
    database.close();
    const kept = [journal, synchronous, wiping].map(String).join(', ');
    throw new Error(`SQLite keeps journal_mode, synchronous, secure_delete at ${kept}`);
  }
  return database;
}
