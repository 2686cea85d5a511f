import 'fake-indexeddb/auto';
import { beforeAll, expect, test, vi } from 'vitest';
import { LIST_SIZES, listTips } from '../../../lib/db/list-tips.ts';
import { type NewTip, putTips } from '../../../lib/db/put-tips.ts';
import { declareTipDb } from '../../../lib/db/tip-db.ts';
import { tipPostings } from '../../../lib/db/tip-postings.ts';
import { tipKeys } from '../../../lib/db/tip-state.ts';
import { SKILL, tipDocument } from '../../../lib/tips/lesson.ts';
import { mayFit } from '../../../lib/tips/may-fit.ts';
import { tipQuery } from '../../../lib/tips/query.ts';
import { rank } from '../../../lib/tips/rank.ts';
import { lessonAt, pageAt } from '../../bench/tips/natural.ts';

const LESSONS = 300;
const PAGES = 8;
/** Of the database's requests, which is what a page costs: as many lists as fit and the lessons looked at closer, of which the best are some. */
const MOST_READS = 172;
/** The lesson and how far the lists go. */
const WRITES = 2;
/** Whether it is there already and how far the lists go. */
const ASKED = 2;
const UNLISTED = 64;
/** Keys of a part, of which there are 64, that 65 lessons hold: its lists, what is known of it and how far it is. */
const STEP = 120;

const READS = ['get', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'] as const;
const db = declareTipDb('requests');

const tipAt = (n: number): NewTip => {
  const document = tipDocument(lessonAt(n));
  const { title, cues } = document;
  return { document, stamp: '', entry: { lesson: String(n), title, cues, home: null, until: null } };
};

/** How many requests some work makes. */
async function requestsOf(work: () => PromiseLike<unknown>): Promise<{ reads: number; writes: number }> {
  const reads = [IDBObjectStore.prototype, IDBIndex.prototype].flatMap((on) =>
    READS.map((name) => vi.spyOn(on, name)),
  );
  const writes = (['put', 'add', 'delete'] as const).map((name) => vi.spyOn(IDBObjectStore.prototype, name));
  await work();
  const sum = (spies: readonly { mock: { calls: unknown[] } }[]) =>
    spies.reduce((total, { mock }) => total + mock.calls.length, 0);
  const counted = { reads: sum(reads), writes: sum(writes) };
  vi.restoreAllMocks();
  return counted;
}

/** How many of these requests are for what is known of parts. */
const isOfPart = (calls: readonly (readonly unknown[])[]): number =>
  calls.filter(([key]) => `${key instanceof IDBKeyRange ? key.lower : key}`.startsWith('part:')).length;

const ask = (n: number) => rank(tipQuery(pageAt(n, n * 7)), tipPostings(db));

beforeAll(async () => {
  const tips = Array.from({ length: LESSONS }, (_, n) => tipAt(n));
  await putTips(db, tips);
  while (await listTips(db, { ...LIST_SIZES, lessons: LESSONS }));
}, 60_000);

test(`a page of 390 words among ${LESSONS} lessons asks at most ${MOST_READS} times, in one go, and for the statistics once`, async () => {
  const stats = vi.spyOn(IDBObjectStore.prototype, 'get');
  const ranges = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  await ask(0);
  const all = isOfPart(stats.mock.calls) + isOfPart(ranges.mock.calls);
  vi.restoreAllMocks();
  expect(all).toBeLessThanOrEqual(1);
  for (let n = 1; n <= PAGES; n++) {
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const { reads, writes } = await requestsOf(async () => {
      await ask(n);
      expect(begun).toHaveBeenCalledTimes(1);
    });
    expect(reads).toBeLessThanOrEqual(MOST_READS);
    expect(writes).toBe(0);
  }
  const again = vi.spyOn(IDBObjectStore.prototype, 'get');
  await ask(0);
  expect(isOfPart(again.mock.calls)).toBe(0);
  vi.restoreAllMocks();
});

test('whether the title of a page fits a lesson costs at most a quarter of that', async () => {
  const rest = { postings: tipPostings(db), isOpen: () => false };
  const { reads, writes } = await requestsOf(async () => {
    await mayFit(pageAt(3, 21), await tipKeys(db, SKILL), rest);
  });
  expect(reads).toBeGreaterThan(3);
  expect(reads).toBeLessThanOrEqual(MOST_READS / 4);
  expect(writes).toBe(0);
});

test(`a lesson more is ${WRITES} writes, and so is the one after which ${UNLISTED + 1} are listed together`, async () => {
  for (let n = 0; n <= UNLISTED; n++) {
    const { writes, reads } = await requestsOf(() => putTips(db, [tipAt(LESSONS + n)]));
    expect(writes).toBe(WRITES);
    expect(reads).toBeLessThanOrEqual(ASKED);
    expect(await listTips(db)).toBe(n === UNLISTED);
  }
});

test(`a step of listing them makes at most ${STEP} requests to read and ${STEP} to write, all of them less than each lesson alone`, async () => {
  expect((await ask(0)).length).toBeGreaterThan(0);
  let all = 0;
  let steps = 0;
  for (let more = true; more; steps++) {
    const { reads, writes } = await requestsOf(async () => {
      more = await listTips(db);
    });
    expect(reads).toBeLessThanOrEqual(STEP);
    expect(writes).toBeLessThanOrEqual(STEP);
    all += writes;
  }
  expect(steps).toBeGreaterThan(UNLISTED / 2);
  expect(all / (UNLISTED + 1)).toBeLessThan(tipAt(LESSONS).document.weights.size);
});

test('a lesson that changes is as little, with a note of what left', async () => {
  const { writes } = await requestsOf(() => putTips(db, [{ ...tipAt(3), stamp: 'another' }]));
  expect(writes).toBe(WRITES + 2);
});
