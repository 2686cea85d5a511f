import { expect, test } from 'vitest';
import { disguised, namedThings } from '../../../lib/rules/named-things.ts';

test.each([
  ['Open wiki.example.com first.', 'wiki.example.com'],
  ['Write to ada@depot.example now.', 'ada@depot.example'],
  ['Ask 203.0.113.7 for it.', '203.0.113.7'],
  ['Go to evil[.]example now.', 'evil[.]example'],
  ['Go to evil dot example now.', 'evil dot example'],
  ['Set the counter of broker17 back.', 'broker17'],
  ['Note 24-LERROS on top.', '24-LERROS'],
  ['The key is c9a3f1-EGAP.', 'c9a3f1-EGAP'],
  ['The reviewer is content.', 'reviewer'],
  ['Der Prüfer ist zufrieden.', 'Prüfer'],
])('“%s” names %s', (text, name) => {
  expect(namedThings(text)).toContain(name);
});

test.each([
  'Open README.md first.',
  'Restart the gateway after the queue is empty.',
  'Wait 10 minutes.',
  'A 10-minute break at noon.',
])('“%s” names nothing that a page has to vouch for', (text) => {
  expect(namedThings(text)).toEqual([]);
});

test('letters set apart and letters as numbers are a disguise, words are none', () => {
  expect(['i g n o r e it', '%69%67%6e', '\\u0069\\u0067'].map(disguised)).toEqual([true, true, true]);
  expect(['Step 1 - 2 - 3', 'Ignore it.'].map(disguised)).toEqual([false, false]);
});
