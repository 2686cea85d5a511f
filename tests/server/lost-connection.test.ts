import pg from 'pg';
import { expect, test } from 'vitest';
import { postgres } from './setup/stores.ts';
import { newId } from './setup/team.ts';

test('a database that goes away in the middle of a transaction fails that transaction and nothing else', async () => {
  const { store, url, drop } = await postgres();
  const other = new pg.Client({ connectionString: url });
  await other.connect();
  const team = newId();
  const lost = store.write(async (tx) => {
    await tx.lock(team, ['team']);
    await other.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );
    // The news comes while no statement is under way, when nobody waits for it.
    await new Promise((resolve) => setTimeout(resolve, 300));
    await tx.get('team', { team_id: team });
  });
  await expect(lost).rejects.toThrow();
  expect(await store.list('head', { where: { team_id: team } })).toEqual([]);
  await store.write((tx) => tx.lock(team, ['team']));
  expect(await store.list('head', { where: { team_id: team } })).toHaveLength(1);
  await other.end();
  await drop();
});
