import { expect, test } from 'vitest';
import { numberPage } from '../../../../lib/draft/model/numbered.ts';
import { drawUp } from '../../../../lib/draft/model/order.ts';
import { pickBest } from '../../../../lib/draft/model/pick-best.ts';
import { headCost, lineCost } from '../../../../lib/draft/model/plan.ts';
import { buildCapture } from '../build-capture.ts';
import { input } from '../run-changed.ts';

const sentence = (at: number, length: number) =>
  `Check valve ${at} ${'before the pump '.repeat(length).trim()} is started again by hand.`;
const page = buildCapture('A long manual', [
  { h: 'Long' },
  ...Array.from({ length: 40 }, (_, at) => ({ p: sentence(at, 18) })),
  { h: 'Short' },
  { p: sentence(41, 1) },
]);
const sections = numberPage(page);
const all = sections.flatMap(({ sentences }) => sentences);
const pick = (n: number) => ({ role: 'step' as const, sentences: [n], why: '' });

test('no more is picked than fits, and a short sentence still does where a long one does not', () => {
  const room = { free: 720, ratio: 1 };
  const picks = all.map(({ n }) => pick(n));
  const best = pickBest([picks], sections, room);
  const heads = [
    ...new Set(best.map(({ n }) => sections.find(({ sentences }) => sentences.some((one) => one.n === n)))),
  ];
  const cost =
    best.reduce((sum, one) => sum + lineCost(one, 1), 0) +
    heads.reduce((sum, one) => sum + headCost(one?.path ?? [], 1), 0);
  expect(cost).toBeLessThanOrEqual(720);
  expect(best.length).toBeGreaterThan(3);
  expect(best.at(-1)).toBe(all.at(-1));
  expect(pickBest([picks], sections, { free: 100_000, ratio: 1 })).toHaveLength(40);
});

test('of claims that found no support as many are put again as fit in the context', () => {
  const near = all.slice(0, 6);
  const unheld = Array.from({ length: 20 }, (_, n) => ({ n, text: sentence(n, 18), near }));
  const asked = (context: number) => {
    const drawn = drawUp(input(page), { context, ratio: 1, saysForm: false, fence: 'PAGE-1' });
    if (!drawn.ok) throw new Error(drawn.problem.kind);
    return drawn.value.repair(unheld);
  };
  const small = asked(8_192);
  expect(small.asked.length).toBeGreaterThan(0);
  expect(small.asked.length).toBeLessThan(20);
  expect(small.asked).toEqual(unheld.slice(0, small.asked.length));
  expect(JSON.stringify(small.messages)).not.toContain(`valve ${small.asked.length} `.repeat(2));
  expect(asked(128_000).asked).toHaveLength(20);
});
