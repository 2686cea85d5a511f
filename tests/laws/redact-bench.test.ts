import { expect, test } from 'vitest';
import { fakes } from '../bench/redact/fakes.ts';
import { isGone, recalls } from '../bench/redact/recall.ts';

const SEED = Number(process.env.LAW_SEED ?? 8785);
const SAMPLES = 100 * Number(process.env.LAW_SCALE ?? 1);

test('of every class of fakes the bench makes, at least 98 of 100 are found', async () => {
  const all = await recalls(SAMPLES, SEED);
  expect(all.map(({ name }) => name)).toEqual(Object.keys(fakes));
  expect(all.filter(({ found, made }) => found / made < 0.98)).toEqual([]);
});

test('a fake of which a part is left is not found', () => {
  const fake = { before: 'Use ', original: '4000123412341234', after: ' now.' };
  expect(isGone(fake, 'Use [card-1] now.')).toBe(true);
  expect(isGone(fake, 'Use [phone-1]341234 now.')).toBe(false);
});
