import { expect, test } from 'vitest';
import { canOpen } from '../../../lib/flow/can-open.ts';

const OWN = 'moz-extension://9d3c';

test.each([
  ['a page of the web', 'https://wiki.example/gateway', true],
  ['a page of a plain server', 'http://wiki.example/gateway', true],
  ['our own sample page', `${OWN}/sample.html`, true],
  ["the sample page of another browser's installation", 'chrome-extension://abcd/sample.html', false],
  ['the sample page of another profile', 'moz-extension://77aa/sample.html', false],
  ['another page of ours', `${OWN}/options.html`, false],
  ['a file', 'file:///home/notes.html', false],
  ['an address that was redacted', 'https://wiki.example/[person-1]', false],
  ['no address', '', false],
])('%s: %s opens is %s', (_, address, opens) => {
  expect(canOpen(address, OWN)).toBe(opens);
});
