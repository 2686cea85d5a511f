import { expect, test } from 'vitest';
import { originPattern, webOrigin } from '../../../lib/platform/origin-pattern.ts';

test('Chrome is asked for one origin with its port, Firefox for its host', () => {
  expect(originPattern('http://wiki.example:8080', true)).toBe('http://wiki.example:8080/*');
  expect(originPattern('http://wiki.example:8080', false)).toBe('http://wiki.example/*');
  expect(originPattern('https://wiki.example', true)).toBe('https://wiki.example/*');
  expect(originPattern('http://[::1]:8080', true)).toBe('http://[::1]:8080/*');
});

test.each([
  ['https://wiki.example/a?b#c', 'https://wiki.example'],
  ['http://wiki.example:8080/', 'http://wiki.example:8080'],
  ['https://wiki.example:443/', 'https://wiki.example'],
])('the origin of %s is %s', (address, origin) => {
  expect(webOrigin(address)).toBe(origin);
});

test.each([
  'file:///a',
  'chrome://extensions',
  'about:blank',
  'blob:https://wiki.example/1',
  'none',
  undefined,
])('%s has no origin a person could enable', (address) => {
  expect(webOrigin(address)).toBeNull();
});
