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
  ['es', 'bloqueo bloqueada bloquean bloquear', 'factura facturas', 'error errores', 'busco busque'],
  ['it', 'blocco blocchi bloccata bloccarlo', 'chiave chiavi', 'codice codici', "l'importo importi"],
  ['fr', 'bloqué bloquée bloquer bloquent', 'code codes', 'journal journaux', "d'étiquette étiquettes"],
  ['nl', 'blokkeren blokkeert geblokkeerd', 'printer printers', 'deur deuren', 'bestellen bestelling'],
])('in %s, which has no pack, the forms of a word meet and other words do not', (language, ...groups) => {
  const meant = groups.map((group) => new Set(terms(group, language)));
  expect(meant.map(({ size }) => size)).toEqual(groups.map(() => 1));
  expect(new Set(meant.flatMap((of) => [...of])).size).toBe(groups.length);
});

test.each([
  ['es', 'cuando donde también nuestra todavía'],
  ['it', 'quando dove anche nostra ancora'],
  ['fr', 'quand pourquoi aussi notre encore'],
  ['nl', 'wanneer waarom omdat onze nog'],
])('and in %s its small words tell nothing', (language, text) => {
  expect(terms(text, language)).toEqual([]);
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
