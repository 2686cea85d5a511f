import { PERSON_TABLES } from './person-tables.ts';
import { tracesInTeam, tracesOfAccount } from './person-traces.ts';
import type { Query, Reader } from './store/port.ts';
import { type Key, type Row, TABLES, type TableName } from './store/tables.ts';

export type Exported = { table: TableName; row: Record<string, unknown> };

type Where = Record<string, string>;

/** Keys, or rows without words, that are read at once. */
const PAGE = 500;

/** Bytes of words that are read at once; a row that alone has more is read alone. */
const AT_ONCE = 4 * 1024 * 1024;

/** The column with a row's words, of the tables where it may be long. */
const wordsIn = (table: TableName): string | null =>
  table === 'command' ? 'result' : 'body' in TABLES[table].columns ? 'body' : null;

const isInStream = (table: TableName): boolean =>
  table === 'event' || table === 'command' || table === 'task';

/** Rows of a stream's table, in the order of their numbers: as many at once as their words allow. */
async function* streamed(reader: Reader, table: 'event', where: Where): AsyncGenerator<Row<'event'>> {
  const measured = `${wordsIn(table)}_bytes` as 'body_bytes';
  const part = (above: number): Query<'event'> => ({
    where,
    above: { column: 'seq', value: above },
    order: 'seq',
    limit: PAGE,
  });
  for (let above = 0; ; ) {
    const sizes = await reader.pick(table, ['seq', measured], part(above));
    let bytes = 0;
    const tooMany = sizes.findIndex((row, index) => {
      bytes += row[measured];
      return bytes > AT_ONCE && index > 0;
    });
    const last = (tooMany === -1 ? sizes : sizes.slice(0, tooMany)).at(-1);
    if (last === undefined) return;
    yield* await reader.list(table, { ...part(above), upTo: { column: 'seq', value: last.seq } });
    above = last.seq;
  }
}

/** Rows of a table that is in no stream: those with words one by one. */
async function* others(reader: Reader, table: TableName, where: Where): AsyncGenerator<object> {
  const query = { where: where as Partial<Row<TableName>> };
  if (wordsIn(table) === null) {
    yield* await reader.list(table, query);
    return;
  }
  const columns: readonly string[] = TABLES[table].key;
  for (const key of await reader.pick(table, columns as readonly never[], query)) {
    const row = await reader.get(table, key as Key<TableName>);
    if (row !== null) yield row;
  }
}

/** The rows of the trail that name a person. */
async function* trail(reader: Reader, team_id: string, actor_ref: string): AsyncGenerator<Row<'audit'>> {
  for (let above = 0; ; ) {
    const part = { above: { column: 'seq', value: above }, order: 'seq', limit: PAGE } as const;
    const rows = await reader.list('audit', { where: { team_id, actor_ref }, ...part });
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    above = last.seq;
  }
}

/**
 * Everything the server keeps about a person, row by row: of the account, of one team or of all, what else leads to them, and
 * their rows of the trail. Secrets are left out. Log events are ciphertext, as the server has them. However much it is, little is read at once.
 */
export async function* exportPerson(
  reader: Reader,
  person: string,
  team: string | null = null,
): AsyncGenerator<Exported> {
  const members = await reader.list('member', { where: { person_id: person } });
  const teams = members.map(({ team_id }) => team_id).filter((id) => team === null || id === team);
  for (const [name, held] of Object.entries(PERSON_TABLES)) {
    const table = name as TableName;
    const places = 'team_id' in TABLES[table].columns ? teams.map((team_id) => ({ team_id })) : [{}];
    const secret: readonly string[] = held.secret ?? [];
    for (const place of places) {
      const where = { ...place, [held.column]: person };
      const rows = isInStream(table)
        ? streamed(reader, table as 'event', where)
        : others(reader, table, where);
      for await (const row of rows)
        yield {
          table,
          row: Object.fromEntries(Object.entries(row).filter(([key]) => !secret.includes(key))),
        };
    }
  }
  yield* tracesOfAccount(reader, person);
  for (const team_id of teams) {
    yield* tracesInTeam(reader, team_id, person);
    const [known] = await reader.list('audit_person', { where: { team_id, person_id: person }, limit: 1 });
    if (known === undefined) continue;
    for await (const row of trail(reader, team_id, known.actor_ref)) yield { table: 'audit', row };
  }
}
