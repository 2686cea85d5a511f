import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../server/store/port.ts';
import { conform } from './setup/conform.ts';
import { postgres, sqlite } from './setup/stores.ts';

// More of them: npm run prove -- server-conformance --rounds N --seed S
const RUNS = 20;
const SEED = 8785;

const opened: Awaited<ReturnType<typeof sqlite | typeof postgres>>[] = [];
beforeAll(async () => {
  opened.push(await sqlite(), await postgres());
}, 60_000);
afterAll(async () => {
  for (const { drop } of opened) await drop();
});

let seen = new Map<string, number>();

test('the same history has the same answers and leaves the same rows on every store', async () => {
  seen = await conform(
    opened.map(({ store }) => store),
    { runs: RUNS, seed: SEED },
  );
}, 120_000);

test.each([
  'submit done',
  'decide done',
  'decide rejected own-work',
  'reverify done',
  'flag done',
  'need done',
  'events stored',
  'events later gap',
  'again duplicate',
  'spoilt epoch_changed',
  'answers stored',
  'answers rejected week_closed',
])('these histories reach %s', (what) => {
  expect([...seen.keys()]).toContain(what);
});

/** A store that now and then loses what it was given. */
const forgetful = (store: Store): Store => ({
  ...store,
  write: (work) =>
    store.write((tx) =>
      work({
        ...tx,
        patch: (table, key, changes) =>
          table === 'review_grant' ? Promise.resolve(true) : tx.patch(table, key, changes),
      }),
    ),
});

test('a store that loses a write is found out', async () => {
  const [{ store }] = opened as [(typeof opened)[0]];
  const found = conform([store], { runs: RUNS, seed: SEED, planted: forgetful });
  await expect(found).rejects.toThrow('differs from memory');
});
