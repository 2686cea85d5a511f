import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { type ListSizes, listTips } from '../../../lib/db/list-tips.ts';
import { type NewTip, putTips } from '../../../lib/db/put-tips.ts';
import { declareTipDb, type TipDb } from '../../../lib/db/tip-db.ts';
import { tipPostings } from '../../../lib/db/tip-postings.ts';
import { knownTips, partOf } from '../../../lib/db/tip-stats.ts';
import { tipDocument } from '../../../lib/tips/lesson.ts';
import { postingsInMemory } from '../../../lib/tips/memory.ts';
import { tipQuery } from '../../../lib/tips/query.ts';
import { rank } from '../../../lib/tips/rank.ts';

const SEED = 20261127;
const RUNS = 100;
/** So few that histories this short fill blocks, have common keys, and are listed in many steps. */
const SMALL = { block: 2, common: 3 };
const Small = fc.record({
  names: fc.constantFrom(0, 1, 100),
  unlisted: fc.constantFrom(0, 1, 4),
  keys: fc.constantFrom(1, 3, 100),
  lessons: fc.constantFrom(1, 2, 100),
});
const WORDS =
  'queue printer label restart gateway certificate rotate ERR_LOCK_7 depot invoice export retry'.split(' ');

const said = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' '));
const Lesson = fc.record({ id: fc.constantFrom(...'abcdef'), title: said, body: said });
const Ids = fc.constantFrom(...'abcdef');
const Act = fc.oneof(
  fc.record({ put: fc.array(Lesson, { minLength: 1, maxLength: 4 }) }),
  fc.record({ gone: Ids }),
  fc.record({ steps: fc.integer({ min: 1, max: 9 }) }),
  // The worker dies in a step, with the write of this number.
  fc.record({ dies: fc.integer({ min: 1, max: 6 }) }),
);
type Act = typeof Act extends fc.Arbitrary<infer T> ? T : never;

type Said = { id: string; title: string; body: string };

const tipOf = ({ id, title, body }: Said): NewTip => {
  const document = tipDocument({
    ...{ title, body, situation: '', insight: '', skills: [], language: 'en' },
    sources: [{ address: `https://wiki.example/${id}`, title: '' }],
  });
  return {
    document,
    stamp: title + body,
    entry: { lesson: id, title: document.title, cues: document.cues, home: null, until: null },
  };
};

const page = (title: string) =>
  tipQuery({
    ...{
      title,
      address: 'https://wiki.example/a',
      headings: [],
      tokens: [],
      facts: [],
      text: '',
      language: 'en',
    },
  });

let databases = 0;

/** A step in which the database dies before some write; what a new worker opens is the same database. */
async function died(db: TipDb, sizes: ListSizes, write: number): Promise<TipDb> {
  const { put } = IDBObjectStore.prototype;
  let writes = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...what) {
    writes += 1;
    if (writes === write) throw new DOMException('the worker was ended', 'AbortError');
    return put.apply(this, what);
  });
  await Promise.resolve(listTips(db, sizes)).catch(() => undefined);
  vi.restoreAllMocks();
  db.close();
  return declareTipDb(db.name);
}

async function act(db: TipDb, now: Map<string, Said>, one: Act, sizes: ListSizes): Promise<TipDb> {
  if ('gone' in one) {
    now.delete(one.gone);
    await putTips(db, [], [one.gone]);
  } else if ('put' in one) {
    const tips = new Map(one.put.map((each) => [each.id, each]));
    for (const each of tips.values()) now.set(each.id, each);
    await putTips(db, [...tips.values()].map(tipOf));
  } else if ('dies' in one) return died(db, sizes, one.dies);
  else for (let n = 0; n < one.steps; n++) await listTips(db, sizes);
  return db;
}

const plain = (found: Awaited<ReturnType<typeof rank>>) =>
  found
    .map(({ lesson, score, match, fit, rare, marks }) => {
      const numbers = [score, match, ...Object.values(fit)].map((n) => n.toFixed(4));
      return [lesson, ...numbers, rare, ...marks].join(' ');
    })
    .sort();

/** What the index finds is what one made at once of the same lessons finds. */
async function expectSame(db: TipDb, now: ReadonlyMap<string, Said>, asked: string): Promise<void> {
  const inMemory = postingsInMemory([...now.values()].map(tipOf));
  // With room for few entries most is looked up for the best alone.
  for (const most of [20_000, 3]) {
    const kept = await rank(page(asked), tipPostings(db), () => true, most);
    const fresh = await rank(page(asked), inMemory, () => true, most);
    expect(plain(kept)).toEqual(plain(fresh));
  }
  const { head } = await knownTips(db);
  expect(head.size).toBe(now.size);
}

/** What is known of the lists is what they say, and none is empty or too long. */
async function expectSound(db: TipDb, sizes: ListSizes): Promise<void> {
  const lists = await db.lists.toArray();
  expect(lists.every(({ docs }) => docs.length > 0 && docs.length <= SMALL.block)).toBe(true);
  const { parts } = await knownTips(db);
  const holders = Map.groupBy(
    lists.flatMap(({ key, docs }) => [...docs].map(() => key)),
    (key) => key,
  );
  const common = [...holders].filter(([, held]) => held.length >= SMALL.common).map(([key]) => key);
  expect(common.every((key) => parts[partOf(key)]?.counts.has(key))).toBe(true);
  for (const { counts, long } of parts) {
    const must = new Set([...common.filter((key) => counts.has(key)), ...long.keys()]);
    expect(counts.size).toBeLessThanOrEqual(sizes.names + must.size);
    expect([...counts].every(([key, n]) => holders.get(key)?.length === n)).toBe(true);
  }
}

test(`${RUNS} histories: at every step an index that lessons came to and left finds what one made at once finds, with the same scores, and after a worker that died in one`, async () => {
  const history = fc.array(Act, { maxLength: 16, size: 'max' });
  const law = fc.asyncProperty(history, said, Small, async (acts, asked, small) => {
    const sizes = { ...SMALL, ...small };
    databases += 1;
    let db = declareTipDb(`tips-${databases}`);
    const now = new Map<string, Said>();
    for (const one of acts) {
      db = await act(db, now, one, sizes);
      await expectSame(db, now, asked);
      await expectSound(db, sizes);
    }
    while (await listTips(db, sizes)) await expectSame(db, now, asked);
    await expectSame(db, now, asked);
    await expectSound(db, sizes);
    const { waiting, left } = await knownTips(db);
    expect(waiting.length + left.length).toBeLessThanOrEqual(sizes.unlisted);
    if (now.size === 0 && left.length === 0)
      expect([await db.lists.count(), await db.tips.count()]).toEqual([0, 0]);
    await db.delete();
  });
  await fc.assert(law, { seed: SEED, numRuns: RUNS });
}, 120_000);

test('a page asked while a step is done finds the same as before it', async () => {
  const sizes = { ...SMALL, names: 1, unlisted: 2, keys: 2, lessons: 2 };
  databases += 1;
  const db = declareTipDb(`tips-${databases}`);
  const now = new Map<string, Said>();
  for (const [at, id] of [...'abcdef'].entries())
    await act(
      db,
      now,
      { put: [{ id, title: WORDS.slice(at, at + 4).join(' '), body: 'queue depot' }] },
      sizes,
    );
  const inMemory = postingsInMemory([...now.values()].map(tipOf));
  const asked = page('queue printer ERR_LOCK_7 depot');
  const fresh = plain(await rank(asked, inMemory));
  let steps = 0;
  for (let more = true; more; steps++) {
    const postings = tipPostings(db);
    // The page has begun before the step, and reads its lists after it.
    await postings.size();
    more = await listTips(db, sizes);
    expect(plain(await rank(asked, postings))).toEqual(fresh);
  }
  expect(steps).toBeGreaterThan(5);
});
