import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { agreement, cohenKappa, readRatings, wilsonLower } from '../../eval/ratings.ts';
import { ratingLines } from '../../eval/report.ts';

const folder = mkdtempSync(join(tmpdir(), 'passalong-ratings-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const lines = (of: Record<string, string>): string =>
  Object.entries(of)
    .map(([id, rating]) => `${JSON.stringify({ id, rating, note: 'why' })}\n`)
    .join('');

test('the lower bound is that of the Wilson interval', () => {
  expect(wilsonLower(75, 100)).toBeCloseTo(0.65696, 5);
  expect(wilsonLower(10, 10)).toBeCloseTo(0.7225, 4);
  expect(wilsonLower(0, 10)).toBe(0);
  expect(wilsonLower(0, 0)).toBeNull();
});

test('kappa takes away what chance alone would give', () => {
  const pairs = (count: number, a: string, b: string) =>
    Array.from({ length: count }, () => [a, b] as [string, string]);
  // The worked example of the textbooks: 0.7 agree, 0.5 by chance.
  const textbook = [
    ...pairs(20, 'yes', 'yes'),
    ...pairs(5, 'yes', 'no'),
    ...pairs(10, 'no', 'yes'),
    ...pairs(15, 'no', 'no'),
  ];
  expect(cohenKappa(textbook)).toBeCloseTo(0.4, 6);
  expect(cohenKappa(pairs(5, 'yes', 'yes'))).toBeNull();
  expect(cohenKappa([])).toBeNull();
});

test('a question is usable when both found it so, and one that only one rated counts nowhere', () => {
  const first = readRatings(file('a.jsonl', lines({ q1: 'usable', q2: 'usable', q3: 'edit', q4: 'bad' })));
  const second = readRatings(file('b.jsonl', lines({ q1: 'usable', q2: 'edit', q3: 'edit', q5: 'usable' })));
  const found = agreement(first, second);
  expect(found).toMatchObject({ n: 3, single: 2, usable: { first: 2, second: 1, both: 1 } });
  expect(found.share.both).toBeCloseTo(1 / 3, 6);
  expect(ratingLines(found)[0]).toBe('rated by both      n = 3, 2 rated by one only and left out');
});

test('a file that rates twice or with another word is refused', () => {
  const twice = `${lines({ q1: 'usable' })}${lines({ q1: 'bad' })}`;
  expect(() => readRatings(file('twice.jsonl', twice))).toThrow('rates q1 twice');
  expect(() => readRatings(file('odd.jsonl', lines({ q1: 'fine' })))).toThrow();
});

const rated = (name: string) =>
  readRatings(join(import.meta.dirname, `../../eval/rated/2026-11-28-${name}.jsonl`));

test.each([
  ['k', 'l', 174, 139],
  ['m', 'n', 208, 177],
])(
  'the questions on values that raters %s and %s both found usable are those docs/evaluation.md counts',
  (a, b, n, both) => {
    const [first, second] = [rated(a), rated(b)];
    const usable = [...first].filter(([id, rating]) => rating === 'usable' && second.get(id) === 'usable');
    expect([first.size, second.size, usable.length]).toEqual([n, n, both]);
    expect(wilsonLower(both, n)).toBeGreaterThan(0.65);
    const docs = readFileSync(join(import.meta.dirname, '../../../docs/evaluation.md'), 'utf8');
    expect(docs).toContain(`${both} (${((100 * both) / n).toFixed(1)} %)`);
  },
);
