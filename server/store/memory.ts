import { AROUND, eventText } from './event-text.ts';
import { lockOrder, measuredBy, meStream, type Query, type Store, type Tx } from './port.ts';
import { type Row, TABLES, type TableName } from './tables.ts';

/** What a stream's head says before anything is in it. */
const EMPTY_HEAD = { seq: 0, last_hash: '', gen: 0, events: 0, bytes: 0, pruned: 0 };

type Any = Record<string, string | number | null>;

const keyText = (table: TableName, row: Any): string =>
  JSON.stringify(TABLES[table].key.map((column) => row[column]));

const matches = (row: Any, where: Any): boolean =>
  Object.entries(where).every(([column, value]) => row[column] === value);

/** Strings by code unit, as both databases are told to compare. */
const compare = (a: string | number | null | undefined, b: string | number | null | undefined): number =>
  a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1;

function select(table: TableName, rows: Iterable<Any>, query: Query<TableName>): Any[] {
  const { where, among, amongToo, above, upTo, order, limit } = query;
  const found = [...rows].filter(
    (row) =>
      matches(row, where as Any) &&
      [among, amongToo].every((one) => one === undefined || one.values.includes(row[one.column] ?? '')) &&
      // As in SQL, null is neither above nor below anything.
      (above === undefined || (row[above.column] !== null && compare(row[above.column], above.value) > 0)) &&
      (upTo === undefined || (row[upTo.column] !== null && compare(row[upTo.column], upTo.value) <= 0)),
  );
  const columns: readonly string[] = order === undefined ? TABLES[table].key : [order];
  found.sort((a, b) => columns.reduce((so, column) => so || compare(a[column], b[column]), 0));
  return found.slice(0, limit).map((row) => ({ ...row }));
}

const picked = (table: TableName, row: Any, columns: readonly string[]): Any =>
  Object.fromEntries(
    columns.map((column) => {
      const measured = measuredBy(table, column);
      const value = measured === null ? row[column] : Buffer.byteLength(String(row[measured]));
      return [column, value ?? null];
    }),
  );

/** Keeps everything in maps: what the two databases are compared with. One transaction at a time. */
export function memoryStore(): Store {
  const tables = new Map<TableName, Map<string, Any>>();
  let undo: (() => void)[] = [];
  let last: Promise<unknown> = Promise.resolve();

  const rowsOf = (table: TableName): Map<string, Any> => {
    const rows = tables.get(table) ?? new Map<string, Any>();
    tables.set(table, rows);
    return rows;
  };
  const change = (table: TableName, key: string, row: Any | null): void => {
    const rows = rowsOf(table);
    const before = rows.get(key);
    undo.push(() => (before === undefined ? rows.delete(key) : rows.set(key, before)));
    if (row === null) rows.delete(key);
    else rows.set(key, { ...row });
  };

  const tx: Tx = {
    async get(table, key) {
      const row = rowsOf(table).get(keyText(table, key as Any));
      return row === undefined ? null : ({ ...row } as Row<typeof table>);
    },
    async list(table, query) {
      return select(table, rowsOf(table).values(), query as unknown as Query<TableName>) as Row<
        typeof table
      >[];
    },
    async pick(table, columns, query) {
      const rows = select(table, rowsOf(table).values(), query as unknown as Query<TableName>);
      return rows.map((row) => picked(table, row, columns)) as never;
    },
    async lock(team, streams) {
      const heads: Row<'head'>[] = [];
      for (const stream of lockOrder(streams)) {
        const found = await tx.get('head', { team_id: team, stream });
        const head = found ?? { team_id: team, stream, ...EMPTY_HEAD };
        if (found === null) await tx.insert('head', [head]);
        heads.push(head);
      }
      return heads;
    },
    async insert(table, rows) {
      for (const row of rows) {
        const key = keyText(table, row as Any);
        if (rowsOf(table).has(key)) throw new Error(`${table} has this key already: ${key}`);
        change(table, key, row as Any);
      }
    },
    async put(table, row) {
      change(table, keyText(table, row as Any), row as Any);
    },
    async patch(table, key, changes) {
      const at = keyText(table, key as Any);
      const row = rowsOf(table).get(at);
      if (row !== undefined) change(table, at, { ...row, ...(changes as Any) });
      return row !== undefined;
    },
    async remove(table, where, among) {
      const gone = [...rowsOf(table)].filter(
        ([, row]) =>
          matches(row, where as Any) &&
          (among === undefined || among.values.includes(row[among.column] ?? '')),
      );
      for (const [key] of gone) change(table, key, null);
      return gone.length;
    },
  };

  async function alone<R>(work: (tx: Tx) => Promise<R>): Promise<R> {
    undo = [];
    try {
      return await work(tx);
    } catch (error) {
      for (const step of undo.reverse()) step();
      throw error;
    }
  }

  function write<R>(work: (tx: Tx) => Promise<R>): Promise<R> {
    const run = last.then(() => alone(work));
    last = run.catch(() => undefined);
    return run;
  }

  return {
    kind: 'memory',
    get: tx.get,
    list: tx.list,
    pick: tx.pick,
    write,
    async sender(team, hash) {
      const [device] = await tx.list('device', { where: { team_id: team, token_hash: hash } });
      if (device === undefined) return null;
      const { person_id: person } = device;
      const stream = meStream(person);
      const own = { team_id: team, person_id: person };
      const last = (rows: readonly { seq: number }[]): number => rows.at(-1)?.seq ?? 0;
      return {
        device,
        member: await tx.get('member', own),
        head: await tx.get('head', { team_id: team, stream }),
        audit: await tx.get('head', { team_id: team, stream: 'audit' }),
        epoch: (await tx.get('team', { team_id: team }))?.epoch ?? '',
        last: {
          result: last(await tx.list('command', { where: own, order: 'seq' })),
          task: last(await tx.list('task', { where: own, order: 'seq' })),
          erased: last(await tx.list('tombstone', { where: { team_id: team, stream }, order: 'seq' })),
        },
        page: null,
      };
    },
    async eventPage({ team, person }, { above, upTo, limit, most }) {
      const rows = await tx.list('event', {
        where: { team_id: team, person_id: person },
        above: { column: 'seq', value: above },
        upTo: { column: 'seq', value: upTo },
        order: 'seq',
        limit,
      });
      let bytes = 0;
      const tooMuch = rows.findIndex(({ body }, index) => {
        bytes += Buffer.byteLength(body) + AROUND;
        return most !== null && bytes > most && index > 0;
      });
      const room = tooMuch === -1 ? null : (rows[tooMuch]?.seq ?? 0) - 1;
      const taken = room === null ? rows : rows.slice(0, tooMuch);
      return { count: taken.length, last: taken.at(-1)?.seq ?? 0, room, texts: taken.map(eventText) };
    },
    exchange: ({ changes, added }) =>
      write(async ({ insert }) => {
        const keys = added.rows.map((row) => keyText(added.table, row as Any));
        const taken = new Set(keys).size < keys.length || keys.some((key) => rowsOf(added.table).has(key));
        const now = changes.map(({ table, key }) => rowsOf(table).get(keyText(table, key)));
        if (taken || changes.some(({ was }, index) => !matches(now[index] ?? {}, was))) return false;
        for (const { table, key, becomes } of changes)
          change(table, keyText(table, key), { ...rowsOf(table).get(keyText(table, key)), ...becomes });
        await insert(added.table, added.rows);
        return true;
      }),
    async emptyLog() {},
    async close() {
      tables.clear();
    },
  };
}
