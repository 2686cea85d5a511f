import { CompiledQuery, type Kysely, type QueryResult, sql, type Transaction } from 'kysely';
import { type PageRow, pageFrom, paging } from './event-page.ts';
import { type Exchange, lockOrder, type Query, type Reader, type Store, type Tx } from './port.ts';
import { senderOf, sending, sendingAhead } from './sender-row.ts';
import type { InProcess } from './sqlite-database.ts';
import {
  type Any,
  type Dialect,
  type Exchanged,
  exchanging,
  getting,
  insertingAll,
  patching,
  putting,
  removing,
  type Statement,
  selecting,
} from './statements.ts';
import type { Row, TableName, Tables } from './tables.ts';

export type { Dialect };

type Run = (statement: Statement) => Promise<QueryResult<Any>>;

const runOn =
  (db: Kysely<Tables>): Run =>
  ({ text, given }) =>
    db.executeQuery<Any>(CompiledQuery.raw(text, given));

function readerOf(dialect: Dialect, run: Run): Reader {
  return {
    async get(table, key) {
      const { rows } = await run(getting(dialect, table, key as Any));
      return (rows[0] as Row<typeof table> | undefined) ?? null;
    },
    async list(table, given) {
      const query = given as unknown as Query<TableName>;
      if (query.among?.values.length === 0) return [];
      return (await run(selecting(dialect, table, query))).rows as unknown as Row<typeof table>[];
    },
    async pick(table, columns, given) {
      const query = given as unknown as Query<TableName>;
      if (query.among?.values.length === 0) return [];
      return (await run(selecting(dialect, table, query, columns))).rows as never;
    },
  };
}

function txOf(dialect: Dialect, db: Transaction<Tables>, inside: InProcess | null): Tx {
  const run = runOn(db);
  return {
    ...readerOf(dialect, run),
    async lock(team, streams) {
      const heads: Row<'head'>[] = [];
      for (const stream of lockOrder(streams)) {
        // The upsert makes a missing head and locks one that is there, in one statement.
        const locked = await sql<Row<'head'>>`
          insert into head (team_id, stream, seq, last_hash, gen, events, bytes, pruned)
          values (${team}, ${stream}, 0, '', 0, 0, 0, 0)
          on conflict (team_id, stream) do update set seq = head.seq returning *`.execute(db);
        heads.push(...locked.rows);
      }
      return heads;
    },
    async insert(table, given) {
      const rows = given as readonly Any[];
      if (rows.length === 0) return;
      if (inside === null) {
        await run(insertingAll(table, rows));
        return;
      }
      inside.insert(table, rows);
    },
    async put(table, row) {
      await run(putting(dialect, table, row as Any));
    },
    async patch(table, key, changes) {
      const { numAffectedRows } = await run(patching(dialect, table, key as Any, changes as Any));
      return Number(numAffectedRows) > 0;
    },
    async remove(table, where, among) {
      if (among?.values.length === 0) return 0;
      const { numAffectedRows } = await run(
        removing(dialect, table, where as Any, among as Query<TableName>['among']),
      );
      return Number(numAffectedRows);
    },
  };
}

const TRIES = 5;

/**
 * What the databases say when a transaction lost a race and may simply be run again: could not serialize, deadlock, a key
 * that another made meanwhile (it is seen the next time), busy.
 */
const AGAIN = new Set(['40001', '40P01', '23505', 'SQLITE_BUSY']);

const isRace = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (AGAIN.has(String(error.code)) || ('errcode' in error && error.errcode === 5));

/** Division by zero: the sign of `exchanging` that a row was not as expected. */
const NOT_AS_READ = '22012';

const isNotAsRead = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === NOT_AS_READ;

const forgotten = ({ changes, added }: Exchange): Exchanged => ({
  changes: changes.map(({ table, key, was, becomes }) => ({
    table,
    where: { ...(key as Any), ...(was as Any) },
    changes: becomes as Any,
  })),
  added: { table: added.table, rows: added.rows as readonly Any[] },
});

/**
 * Exchanges on a connection of this process. What comes in while the loop turns once is made durable together: with many
 * clients the disk is waited for once and not by each.
 */
function together(db: Kysely<Tables>, inside: InProcess): (exchange: Exchanged) => Promise<boolean> {
  type Waiting = { exchange: Exchanged; done: (done: boolean) => void; failed: (error: unknown) => void };
  let waiting: Waiting[] = [];
  const flush = async (): Promise<void> => {
    let taken: Waiting[] = [];
    try {
      // The connection is shared: a transaction under way ends first.
      await db.connection().execute(async () => {
        taken = waiting;
        waiting = [];
        const done = inside.commit(taken.map(({ exchange }) => exchange));
        for (const [index, one] of taken.entries()) one.done(done[index] === true);
      });
    } catch (error) {
      if (taken.length === 0) {
        taken = waiting;
        waiting = [];
      }
      for (const { failed } of taken) failed(error);
    }
  };
  return (exchange) =>
    new Promise((done, failed) => {
      waiting.push({ exchange, done, failed });
      if (waiting.length === 1) setImmediate(() => void flush());
    });
}

/** A store over a database that Kysely speaks to; `wait` sleeps for some ms, with jitter, between two tries. */
export function sqlStore(
  dialect: Dialect,
  db: Kysely<Tables>,
  wait: (tries: number) => Promise<void>,
  inside: InProcess | null = null,
): Store & { readonly db: Kysely<Tables>; retried: () => number } {
  let retried = 0;
  const run = runOn(db);
  const exchange =
    inside === null
      ? async (given: Exchanged) => (await run(exchanging(given))).rows.length === 1
      : together(db, inside);
  return {
    kind: dialect,
    db,
    /** How often a transaction was run again. */
    retried: () => retried,
    ...readerOf(dialect, run),
    async write(work) {
      for (let tries = 1; ; tries++) {
        try {
          return await db.transaction().execute((tx) => work(txOf(dialect, tx, inside)));
        } catch (error) {
          if (!isRace(error) || tries === TRIES) throw error;
          retried += 1;
          await wait(tries);
        }
      }
    },
    async sender(team, hash, ahead = null) {
      const isAhead = dialect === 'postgres' && ahead !== null;
      const asked = isAhead ? sendingAhead(team, hash, ahead) : sending(dialect, team, hash);
      const [row, ...rest] = (await run(asked)).rows as PageRow[];
      return row === undefined ? null : senderOf(row.text, isAhead ? pageFrom(rest) : null);
    },
    async eventPage(whose, span) {
      return pageFrom((await run(paging(dialect, whose, span))).rows as PageRow[]);
    },
    async exchange(given) {
      try {
        return await exchange(forgotten(given as unknown as Exchange));
      } catch (error) {
        if (isNotAsRead(error) || isRace(error)) return false;
        throw error;
      }
    },
    async emptyLog() {
      // On the shared connection, when no transaction is under way.
      if (inside !== null) await db.connection().execute(async () => inside.emptyLog());
    },
    close: () => db.destroy(),
  };
}
