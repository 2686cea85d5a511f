import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { excerptOf, quoteSupport } from '../../../lib/quote/support.ts';
import { verify } from '../../../lib/quote/verify.ts';
import { packFor } from '../../../lib/text/pack-for.ts';

type Labelled = {
  language: string;
  page: string;
  if: string;
  claim: string;
  label: 'supported' | 'contradicted';
};

const CASES: readonly Labelled[] = readFileSync(
  join(import.meta.dirname, '../../fixtures/claims/cases.jsonl'),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

/** The verdict of a branch that shows a case beside words of a page. */
function judged({ language, page, if: under, claim: text }: Labelled) {
  const start = page.indexOf(text);
  const end = start + text.length;
  const excerpt = excerptOf(page, { start, end }, { block: 'b1', path: [], source: '', at: 1 });
  const support = quoteSupport(page, start, end, excerpt);
  const claim = { id: '00000000-0000-7000-8000-000000000001', text, support };
  return verify(claim, [excerpt], { pack: packFor(language), under });
}

test.each(['contradicted', 'supported'] as const)('cases beside an act: %s', (wanted) => {
  const asked = CASES.filter(({ label }) => label === wanted);
  expect(asked.length).toBeGreaterThan(25);
  const wrong = asked.filter((one) => (judged(one) === 'exact') !== (wanted === 'supported'));
  expect(wrong.map((one) => `IF ${one.if} -> ${one.claim} [${one.page}]`)).toEqual([]);
});
