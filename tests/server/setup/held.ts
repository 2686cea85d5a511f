import pg from 'pg';
import { postgres } from './stores.ts';

const WAITING = `select count(*)::int as count from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock'`;

/** A database whose rows a test may hold, so that two acts both begin before either is done. */
export async function heldDatabase() {
  const { store, url, drop } = await postgres();
  const holder = new pg.Client({ connectionString: url });
  const watcher = new pg.Client({ connectionString: url });
  await holder.connect();
  await watcher.connect();

  /** Waits until so many statements of this database wait for a lock. */
  async function untilWaiting(count: number): Promise<void> {
    for (let looks = 0; looks < 2_000; looks++) {
      const { rows } = await watcher.query<{ count: number }>(WAITING);
      if ((rows[0]?.count ?? 0) >= count) return;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    throw new Error(`fewer than ${count} statements came to wait`);
  }

  return {
    store,
    /**
     * Begins acts one after the other while the rows this statement locks are held, so that all have begun and wait with what
     * they read before; then lets them go, in that order, once `allBegun` has been called.
     */
    async race(
      [text, given]: readonly [string, readonly unknown[]],
      acts: readonly (() => Promise<unknown>)[],
      allBegun: () => void = () => undefined,
    ): Promise<unknown[]> {
      await holder.query('begin');
      await holder.query(text, [...given]);
      const begun: Promise<unknown>[] = [];
      for (const act of acts) {
        begun.push(act());
        await untilWaiting(begun.length);
      }
      allBegun();
      await holder.query('commit');
      return Promise.all(begun);
    },
    async drop() {
      await holder.end();
      await watcher.end();
      await drop();
    },
  };
}
