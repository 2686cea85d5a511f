import { PERSON_TABLES } from './person-tables.ts';
import type { Query, Reader } from './store/port.ts';
import { type Row, TABLES, type TableName } from './store/tables.ts';

export type Exported = { table: TableName; row: Record<string, unknown> };

const PAGE = 500;

const isInStream = (table: TableName): boolean =>
  table === 'event' || table === 'command' || table === 'task';

/** Rows of one table, the long ones in pages. */
async function* pages(
  reader: Reader,
  table: TableName,
  where: Record<string, string>,
): AsyncGenerator<Record<string, unknown>> {
  if (!isInStream(table)) {
    yield* await reader.list(table, { where: where as Partial<Row<TableName>> });
    return;
  }
  for (let above = 0; ; ) {
    const query = { where, above: { column: 'seq', value: above }, order: 'seq', limit: PAGE };
    const rows = await reader.list(table as 'event', query as Query<'event'>);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    above = last.seq;
  }
}

/**
 * Everything the server keeps about a person, row by row: of the account, of one team or of all, and their rows of the
 * trail. Secrets are left out. Log events are ciphertext, as the server has them.
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
    for (const place of places)
      for await (const row of pages(reader, table, { ...place, [held.column]: person })) {
        const secret: readonly string[] = held.secret ?? [];
        yield {
          table,
          row: Object.fromEntries(Object.entries(row).filter(([key]) => !secret.includes(key))),
        };
      }
  }
  for (const team_id of teams) {
    const [known] = await reader.list('audit_person', { where: { team_id, person_id: person }, limit: 1 });
    if (known === undefined) continue;
    for (const row of await reader.list('audit', { where: { team_id, actor_ref: known.actor_ref } }))
      yield { table: 'audit', row };
  }
}
