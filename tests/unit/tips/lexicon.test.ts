import { expect, test } from 'vitest';
import { lexicon, saidOn, tells } from '../../../lib/tips/lexicon.ts';
import { momentOf } from '../../../lib/tips/moment.ts';

const page = (title: string, text: string, headings: string[] = []) => ({
  ...{ title, text, headings, lead: text, lines: [], facts: [] },
});
const saysOf = (...of: Parameters<typeof page>) => momentOf(page(...of)).signs.says;

test('of a number its form alone is known, and where a word stands', () => {
  const said = saidOn(page('Pump 3', 'Since 05:52, 4.1 of 2026’s\n11,040 left?', ['Why']));
  for (const form of ['title:pump', 'title:#1', 'heading:why', '#clock', '#2', '#year', '#line', '#5', '?'])
    expect([...said], form).toContain(form);
  expect([...said]).not.toContain('05:52');
});

test('every weight is a number, and no word stands twice with the same place', () => {
  const weights = [...lexicon().values()];
  expect(weights.length).toBeGreaterThan(1_500);
  expect(weights.every(Number.isFinite)).toBe(true);
});

test('somebody who is about to do something speaks for a tip though nothing is broken, and an invitation does not', () => {
  const calm = saysOf(
    'Delivery for tomorrow 7:30',
    'I have the pallets ready and want to send them with the first van. Do I need the form for that, or can the driver just sign? He is here in ten minutes.',
  );
  const party = saysOf(
    'Team offsite in June',
    'We meet in the house by the lake. Topics are the roadmap and the budget of 2027. Bring ideas, and write to Ann until May.',
    ['Agenda', 'Travel'],
  );
  expect(calm).toBeGreaterThan(0.3);
  expect(party).toBeLessThan(0);
});

test('of a long page the mean counts, so that its length alone speaks for nothing', () => {
  const weights = new Map(Array.from({ length: 1_000 }, (_, n): [string, number] => [`w${n}x`, 0.1]));
  const of = (many: number) => tells(new Set([...weights.keys()].slice(0, many)), weights);
  expect(of(1_000)).toBeCloseTo(of(110));
  expect(of(50)).toBeLessThan(of(110));
});

test('an item whose state says that it is over asks for nothing; a priority that is called so does not say it', () => {
  const of = (name: string, value: string) =>
    momentOf({ ...page('Pump stops', 'It stops.'), facts: [{ name, value }] }).isOver;
  expect([of('status', 'Done'), of('Resolution', 'Fixed'), of('Zustand', 'erledigt')]).toEqual([
    true,
    true,
    true,
  ]);
  expect([of('status', 'Open'), of('label', 'closed')]).toEqual([false, false]);
});
