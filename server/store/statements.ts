import { measuredBy, type Query } from './port.ts';
import { TABLES, type TableName } from './tables.ts';

export type Dialect = 'sqlite' | 'postgres';

export type Value = string | number | null;
export type Any = Record<string, Value>;

/** What stands for a `?` or `$1`: a value or, for PostgreSQL, a list of them. */
type Given = Value | readonly (string | number)[];

/** A statement's text and what stands for its `?`, or `$1`. */
export type Statement = { text: string; given: Given[] };

const quoted = (name: string): string => `"${name}"`;

export const columnsOf = (table: TableName): string[] => Object.keys(TABLES[table].columns);

/** Puts values into a statement one by one: each call gives what stands for the value in the text. */
export const giving = (dialect: Dialect, given: Given[]) =>
  dialect === 'sqlite'
    ? (value: Given): string => {
        given.push(value);
        return '?';
      }
    : (value: Given): string => `$${given.push(value)}`;

export type Give = ReturnType<typeof giving>;

/** `"a" = ? and "b" is null`. */
const conditions = (where: Any, give: Give): string[] =>
  Object.entries(where).map(([column, value]) =>
    value === null ? `${quoted(column)} is null` : `${quoted(column)} = ${give(value ?? null)}`,
  );

/** SQLite takes 32,766 values in a statement; more than this many of one list go to it as JSON. */
const MOST_VALUES = 10_000;

/** Of PostgreSQL the text is the same for any number of values, so that it is prepared once. */
const oneOf = (
  dialect: Dialect,
  { column, values }: NonNullable<Query<TableName>['among']>,
  give: Give,
): string => {
  if (dialect === 'postgres') return `${quoted(column)} = any(${give(values)})`;
  if (values.length > MOST_VALUES)
    return `${quoted(column)} in (select value from json_each(${give(JSON.stringify(values))}))`;
  return `${quoted(column)} in (${values.map((value) => give(value)).join(', ')})`;
};

const all = (parts: readonly string[]): string => (parts.length === 0 ? '' : ` where ${parts.join(' and ')}`);

/** A column of a picked row: as it is, or how long a text is, which both databases know without reading it. */
const told = (table: TableName, column: string): string => {
  const measured = measuredBy(table, column);
  return measured === null ? quoted(column) : `octet_length(${quoted(measured)}) as ${quoted(column)}`;
};

/** Rows of one table, whole or some columns; texts are put together here, since a query builder took longer than the database. */
export function selecting(
  dialect: Dialect,
  table: TableName,
  query: Query<TableName>,
  columns: readonly string[] | null = null,
): Statement {
  const { where, among, amongToo, above, upTo, order, limit } = query;
  const given: Given[] = [];
  const give = giving(dialect, given);
  const parts = conditions(where as Any, give);
  for (const one of [among, amongToo]) if (one !== undefined) parts.push(oneOf(dialect, one, give));
  if (above !== undefined) parts.push(`${quoted(above.column)} > ${give(above.value)}`);
  if (upTo !== undefined) parts.push(`${quoted(upTo.column)} <= ${give(upTo.value)}`);
  const by = (order === undefined ? TABLES[table].key : [order]).map(quoted).join(', ');
  const most = limit === undefined ? '' : ` limit ${give(limit)}`;
  const what = columns === null ? '*' : columns.map((column) => told(table, column)).join(', ');
  return { text: `select ${what} from ${quoted(table)}${all(parts)} order by ${by}${most}`, given };
}

export function getting(dialect: Dialect, table: TableName, key: Any): Statement {
  const given: Given[] = [];
  const parts = conditions(key, giving(dialect, given));
  return { text: `select * from ${quoted(table)}${all(parts)}`, given };
}

const update = (table: TableName, where: Any, changes: Any, give: Give): string => {
  const set = Object.entries(changes).map(([column, value]) => `${quoted(column)} = ${give(value)}`);
  return `update ${quoted(table)} set ${set.join(', ')}${all(conditions(where, give))}`;
};

/** Changes rows that have these values. */
export function patching(dialect: Dialect, table: TableName, where: Any, changes: Any): Statement {
  const given: Given[] = [];
  return { text: update(table, where, changes, giving(dialect, given)), given };
}

export function removing(
  dialect: Dialect,
  table: TableName,
  where: Any,
  among: Query<TableName>['among'],
): Statement {
  const given: Given[] = [];
  const give = giving(dialect, given);
  const parts = conditions(where, give);
  if (among !== undefined) parts.push(oneOf(dialect, among, give));
  return { text: `delete from ${quoted(table)}${all(parts)}`, given };
}

/** Writes a row whether one with its key is there or not. */
export function putting(dialect: Dialect, table: TableName, row: Any): Statement {
  const given: Given[] = [];
  const give = giving(dialect, given);
  const key: readonly string[] = TABLES[table].key;
  const names = Object.keys(row);
  const values = names.map((name) => give(row[name] ?? null));
  const rest = names.filter((name) => !key.includes(name));
  const set = rest.map((name) => `${quoted(name)} = excluded.${quoted(name)}`).join(', ');
  const then = rest.length === 0 ? 'nothing' : `update set ${set}`;
  const into = `insert into ${quoted(table)} (${names.map(quoted).join(', ')}) values (${values.join(', ')})`;
  return { text: `${into} on conflict (${key.map(quoted).join(', ')}) do ${then}`, given };
}

const typeOf = (table: TableName, column: string): 'text' | 'bigint' => {
  const columns: Readonly<Record<string, string>> = TABLES[table].columns;
  return columns[column]?.startsWith('int') ? 'bigint' : 'text';
};

function trimmed(row: Any, names: readonly string[]): Any {
  const kept: Any = {};
  for (const name of names) kept[name] = row[name] ?? null;
  return kept;
}

type Told = { name: string; type: 'text' | 'bigint' };

/** What stands between two texts of a list; canonical JSON, ids and hashes never have it. */
const APART = '\n';
const APART_IN_SQL = 'chr(10)';

const isListed = (value: Value | undefined): boolean =>
  typeof value === 'number' || (typeof value === 'string' && value !== '' && !value.includes(APART));

/** Rows as one JSON parameter, whatever they hold. */
const inJson = (give: Give, told: readonly Told[], rows: readonly Any[]): string => {
  const names = told.map(({ name }) => name);
  const shape = told.map(({ name, type }) => `${quoted(name)} ${type}`).join(', ');
  // Rows of those columns alone: a list of names would make writing them slower than all of them.
  const text = JSON.stringify(rows.map((row) => trimmed(row, names)));
  return `json_to_recordset(${give(text)}::json) as given(${shape})`;
};

/** Rows as one list a column, which is a third less work for the database than reading JSON. */
const inLists = (give: Give, told: readonly Told[], rows: readonly Any[]): string => {
  const lists = told.map(({ name, type }) => {
    const values = rows.map((row) => row[name]);
    return type === 'text'
      ? `string_to_array(${give(values.join(APART))}, ${APART_IN_SQL})`
      : `${give(`{${values.join(',')}}`)}::bigint[]`;
  });
  return `unnest(${lists.join(', ')}) as given(${told.map(({ name }) => quoted(name)).join(', ')})`;
};

/**
 * Many rows as a few parameters: several times faster than one parameter a value. Columns that all rows have alike are given
 * once. PostgreSQL only.
 */
const fromGiven = (table: TableName, give: Give, rows: readonly Any[]): string => {
  const names = columnsOf(table);
  const [first = {}] = rows;
  const { own } = alikeIn(table, rows);
  // A row of no columns is none, so one row keeps its key.
  const told = (own.length > 0 ? own : names).map((name) => ({ name, type: typeOf(table, name) }));
  const listed = rows.every((row) => told.every(({ name }) => isListed(row[name])));
  const given = listed ? inLists(give, told, rows) : inJson(give, told, rows);
  const what = names.map((name) =>
    told.some((column) => column.name === name)
      ? `given.${quoted(name)}`
      : `${give(first[name] ?? null)}::${typeOf(table, name)}`,
  );
  return `insert into ${quoted(table)} (${names.map(quoted).join(', ')}) select ${what.join(', ')} from ${given}`;
};

export function insertingAll(table: TableName, rows: readonly Any[]): Statement {
  const given: Given[] = [];
  return { text: fromGiven(table, giving('postgres', given), rows), given };
}

/** Which columns these rows all have alike, and which not. */
export function alikeIn(table: TableName, rows: readonly Any[]): { alike: string[]; own: string[] } {
  const [first = {}] = rows;
  const isAlike = (name: string) => rows.every((row) => row[name] === first[name]);
  const { alike = [], own = [] } = Object.groupBy(columnsOf(table), (name) =>
    isAlike(name) ? 'alike' : 'own',
  );
  return { alike, own };
}

const marks = (names: readonly string[]): string => `(${names.map(() => '?').join(', ')})`;

/** One row by its columns in order, for a connection in this process, where row by row is fastest. */
export const insertingOne = (table: TableName): string => {
  const names = columnsOf(table);
  return `insert into ${quoted(table)} (${names.map(quoted).join(', ')}) values ${marks(names)}`;
};

/** Rows in a statement of `insertingSome`. */
export const SOME = 25;

/**
 * So many rows for such a connection, first what they have alike and then the rest of each: a value takes as long to be handed
 * over as to be stored. As of one row after the other those before one that is refused stay, so that nothing is copied to take them back.
 */
export const insertingSome = (table: TableName, alike: readonly string[], own: readonly string[]): string => {
  const rows = Array.from({ length: SOME }, () => marks(own)).join(', ');
  return `insert or fail into ${quoted(table)} (${[...alike, ...own].map(quoted).join(', ')}) select * from (values ${marks(alike)}), (values ${rows})`;
};

/** What an exchange changes and adds, with the tables' types forgotten. */
export type Exchanged = {
  changes: readonly { table: TableName; where: Any; changes: Any }[];
  added: { table: TableName; rows: readonly Any[] };
};

/**
 * All of an exchange as one statement of PostgreSQL. Each change waits for the one before it, so rows are locked in order; when
 * one was not as expected it divides by zero, which undoes those before it.
 */
export function exchanging({ changes, added }: Exchanged): Statement {
  const given: Given[] = [];
  const give = giving('postgres', given);
  const steps = changes.map(({ table, where, changes: set }, index) => {
    const after = index === 0 ? '' : ` and exists (select 1 from "changed${index - 1}")`;
    return `"changed${index}" as (${update(table, where, set, give)}${after} returning 1)`;
  });
  const last = `"changed${changes.length - 1}"`;
  if (added.rows.length > 0)
    steps.push(
      `"added" as (${fromGiven(added.table, give, added.rows)} where exists (select 1 from ${last}))`,
    );
  return { text: `with ${steps.join(', ')} select 1 / count(*)::int as "done" from ${last}`, given };
}
