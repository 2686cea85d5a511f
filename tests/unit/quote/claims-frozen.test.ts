import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../../lib/hash/sha256.ts';

test('the labelled claims are the ones written before the rules were tuned', () => {
  const file = join(import.meta.dirname, '../../fixtures/claims/claims.jsonl');
  expect(sha256(readFileSync(file, 'utf8'))).toBe(
    '1868a9cfbfc78c2106a17e73a7e328d49a966422ba142c3421f347f10211ef8d',
  );
});
