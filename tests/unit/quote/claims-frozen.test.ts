import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../../lib/hash/sha256.ts';
import { claimFigures, toldHalf } from '../../proofs/claim-counts.ts';

test.each([
  ['claims', '1868a9cfbfc78c2106a17e73a7e328d49a966422ba142c3421f347f10211ef8d'],
  ['blind', 'bf9c7dbecc22d2da0f2539782f72f4d72abad16c6f40990c9bc067991c0160d6'],
  ['trades', '3544f1e6aae3706dff9ae1111c0813af1f0cc574c3be996b60170fa00cf87eb2'],
])('the labelled %s are the ones written before the rules were tuned', (name, hash) => {
  const file = join(import.meta.dirname, `../../fixtures/claims/${name}.jsonl`);
  expect(sha256(readFileSync(file, 'utf8'))).toBe(hash);
});

test.each(['train', 'test', 'blind'] as const)(
  'of the %s claims none is supported that should not be',
  (half) => {
    const told = toldHalf(half);
    const { claims, supported, found, asked } = claimFigures(told);
    console.log(
      `claims: ${half}: ${claims}, ${found} of ${supported} supported ones found, ${asked} need a human`,
    );
    expect(told.filter(({ label, verdict }) => label !== 'supported' && verdict === 'supported')).toEqual([]);
    expect(found).toBeGreaterThan(supported * 0.45);
  },
);
