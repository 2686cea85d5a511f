import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../../lib/hash/sha256.ts';
import { claimFigures, toldClaims } from '../../proofs/claim-counts.ts';

test('the labelled claims are the ones written before the rules were tuned', () => {
  const file = join(import.meta.dirname, '../../fixtures/claims/claims.jsonl');
  expect(sha256(readFileSync(file, 'utf8'))).toBe(
    '1868a9cfbfc78c2106a17e73a7e328d49a966422ba142c3421f347f10211ef8d',
  );
});

test.each(['train', 'test'] as const)('of the %s claims none is supported that should not be', (half) => {
  const told = toldClaims()[half];
  const { claims, supported, found, asked } = claimFigures(told);
  console.log(
    `claims: ${half}: ${claims}, ${found} of ${supported} supported ones found, ${asked} need a human`,
  );
  expect(told.filter(({ label, verdict }) => label !== 'supported' && verdict === 'supported')).toEqual([]);
  expect(found).toBeGreaterThan(supported * 0.45);
});
