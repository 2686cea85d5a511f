import { expect, test } from 'vitest';
import { lackOf } from '../../../lib/flow/team/review-lacks.ts';
import { NO_REVIEW } from '../../../lib/model/review-draft.ts';
import { idOf, MONDAY } from '../log/samples.ts';
import { ITEM } from './review-sample.ts';

test('what those who approved before found, stated and confirmed is not asked for again', () => {
  const quote = { claim: idOf(1), verdict: 'exact', excerpt: 'e1', by: null } as const;
  const word = { claim: idOf(2), verdict: 'testimony', excerpt: null, by: 'Ada' } as const;
  const item = { ...ITEM, tier: 4 as const, supports: [quote, word] };
  expect(lackOf(item, NO_REVIEW)).toEqual({ kind: 'finding', count: 1 });
  const approval = { who: { who: 'owner', name: 'Olga' }, person: idOf(990), reason: null } as const;
  const found = { ...approval, found: [{ excerpt: 'e1', at: MONDAY }], confirms: [] };
  expect(lackOf({ ...item, approvals: [found] }, NO_REVIEW)).toEqual({ kind: 'confirmation', count: 1 });
  const confirmed = { ...found, confirms: [idOf(2)] };
  expect(lackOf({ ...item, approvals: [confirmed] }, NO_REVIEW)).toEqual({ kind: 'answers', count: 3 });
  const stated = { ...approval, reason: 'It is behind a sign-in.', found: [], confirms: [idOf(2)] };
  expect(lackOf({ ...item, approvals: [stated] }, NO_REVIEW)).toEqual({ kind: 'finding', count: 1 });
  expect(lackOf({ ...item, tier: 3, approvals: [stated] }, NO_REVIEW)).toEqual({ kind: 'answers', count: 3 });
});
