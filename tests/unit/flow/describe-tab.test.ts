import { expect, test } from 'vitest';
import { describeTab } from '../../../lib/flow/describe-tab.ts';

const OWN = 'chrome-extension://ours/';

test.each([
  ['chrome-extension://ours/welcome.html', 'own-page'],
  ['chrome-extension://ours/timeline.html#lessons', 'own-page'],
  ['chrome-extension://ours/options.html', 'own-page'],
  ['chrome-extension://ours/sample.html', null],
  ['chrome-extension://other/welcome.html', 'browser-page'],
  ['chrome://settings/', 'browser-page'],
  ['https://wiki.example/', null],
] as const)('%s is refused as %s', (url, refused) => {
  expect(describeTab({ url }, OWN).refused).toBe(refused);
});
