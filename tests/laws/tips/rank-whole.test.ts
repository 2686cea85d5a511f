import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tipDocument } from '../../../lib/tips/lesson.ts';
import { postingsInMemory } from '../../../lib/tips/memory.ts';
import { tipQuery } from '../../../lib/tips/query.ts';
import { rank } from '../../../lib/tips/rank.ts';
import { lessonAt, pageAt } from '../../bench/tips/natural.ts';

const SEED = 20261127;
const PAGES = 40;
const LESSONS = 3_000;
/** So few entries that as many lists as among fifty thousand lessons are not read whole. */
const MOST = 5_000;

const documents = Array.from({ length: LESSONS }, (_, n) => tipDocument(lessonAt(n)));
const postings = postingsInMemory(
  documents.map((document, n) => ({
    document,
    entry: { lesson: String(n), title: document.title, cues: document.cues, home: null, until: null },
  })),
);

test(`${PAGES} pages: the three best of ${LESSONS} lessons are those of all lists read whole, with the same scores`, async () => {
  const law = fc.asyncProperty(fc.nat(9_999), fc.option(fc.nat(LESSONS - 1)), async (n, near) => {
    const query = tipQuery(pageAt(n, near));
    const some = await rank(query, postings, () => true, MOST);
    const whole = await rank(query, postings, () => true, Number.POSITIVE_INFINITY);
    const best = (ranked: typeof some) =>
      ranked.slice(0, 3).map(({ lesson, score, reasons }) => [lesson, score.toFixed(6), reasons]);
    expect(best(some)).toEqual(best(whole));
  });
  await fc.assert(law, { seed: SEED, numRuns: PAGES });
});

test('where the forty-eight best may not be shown, the next ones are told by all their words, too', async () => {
  let both = 0;
  for (let n = 0; n < 10; n++) {
    const query = tipQuery(pageAt(n, n));
    const closed = new Set<string>();
    const isOpen = ({ lesson }: { lesson: string }) => !closed.has(lesson);
    const ranked = (most: number) => rank(query, postings, isOpen, most);
    for (let times = 0; times < 3; times++)
      for (const { lesson } of await ranked(Number.POSITIVE_INFINITY)) closed.add(lesson);
    expect(closed.size).toBe(48);
    const measured = async (most: number) => (await ranked(most)).filter(({ fit }) => fit.mass > 0);
    const shares = new Map(
      (await measured(Number.POSITIVE_INFINITY)).map(({ lesson, fit }) => [lesson, fit.share]),
    );
    for (const { lesson, fit } of await measured(MOST)) {
      const share = shares.get(lesson);
      if (share === undefined) continue;
      both += 1;
      expect(fit.share).toBeCloseTo(share, 9);
    }
  }
  expect(both).toBeGreaterThan(10);
});

test('so many lists are not read whole that the law means something', async () => {
  const asked: number[] = [];
  const counting = {
    ...postings,
    among: (keys: readonly string[], docs: readonly number[]) => {
      asked.push(keys.length);
      return postings.among(keys, docs);
    },
  };
  for (let n = 0; n < 5; n++) await rank(tipQuery(pageAt(n, n)), counting, () => true, MOST);
  expect(asked).toHaveLength(5);
  expect(Math.min(...asked)).toBeGreaterThan(10);
});
