import { type AliasedRawBuilder, type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import { lockOrder, measuredBy, type Query, type Reader, type Store, type Tx } from './port.ts';
import type { RunEach } from './sqlite-database.ts';
import { type Row, TABLES, type TableName, type Tables } from './tables.ts';

export type Dialect = 'sqlite' | 'postgres';

/** The same tables to the compiler, when which one is meant is known at run time only. */
type Value = string | number | null;
type AnyTables = Record<string, Record<string, Value>>;
type Any = Record<string, Value>;

const columnsOf = (table: TableName): string[] => Object.keys(TABLES[table].columns);

const typeOf = (table: TableName, column: string): 'text' | 'bigint' => {
  const columns: Readonly<Record<string, string>> = TABLES[table].columns;
  return columns[column]?.startsWith('int') ? 'bigint' : 'text';
};

const quoted = (name: string): string => `"${name}"`;

/** Many rows as one JSON parameter: several times faster than one parameter a value. */
function insertAll(table: TableName, rows: readonly Any[]): RawBuilder<unknown> {
  const names = columnsOf(table);
  const into = sql`insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})`;
  const shape = names.map((name) => sql`${sql.ref(name)} ${sql.raw(typeOf(table, name))}`);
  const json = JSON.stringify(rows);
  return sql`${into} select * from json_to_recordset(${json}::json) as given(${sql.join(shape)})`;
}

/** Many rows one by one, where the connection is in this process. */
function insertEach(run: RunEach, table: TableName, rows: readonly Any[]): void {
  const names = columnsOf(table);
  const into = `insert into ${quoted(table)} (${names.map(quoted).join(', ')})`;
  run(
    `${into} values (${names.map(() => '?').join(', ')})`,
    rows.map((row) => names.map((name) => row[name] ?? null)),
  );
}

/** A column of a picked row: as it is, or how long a text is, which both databases know without reading it. */
function told(table: TableName, column: string): AliasedRawBuilder<number, string> | string {
  const measured = measuredBy(table, column);
  return measured === null ? column : sql<number>`octet_length(${sql.ref(measured)})`.as(column);
}

function readerOf(db: Kysely<AnyTables>): Reader {
  const asked = (table: TableName, query: Query<TableName>, columns: readonly string[] | null) => {
    const { where, among, above, upTo, order, limit } = query;
    const from = db.selectFrom<string>(table);
    let found = columns === null ? from.selectAll() : from.select(columns.map((name) => told(table, name)));
    for (const [column, value] of Object.entries(where as Any))
      found = found.where(column, value === null ? 'is' : '=', value);
    if (among !== undefined) found = found.where(String(among.column), 'in', [...among.values]);
    if (above !== undefined) found = found.where(String(above.column), '>', above.value);
    if (upTo !== undefined) found = found.where(String(upTo.column), '<=', upTo.value);
    for (const column of order === undefined ? TABLES[table].key : [order]) found = found.orderBy(column);
    return limit === undefined ? found : found.limit(limit);
  };
  return {
    async get(table, key) {
      let found = db.selectFrom<string>(table).selectAll();
      for (const [column, value] of Object.entries(key as Any)) found = found.where(column, '=', value);
      return ((await found.executeTakeFirst()) as Row<typeof table> | undefined) ?? null;
    },
    async list(table, query) {
      if (query.among?.values.length === 0) return [];
      const found = asked(table, query as unknown as Query<TableName>, null);
      return (await found.execute()) as unknown as Row<typeof table>[];
    },
    async pick(table, columns, query) {
      if (query.among?.values.length === 0) return [];
      return (await asked(table, query as unknown as Query<TableName>, columns).execute()) as never;
    },
  };
}

function txOf(db: Transaction<AnyTables>, each: RunEach | null): Tx {
  const reader = readerOf(db);
  return {
    ...reader,
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
    async insert(table, rows) {
      if (rows.length === 0) return;
      if (each === null) await insertAll(table, rows as readonly Any[]).execute(db);
      else insertEach(each, table, rows as readonly Any[]);
    },
    async put(table, row) {
      const { key } = TABLES[table];
      const rest = Object.entries(row as Any).filter(([name]) => !(key as readonly string[]).includes(name));
      await db
        .insertInto<string>(table)
        .values(row as Any)
        .onConflict((conflict) => {
          const same = conflict.columns([...key]);
          return rest.length === 0 ? same.doNothing() : same.doUpdateSet(Object.fromEntries(rest));
        })
        .execute();
    },
    async patch(table, key, changes) {
      let update = db.updateTable<string>(table).set(changes as Any);
      for (const [column, value] of Object.entries(key as Any)) update = update.where(column, '=', value);
      return Number((await update.executeTakeFirst()).numUpdatedRows) > 0;
    },
    async remove(table, where, among) {
      if (among?.values.length === 0) return 0;
      let removal = db.deleteFrom<string>(table);
      for (const [column, value] of Object.entries(where as Any))
        removal = removal.where(column, value === null ? 'is' : '=', value);
      if (among !== undefined) removal = removal.where(String(among.column), 'in', [...among.values]);
      return Number((await removal.executeTakeFirst()).numDeletedRows);
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

/** A store over a database that Kysely speaks to; `wait` sleeps for some ms, with jitter, between two tries. */
export function sqlStore(
  dialect: Dialect,
  db: Kysely<Tables>,
  wait: (tries: number) => Promise<void>,
  each: RunEach | null = null,
): Store & { readonly db: Kysely<Tables>; retried: () => number } {
  const loose = db as unknown as Kysely<AnyTables>;
  let retried = 0;
  return {
    kind: dialect,
    db,
    /** How often a transaction was run again. */
    retried: () => retried,
    ...readerOf(loose),
    async write(work) {
      for (let tries = 1; ; tries++) {
        try {
          return await loose.transaction().execute((tx) => work(txOf(tx, each)));
        } catch (error) {
          if (!isRace(error) || tries === TRIES) throw error;
          retried += 1;
          await wait(tries);
        }
      }
    },
    close: () => db.destroy(),
  };
}
