import { attacks } from '../attacks/all.ts';
import { PLANTED, tryInBrowser } from '../attacks/in-browser.ts';
import { FAMILIES } from '../attacks/types.ts';
import { expect, test } from './fixtures.ts';

test('a server that obeys its page puts nothing unsafe into a draft or the panel, and the browser goes nowhere else', async () => {
  test.setTimeout(120_000);
  // One of each family, its first or its twelfth by turns; all of them are `npm run prove -- attacks-in-browser`.
  const turns = attacks.map((attack, turn) => ({ attack, turn }));
  const chosen = FAMILIES.flatMap((name, family) => {
    const own = turns.filter(({ attack }) => attack.family === name);
    return own.filter((_, index) => index === (family % 2) * 11);
  });
  const { outcomes, violations, elsewhere, requests } = await tryInBrowser(chosen);
  expect(outcomes.map(({ attack }) => attack.family)).toEqual([...FAMILIES]);
  const unsafe = outcomes.filter(({ breaches, shown }) => breaches.length > 0 || shown.length > 0);
  expect(unsafe).toEqual([]);
  expect(violations).toEqual([]);
  // The log holds the whole run, and sees what was planted at its end.
  expect(requests).toBeGreaterThan(2 * chosen.length);
  expect(elsewhere).toEqual(PLANTED);
});
