import { expect, test } from 'vitest';
import { addressKey, pathWords, spaceKey } from '../../../lib/tips/address-key.ts';
import { errorCodes, errorLines } from '../../../lib/tips/errors.ts';
import { termsOf } from '../../../lib/tips/terms.ts';

const terms = (text: string, language: string | null = 'en') =>
  termsOf(text, language).map(({ term }) => term);

test('forms of a word meet, stop words go, names stand whole and in parts', () => {
  expect(terms('configured')).toEqual(terms('configuring'));
  expect(terms('the of and')).toEqual([]);
  expect(terms('JwtExpiredError')).toEqual(
    expect.arrayContaining(['jwtexpirederror', ...terms('expired error')]),
  );
  expect(terms('nhprint02')).toContain('nhprint02');
});

test('in a language without a pack the small words tell nothing', () => {
  expect(terms('le la les que pour', 'fr')).toEqual([]);
  expect(terms('facturation', 'fr')).toEqual(['facturation']);
});

test.each([
  ['https://a.example/x/', 'http://A.example/x#part', true],
  ['https://a.example/view?pageId=7&focus=1', 'https://a.example/view?pageId=7', true],
  ['https://a.example/view?pageId=7', 'https://a.example/view?pageId=8', false],
])('%s and %s are the same page: %s', (one, other, same) => {
  expect(addressKey(one) === addressKey(other)).toBe(same);
});

test('a key has no line break, which stands between keys where they are kept', () => {
  expect(addressKey('https://a.example/view?id=7%0Apage:b.example')).toBe(
    'a.example/view?id=7 page:b.example',
  );
});

test('what is no web address has no key', () => {
  expect([addressKey('about:blank'), addressKey('x')]).toEqual([null, null]);
});

test('a space, a project and a repository are told from the address', () => {
  expect(spaceKey('https://w.example/wiki/spaces/PAY/pages/1')).toBe('w.example/PAY');
  expect(spaceKey('https://j.example/browse/OPS-12')).toBe('j.example/OPS');
  expect(spaceKey('https://g.example/team/shop/issues/4')).toBe('g.example/team/shop');
  expect(spaceKey('https://docs.example/guide')).toBeNull();
  expect(pathWords('https://docs.example/en/rate-limits_reset.html')).toBe('rate limits reset');
});

test('codes of errors are found, words in capitals are not', () => {
  expect(errorCodes('ERR_LOCK_7, TypeError and HTTP 503 after EXPORT of ECONNREFUSED')).toEqual([
    ...['ERR_LOCK_7', 'TypeError', 'ECONNREFUSED', 'http 503'],
  ]);
  expect(errorLines('All is well.\nThe export failed at noon.')).toEqual(['The export failed at noon.']);
});
