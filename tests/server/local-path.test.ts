import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localPath } from '../../server/pages/checks.ts';

const HERE = 'https://here.example';

/** Pieces out of which addresses are made that mean another place to one reader than to the next. */
const PIECES = [
  ...['/', '\\', '.', '..', '%2e', '%2f', '%5c', '%00', '@', ':', '?', '#', ';', '&', '=', ' ', 'a'],
  ...['\t', '\n', '\r', '\u0000', '\u00a0', '\u2028', '\uff0f', '\u3002', 'é', '\ud800'],
  ...[
    '//',
    'https:',
    'javascript:',
    'evil.example',
    '/.//evil.example',
    '/t/',
    '?next=',
    '//user@evil.example',
  ],
];
const paths = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((parts) => `/${parts.join('')}`),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
  fc.webUrl(),
);

test('whatever is asked for, the path that comes of it stays on this server', () => {
  fc.assert(
    fc.property(paths, (given) => {
      const path = localPath(given);
      expect(path).toMatch(/^\/(?![/\\])/);
      expect(new URL(path, HERE).origin).toBe(HERE);
      // What a redirect leads to is asked for again, after the sign-in for one.
      expect(localPath(path)).toBe(path);
    }),
    { numRuns: 5_000 },
  );
});

test.each([
  ['/t/1/confirm?a=b&c=d', '/t/1/confirm?a=b&c=d'],
  ['/.//evil.example', '/'],
  ['/a/..//evil.example', '/'],
  ['/%2e//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['//evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['https://evil.example', '/'],
  [undefined, '/'],
])('%j leads to %j', (given, path) => {
  expect(localPath(given)).toBe(path);
});
