import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openStore } from '../../server/store/open.ts';
import { postgres } from './setup/stores.ts';

/** What a connection keeps prepared, of a store with one. */
async function preparedBy(prepared: boolean) {
  const { url, drop } = await postgres();
  const store = await openStore({ kind: 'postgres', url, pool: 1, prepared });
  for (const values of [['a'], ['a', 'b'], ['a', 'b', 'c']])
    await store.list('head', { where: { team_id: 't' }, among: { column: 'stream', values } });
  for (let turn = 0; turn < 3; turn++) {
    await store.get('team', { team_id: `t${turn}` });
    await store.write((tx) => tx.patch('team', { team_id: 't' }, { name: `${turn}` }));
  }
  const kept = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(
    store.db,
  );
  await store.close();
  await drop();
  return kept.rows.map(({ statement }) => statement);
}

test('each statement is prepared once a connection, however many values it is given', async () => {
  const kept = await preparedBy(true);
  expect(kept).toHaveLength(3);
  expect(kept.some((text) => text.includes('= any('))).toBe(true);
});

test('nothing is prepared where the operator says so', async () => {
  expect(await preparedBy(false)).toEqual([]);
});

test('a text that was refused once is asked again, and texts beyond the most are answered, too', async () => {
  const { url, drop } = await postgres();
  const store = await openStore({ kind: 'postgres', url, pool: 1 });
  for (let turn = 0; turn < 2; turn++)
    await expect(sql`select * from nothing where a = ${turn}`.execute(store.db)).rejects.toThrow('nothing');
  for (let turn = 0; turn < 250; turn++) {
    const { rows } = await sql<{ a: number }>`select ${sql.raw(`${turn}`)} + ${1}::int as a`.execute(
      store.db,
    );
    expect(rows).toEqual([{ a: turn + 1 }]);
  }
  const { rows } = await sql<{ count: number }>`select count(*) as count from pg_prepared_statements`.execute(
    store.db,
  );
  expect(rows[0]?.count).toBeLessThanOrEqual(200);
  await store.close();
  await drop();
});
