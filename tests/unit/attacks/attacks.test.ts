import { expect, test } from 'vitest';
import { attacks } from '../../attacks/all.ts';
import { heldOut } from '../../attacks/held-out/all.ts';
import { byFamily, tryAttacks } from '../../attacks/try-attacks.ts';
import { FAMILIES } from '../../attacks/types.ts';

test('there are at least 200 attacks, 20 of each family, and no two alike', () => {
  expect(attacks.length).toBeGreaterThanOrEqual(200);
  expect(new Set(attacks.map(({ text }) => text)).size).toBe(attacks.length);
  for (const family of FAMILIES)
    expect(attacks.filter((one) => one.family === family).length).toBeGreaterThanOrEqual(20);
});

test('a model that obeys its page brings nothing unsafe into a draft', async () => {
  // Every sixth attack; all of them with more variations are `npm run prove -- attacks`.
  const outcomes = await tryAttacks(1, 0, 6, [...attacks, ...heldOut]);
  const broken = outcomes.flatMap(({ attack, variation, host, breaches }) =>
    breaches.map(({ kind, where }) => `${attack.family}, ${variation}, ${host}: ${kind} in ${where}`),
  );
  expect(outcomes.length).toBeGreaterThan(30);
  expect(broken).toEqual([]);
  expect(Object.values(byFamily(outcomes)).every(({ pages }) => pages > 2)).toBe(true);
});
