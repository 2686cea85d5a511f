import { getMigrations } from 'better-auth/db/migration';
import { expect, test } from 'vitest';
import { identityOptions } from '../../../server/auth/identity.ts';
import { testDeps } from '../setup/serve.ts';
import { sqlite } from '../setup/stores.ts';

test('the tables better-auth wants are the ones our migration makes', async () => {
  const { store, drop } = await sqlite();
  const wanted = await getMigrations(identityOptions(testDeps(store), store.db, 's'.repeat(32)));
  const sql = await wanted.compileMigrations();
  await drop();
  expect({ create: wanted.toBeCreated, add: wanted.toBeAdded, sql }).toEqual({
    create: [],
    add: [],
    sql: ';',
  });
});

test('a column it would want is noticed', async () => {
  const { store, drop } = await sqlite();
  const options = identityOptions(testDeps(store), store.db, 's'.repeat(32));
  const wanted = await getMigrations({
    ...options,
    user: { ...options.user, additionalFields: { planted: { type: 'string', required: false } } },
  });
  await drop();
  expect(wanted.toBeAdded.map(({ table, fields }) => [table, Object.keys(fields)])).toEqual([
    ['user', ['planted']],
  ]);
});
