import pg from 'pg';
import { expect, test } from 'vitest';
import { postgres } from './setup/stores.ts';

test('a connection that breaks in a transaction fails it, and neither the process nor the next one', async () => {
  const { store, url, drop } = await postgres();
  const note = { note: 'a', value: 'b' };
  const broken = store.write(async (tx) => {
    await tx.put('server_note', note);
    const other = new pg.Client({ connectionString: url });
    await other.connect();
    await other.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await other.end();
    // Time for the news of it to arrive while nothing is asked.
    await new Promise((resolve) => setTimeout(resolve, 200));
    await tx.put('server_note', { note: 'c', value: 'd' });
  });
  await expect(broken).rejects.toThrow();
  expect(await store.list('server_note', { where: {} })).toEqual([]);
  await store.write((tx) => tx.put('server_note', note));
  expect(await store.get('server_note', { note: 'a' })).toEqual(note);
  await drop();
});
