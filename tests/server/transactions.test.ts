import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { memoryStore } from '../../server/store/memory.ts';
import type { Store } from '../../server/store/port.ts';
import { pageDeps } from './setup/browser.ts';
import { testDeps } from './setup/serve.ts';
import { onEach, STORES } from './setup/stores.ts';
import { world } from './setup/team.ts';
import { isWatched, watched } from './setup/watched.ts';

const note = { note: 'a', value: 'b' };

const FOREIGN: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['a timer', () => setTimeout(1)],
  ['a request', () => fetch('http://127.0.0.1:65535/').catch(() => null)],
  ['a file', () => readFile(import.meta.filename)],
];

function telling(store: Store): { store: Store; told: string[] } {
  const told: string[] = [];
  return { store: watched(store, ({ stack }) => told.push(stack ?? '')), told };
}

// Every test of the server fails where one of its transactions is told of: setup/each-file.ts.
test.each([
  ['world', (store: Store) => world(store).deps],
  ['testDeps', (store: Store) => testDeps(store)],
  ['pageDeps', (store: Store) => pageDeps(store)],
])('what the server does in tests over %s is watched', (_, depsOf) => {
  expect(isWatched(depsOf(memoryStore()).store)).toBe(true);
});

onEach(STORES, (open) => {
  test.each(FOREIGN)('%s that is awaited in a transaction is told of, wherever in it', async (_, wait) => {
    const { store, told } = telling(await open());
    await store.write(async (tx) => {
      await wait();
      await tx.put('server_note', note);
    });
    expect(told).toEqual([expect.stringContaining('transactions.test.ts')]);
    await store.write(async (tx) => {
      await tx.put('server_note', note);
      await wait();
    });
    expect(told).toHaveLength(2);
  });

  test('what a transaction asks of its database, one after the other or at once, is not told of', async () => {
    const { store, told } = telling(await open());
    await store.write(async (tx) => {
      await tx.lock('a', ['team', 'audit']);
      await Promise.resolve();
      for (let count = 0; count < 5; count++) await tx.put('server_note', note);
      await Promise.all(['a', 'b'].map((id) => tx.get('server_note', { note: id })));
      await Promise.all(
        ['a', 'b'].map(async (id) => (await tx.list('server_note', { where: { note: id } })).length),
      );
    });
    // One that waits for the other's lock.
    const count = () =>
      store.write(async (tx) => {
        await tx.lock('a', ['team']);
        await tx.put('server_note', note);
      });
    await Promise.all([count(), count(), count()]);
    await expect(store.write(() => Promise.reject(new Error('planted')))).rejects.toThrow('planted');
    await setTimeout(5);
    expect(told).toEqual([]);
  });
});
