import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type NewTip, putTips } from '../../../lib/db/put-tips.ts';
import { declareTipDb } from '../../../lib/db/tip-db.ts';
import { tipPostings } from '../../../lib/db/tip-postings.ts';
import { readTipHead, readTipStats } from '../../../lib/db/tip-stats.ts';
import { tipDocument } from '../../../lib/tips/lesson.ts';
import { postingsInMemory } from '../../../lib/tips/memory.ts';
import { tipQuery } from '../../../lib/tips/query.ts';
import { rank } from '../../../lib/tips/rank.ts';

const SEED = 20261127;
const RUNS = 60;
/** So few that histories this short fill blocks and have common keys. */
const SMALL = { block: 2, common: 3 };
const Small = fc.record({ names: fc.constantFrom(4, 100), unlisted: fc.constantFrom(0, 2, 5) });
const WORDS =
  'queue printer label restart gateway certificate rotate ERR_LOCK_7 depot invoice export retry'.split(' ');

const said = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' '));
const Lesson = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), title: said, body: said });
const Act = fc.oneof(
  fc.record({ put: fc.array(Lesson, { minLength: 1, maxLength: 3 }) }),
  fc.record({ gone: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f') }),
);

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

test(`${RUNS} histories: an index that lessons came to and left finds what one made at once finds, with the same scores`, async () => {
  const history = fc.array(Act, { maxLength: 12 });
  const law = fc.asyncProperty(history, said, Small, async (acts, asked, small) => {
    const sizes = { ...SMALL, ...small };
    databases += 1;
    const db = declareTipDb(`tips-${databases}`);
    const now = new Map<string, Said>();
    for (const act of acts) {
      if ('gone' in act) {
        now.delete(act.gone);
        await putTips(db, [], [act.gone], sizes);
      } else {
        const tips = new Map(act.put.map((one) => [one.id, one]));
        for (const one of tips.values()) now.set(one.id, one);
        await putTips(db, [...tips.values()].map(tipOf), [], sizes);
      }
    }
    const plain = (found: Awaited<ReturnType<typeof rank>>) =>
      found
        .map(({ lesson, score, match, fit, rare, marks }) => {
          const numbers = [score, match, ...Object.values(fit)].map((n) => n.toFixed(4));
          return [lesson, ...numbers, rare, ...marks].join(' ');
        })
        .sort();
    const inMemory = postingsInMemory([...now.values()].map(tipOf));
    // With room for few entries most is looked up for the best alone.
    for (const most of [20_000, 3]) {
      const kept = await rank(page(asked), tipPostings(db), () => true, most);
      const fresh = await rank(page(asked), inMemory, () => true, most);
      expect(plain(kept)).toEqual(plain(fresh));
    }
    const lists = await db.lists.toArray();
    expect(lists.every(({ docs }) => docs.length > 0 && docs.length <= SMALL.block)).toBe(true);
    const stats = await readTipStats(db);
    const head = await readTipHead(db);
    expect(head.size).toBe(now.size);
    expect(await db.tips.where('n').above(head.listed).count()).toBeLessThanOrEqual(sizes.unlisted);
    const holders = Map.groupBy(
      lists.flatMap(({ key, docs }) => [...docs].map(() => key)),
      (key) => key,
    );
    const common = [...holders].filter(([, held]) => held.length >= SMALL.common).map(([key]) => key);
    expect(common.every((key) => stats.counts.has(key))).toBe(true);
    expect(stats.counts.size).toBeLessThanOrEqual(
      sizes.names + new Set([...common, ...stats.long.keys()]).size,
    );
    expect([...stats.counts].every(([key, n]) => holders.get(key)?.length === n)).toBe(true);
    if (now.size === 0) expect([lists.length, await db.tips.count()]).toEqual([0, 0]);
    await db.delete();
  });
  await fc.assert(law, { seed: SEED, numRuns: RUNS });
});
