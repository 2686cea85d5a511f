import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxKey, openBox } from '../../../lib/sync/key-box.ts';
import { CODE_BYTES, readRecoveryCode, recoveryCode } from '../../../lib/sync/recovery-code.ts';
import { idOf } from '../log/samples.ts';

const bytes = fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES });

test('a code has nine groups of four signs, and says its bytes however it is written', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      const code = recoveryCode(random);
      expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
      const careless = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
      for (const typed of [code, careless, code.replaceAll('-', '')]) {
        const read = readRecoveryCode(typed);
        expect(read.kind === 'code' && [...read.bytes]).toEqual([...random]);
      }
    }),
  );
});

test('a slip of one sign is found, and two signs that changed places', () => {
  let missed = 0;
  let tried = 0;
  fc.assert(
    fc.property(bytes, fc.nat(30), fc.constantFrom(...'23456789ABC'), (random, at, sign) => {
      const code = recoveryCode(random).replaceAll('-', '');
      const slip = `${code.slice(0, at)}${sign}${code.slice(at + 1)}`;
      const [a = '', b = ''] = [code[at], code[at + 1]];
      const swapped = `${code.slice(0, at)}${b}${a}${code.slice(at + 2)}`;
      for (const typed of [slip, swapped].filter((other) => other !== code)) {
        tried++;
        if (readRecoveryCode(typed).kind === 'code') missed++;
      }
    }),
    { numRuns: 2_000, seed: 7 },
  );
  expect(tried).toBeGreaterThan(3_000);
  expect(missed).toBeLessThanOrEqual(1);
});

test.each([
  ['', { kind: 'short', left: 36 }],
  ['ABCD', { kind: 'short', left: 32 }],
  ['ABCD-!', { kind: 'wrong', why: 'sign' }],
  ['A'.repeat(37), { kind: 'wrong', why: 'length' }],
])('%j is told as %j', (typed, told) => {
  expect(readRecoveryCode(typed)).toEqual(told);
});

test('a key opens with its own code alone, and only for its person, team and version', async () => {
  const random = (count: number) => new Uint8Array(count).fill(3);
  const [key, code, of] = [random(32), random(20), { team: idOf(1), person: idOf(2) }];
  const box = await boxKey(crypto.subtle, { key, code, of, v: 1 }, random);
  expect(await openBox(crypto.subtle, { box, code, of })).toEqual(key);
  const refused = [
    { box, code: new Uint8Array(20).fill(4), of },
    { box, code, of: { ...of, person: idOf(3) } },
    { box, code, of: { ...of, team: idOf(3) } },
    { box: { ...box, v: 2 }, code, of },
    { box: { ...box, wrapped: 'AAAA' }, code, of },
  ];
  for (const given of refused) expect(await openBox(crypto.subtle, given)).toBeNull();
});
