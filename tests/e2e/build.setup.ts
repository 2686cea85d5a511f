import { expect, test } from '@playwright/test';
import { builtExtension } from '../../scripts/browser/build.ts';

// Before all others and one after the other: parallel builds would write into the same folder.
test('both extensions are built from the sources as they are', async () => {
  test.setTimeout(300_000);
  expect(await builtExtension('chrome-mv3')).toContain('chrome-mv3');
  expect(await builtExtension('firefox-mv3')).toContain('firefox-mv3');
});
