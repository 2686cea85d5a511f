import { expect, test } from 'vitest';
import { tipQuery } from '../../../lib/tips/query.ts';
import { rank } from '../../../lib/tips/rank.ts';
import { postingsOf } from '../../../scripts/tips-lines.ts';

const lesson = (id: string, title: string) => ({
  ...{ id, title, situation: '', insight: '', body: '', skills: [], source: [], language: 'en' },
});
const PUMP = lesson('pump', 'Pump bearing noise');
const VALVE = lesson('valve', 'Valve gasket torque');

const shareOf = async (text: string, lessons: Parameters<typeof postingsOf>[0]) => {
  const page = { address: 'https://tracker.example/1', title: 'Pump', headings: [], tokens: [], facts: [] };
  const [best] = await rank(tipQuery({ ...page, text, language: 'en' }), postingsOf(lessons));
  return [best?.lesson, best?.fit.share ?? 0] as const;
};

test('what a page says that other lessons know lessens the share of this one, and what none knows does not', async () => {
  const [[first, alone], [second, mixed], [third, strange]] = await Promise.all([
    shareOf('The pump bearing makes noise.', [PUMP, VALVE]),
    shareOf('The pump bearing makes noise near the valve gasket.', [PUMP, VALVE]),
    shareOf('The pump bearing makes noise near the lavender umbrella.', [PUMP, VALVE]),
  ]);
  expect([first, second, third]).toEqual(['pump', 'pump', 'pump']);
  expect(mixed).toBeCloseTo(alone * (3 / 5));
  expect(strange).toBe(alone);
});

test('among few lessons the share tells little, since few words are known', async () => {
  const text = 'The pump bearing makes noise.';
  const others = Array.from({ length: 40 }, (_, n) => lesson(`other-${n}`, `Matter q${n}x`));
  const [, one] = await shareOf(text, [PUMP]);
  const [, many] = await shareOf(text, [PUMP, ...others]);
  expect(one).toBeLessThan(0.1);
  expect(many).toBeGreaterThan(0.75);
});
