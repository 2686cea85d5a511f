import { expect, test } from 'vitest';
import { draftedOf, draftedSince } from '../../../lib/lesson/drafted.ts';
import { proposalOf } from '../../../lib/lesson/new-draft.ts';
import { Drafted } from '../../../lib/model/drafted.ts';
import { content, idOf } from '../log/samples.ts';

const claim = (id: number, text: string) => ({ id: idOf(id), text, support: { kind: 'none' as const } });
const made = { driver: 'openai', model: 'small', prompt: 'p1', tokens: null, ms: 1, retried: false };
const words = (...mistakes: ReturnType<typeof claim>[]) =>
  content({ insight: null, body: { kind: 'how-to', steps: [] }, mistakes });
const proposal = {
  ...proposalOf(words(claim(1, 'Kept'), claim(2, 'Was'), claim(3, 'Left out'))),
  driver: 'openai',
  made,
};
const saved = words(claim(1, 'Kept'), claim(2, 'Is'), claim(4, 'Own'));

test('a saved draft tells which claims are as drafted and how the others were', () => {
  const { drafted } = draftedOf(proposal, saved);
  expect(drafted).toEqual({
    driver: 'openai',
    model: 'small',
    kept: [idOf(1)],
    changed: [{ claim: idOf(2), was: 'Was' }],
    left: { count: 1, words: ['Left out'] },
  });
  expect(draftedOf(proposalOf(saved), saved)).toEqual({});
});

test('what is changed in a later revision is told as changed, and changed back as kept', () => {
  const { drafted } = draftedOf(proposal, saved);
  const ids = { lesson: idOf(10), base: null };
  const first = { ...ids, rev: idOf(11), content: saved, ...(drafted && { drafted }) };
  const next = { ...ids, rev: idOf(12), content: words(claim(1, 'Other'), claim(2, 'Was')) };
  expect(draftedSince([first, next])).toMatchObject({
    kept: [idOf(2)],
    changed: [{ claim: idOf(1), was: 'Kept' }],
  });
  expect(draftedSince([next])).toBeUndefined();
});

test('however much was changed, what is told keeps within its bounds', () => {
  const many = Array.from({ length: 20 }, (_, index) => claim(100 + index, 'x'.repeat(1_900)));
  const long = { ...proposal, content: { ...words(...many), insight: claim(99, 'y'.repeat(1_900)) } };
  const changed = many.map((one) => ({ ...one, text: 'Short' }));
  const { drafted } = draftedOf(long, { ...words(...changed), insight: claim(99, 'Short') });
  expect(Drafted.safeParse(drafted).success).toBe(true);
  const emptied = draftedOf(long, words()).drafted;
  expect(Drafted.safeParse(emptied).success).toBe(true);
  expect(emptied?.left).toMatchObject({ count: 21 });
  expect(emptied?.left?.words).toHaveLength(10);
});

test('what a later revision leaves out is told after what the first one did, and what was never drafted is not', () => {
  const { drafted } = draftedOf(proposal, saved);
  const ids = { lesson: idOf(10), base: null };
  const first = { ...ids, rev: idOf(11), content: saved, ...(drafted && { drafted }) };
  const next = { ...ids, rev: idOf(12), content: words(claim(1, 'Kept')) };
  expect(draftedSince([first, next])).toMatchObject({
    kept: [idOf(1)],
    changed: [],
    left: { count: 2, words: ['Left out', 'Was'] },
  });
  const all = words(claim(1, 'Kept'), claim(2, 'Was'), claim(3, 'Left out'));
  expect(draftedOf(proposal, all).drafted).not.toHaveProperty('left');
});
