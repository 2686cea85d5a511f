import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCursor, parseCursor } from '../../../lib/protocol/cursor.ts';
import { formatToken, parseToken, secretOf, tokenHash } from '../../../lib/protocol/token.ts';
import { id } from './samples.ts';

const Uuid7 = fc.uuid({ version: 7 });
const Cursors = fc.record({
  stream: fc.constantFrom('me' as const, 'team' as const),
  epoch: Uuid7,
  seq: fc.maxSafeNat(),
  pruned: fc.maxSafeNat(),
});
const Tokens = fc.record({
  team: Uuid7,
  device: Uuid7,
  secret: fc.uint8Array({ minLength: 32, maxLength: 32 }).map(secretOf),
});

test('a cursor comes back as it was, in signs an address holds as they are', () => {
  fc.assert(
    fc.property(Cursors, (cursor) => {
      const text = formatCursor(cursor);
      expect(parseCursor(text)).toEqual(cursor);
      expect(encodeURIComponent(text)).toBe(text);
    }),
    { seed: 31, numRuns: 300 },
  );
});

const encoded = (text: string): string => btoa(text).replace(/=+$/, '');

test.each([
  ['', 'nothing'],
  ['%%%', 'no base64url'],
  ['Y', 'a piece of a sign'],
  [encoded('c2 me 01890000-0000-7000-8000-000000000001 5 0'), 'another form'],
  [encoded(`c1 audit ${id(1)} 5 0`), 'another stream'],
  [encoded(`c1 me ${id(1)} 05 0`), 'a number spelled otherwise'],
  [encoded(`c1 me ${id(1)} 9007199254740993 0`), 'a number beyond 2^53'],
  [encoded(`c1 me ${id(1)} -1 0`), 'a negative number'],
  [encoded(`c1 me ${id(1)} 5 6 7`), 'a part too many'],
  [encoded(`c1 me ${id(1)} 5`), 'a part too few'],
  [`${formatCursor({ stream: 'me', epoch: id(1), seq: 5, pruned: 0 })}=`, 'padding'],
  [` ${formatCursor({ stream: 'me', epoch: id(1), seq: 5, pruned: 0 })}`, 'a space'],
])('%s is no cursor: %s', (text) => {
  expect(parseCursor(text)).toBeNull();
});

test('whatever is read as a cursor or a token has one spelling, and nothing throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), Cursors, fc.nat(90), (noise, cursor, at) => {
      const text = formatCursor(cursor);
      for (const tried of [noise, text.slice(0, at) + noise.slice(0, 1) + text.slice(at + 1)]) {
        const read = parseCursor(tried);
        if (read !== null) expect(formatCursor(read)).toBe(tried);
        expect(parseToken(tried)).toBeNull();
      }
    }),
    { seed: 32, numRuns: 500 },
  );
});

test('a token comes back as it was, and its hash is of all of it', () => {
  fc.assert(
    fc.property(Tokens, Tokens, (parts, others) => {
      const text = formatToken(parts);
      expect(parseToken(text)).toEqual(parts);
      expect(tokenHash(text)).toMatch(/^[0-9a-f]{64}$/);
      expect(tokenHash(formatToken({ ...parts, team: others.team }))).not.toBe(tokenHash(text));
    }),
    { seed: 33, numRuns: 200 },
  );
});

const secret = secretOf(new Uint8Array(32).fill(255));

test.each([
  `pa2_${id(1)}_${id(2)}_${secret}`,
  `pa1_${id(1)}_${secret}`,
  `pa1_${id(1)}_${id(2)}_${secret.slice(1)}`,
  `pa1_${id(1)}_${id(2)}_${secret}A`,
  `pa1_${id(1)}_${id(2)}_${secret.slice(0, -1)}_`,
  `pa1_${id(1).replace('-7', '-4')}_${id(2)}_${secret}`,
  `pa1_${id(1)}_${id(2)}_${secret}\n`,
  '',
])('%s is no token', (text) => {
  expect(parseToken(text)).toBeNull();
});

test('a secret is all of its 32 bytes', () => {
  const all = Array.from({ length: 32 }, (_, index) => {
    const bytes = new Uint8Array(32);
    bytes[index] = 1;
    return secretOf(bytes);
  });
  expect(new Set(all).size).toBe(32);
});
