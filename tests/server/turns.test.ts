import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { turns } from '../../server/sync/turns.ts';

test('no more than so many work at once, the others in the order in which they came', async () => {
  const inTurn = turns(2);
  const begun: number[] = [];
  const ends = Array.from({ length: 4 }, () => Promise.withResolvers<void>());
  const all = ends.map(({ promise }, index) =>
    inTurn(async () => {
      begun.push(index);
      await promise;
      return index;
    }),
  );
  await setImmediate();
  expect(begun).toEqual([0, 1]);
  ends[1]?.resolve();
  await all[1];
  await setImmediate();
  expect(begun).toEqual([0, 1, 2]);
  for (const { resolve } of ends) resolve();
  expect(await Promise.all(all)).toEqual([0, 1, 2, 3]);
});

test('work that fails makes room for the next', async () => {
  const inTurn = turns(1);
  const failed = inTurn(() => Promise.reject(new Error('no')));
  const next = inTurn(async () => 'yes');
  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe('yes');
});
