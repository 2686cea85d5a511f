import { expect, test } from 'vitest';
import { asPattern, fitsPattern } from '../../../lib/model/address-pattern.ts';

test.each([
  ['https://wiki.acme.example/spaces/OPS/*', 'wiki.acme.example/spaces/OPS/*'],
  ['wiki.acme.example', 'wiki.acme.example/*'],
  ['HTTP://Wiki.Acme.Example:8080/a b?q=secret#part', 'wiki.acme.example:8080/a%20b'],
  ['https://someone@wiki.acme.example/x/../y', 'wiki.acme.example/y'],
  ['*.acme.example/browse/*-7', '*.acme.example/browse/*-7'],
  ['bücher.example/ä', 'xn--bcher-kva.example/%C3%A4'],
  ['*', null],
  ['*.example/', null],
  ['wiki.*.example/', null],
  ['', null],
  ['not an address', null],
  [`wiki.acme.example/${'x'.repeat(200)}`, null],
])('%s becomes %s', (typed, pattern) => {
  expect(asPattern(typed)).toBe(pattern);
});

test.each([
  ['wiki.acme.example/spaces/OPS/*', 'https://wiki.acme.example/spaces/OPS/pages/1?a=b#c', true],
  ['wiki.acme.example/spaces/OPS/*', 'https://wiki.acme.example/spaces/OPSX/pages/1', false],
  ['wiki.acme.example/spaces/OPS/*', 'https://evilwiki.acme.example/spaces/OPS/1', false],
  ['wiki.acme.example/spaces/OPS/*', 'https://wiki.acme.example:8443/spaces/OPS/1', false],
  ['wiki.acme.example/spaces/OPS/*', 'ftp://wiki.acme.example/spaces/OPS/1', false],
  ['wiki.acme.example/a', 'https://wiki.acme.example/a', true],
  ['wiki.acme.example/a', 'https://wiki.acme.example/a/b', false],
  ['*.acme.example/*/edit', 'http://acme.example/x/y/edit', true],
  ['*.acme.example/*/edit', 'http://deep.wiki.acme.example/x/edit', true],
  ['*.acme.example/*/edit', 'http://notacme.example/x/edit', false],
  ['wiki.acme.example/a*a', 'https://wiki.acme.example/a', false],
  ['wiki.acme.example/a*b*a', 'https://wiki.acme.example/aba', true],
  ['wiki.acme.example/*', 'no address', false],
])('%s and %s: %s', (pattern, address, fits) => {
  expect(fitsPattern(pattern, address)).toBe(fits);
});

test('many stars take no time that grows with their number', () => {
  const path = 'a'.repeat(4_000);
  const begun = performance.now();
  expect(fitsPattern(`wiki.acme.example/${'a*'.repeat(80)}b`, `https://wiki.acme.example/${path}`)).toBe(
    false,
  );
  expect(performance.now() - begun).toBeLessThan(500);
});
