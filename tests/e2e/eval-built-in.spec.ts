import { browserOf, chooseBuiltIn } from '../eval/built-in.ts';
import { standInTabs } from './driver/built-in.ts';
import { expect, test } from './fixtures.ts';

// A stand-in plays the browser's model here: none of this ran on a real one.
test.use({ ownBrowser: true });

test('an evaluation by the browser’s model says that it was not run where there is none, with its version', async ({
  driven,
  text,
}) => {
  await standInTabs(driven, { state: 'unavailable' });
  const own = await driven.openPage('options.html');
  const rig = { driven, text, own, panel: own };
  expect(await browserOf(rig)).toMatch(/^Chrome [\d.]+ on \w+ \w+$/);
  expect(await chooseBuiltIn(rig)).toBe(`${await browserOf(rig)} has no model of its own that can be used`);
});

for (const state of ['downloadable', 'available'] as const)
  test(`an evaluation chooses the browser’s model where it is ${state}`, async ({ driven, text }) => {
    await standInTabs(driven, { state });
    const own = await driven.openPage('options.html');
    expect(await chooseBuiltIn({ driven, text, own, panel: own })).toBeNull();
    const settings = await driven.openPage('options.html#drafting');
    await expect(settings.getByRole('radio', { name: text('settings.drafting.built_in') })).toBeChecked();
  });
