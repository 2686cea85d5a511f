import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryStore } from '../../server/store/memory.ts';
import type { Reader, Store } from '../../server/store/port.ts';
import type { Row, TableName } from '../../server/store/tables.ts';
import { broken } from '../laws/review-oracle.ts';
import { type ReviewAct, reviewHistories } from './setup/acts.ts';
import { lessonId, type Play, playOn, playReview } from './setup/play.ts';
import { lookAt, type Seen, withoutGrant } from './setup/review-rows.ts';
import { makeStage } from './setup/stage.ts';

// A search for new counterexamples: LAW_SCALE=50 LAW_SEED=7 vitest run tests/server/review-laws.test.ts
const SCALE = Number(process.env.LAW_SCALE ?? 1);
const SEED = Number(process.env.LAW_SEED ?? 8785);
const RUNS = 100 * SCALE;

const bothLessons = (store: Store, { team, skill, w, lessons }: Play): Promise<(Seen | null)[]> =>
  Promise.all(lessons.map((lesson) => lookAt(store, { team, lesson, skill, now: w.clock.now })));

/** What a new lesson is compared with. */
const unborn = (seen: Seen): Seen => ({
  ...seen,
  docket: {
    ...seen.docket,
    lesson: { ...seen.docket.lesson, state: 'none', liveRev: null },
    revisions: [],
    submissions: [],
    reviews: [],
  },
  approvals: [],
  reviews: [],
});

/**
 * Plays a history over HTTP and says which law it broke, as the rows tell it, or null. `served` is what the server is given,
 * which a planted bug makes another one than the rows.
 */
async function firstBroken(
  acts: readonly ReviewAct[],
  served: (store: Store) => Store = (store) => store,
  see: (seen: Seen) => void = () => undefined,
): Promise<string | null> {
  const rows = memoryStore();
  const play = playOn(await makeStage(served(rows)));
  let before = await bothLessons(rows, play);
  for (const [count, act] of acts.entries()) {
    await playReview(play, act);
    const after = await bothLessons(rows, play);
    for (const [index, now] of after.entries()) {
      if (now === null) continue;
      const then = before[index] ?? unborn(now);
      const found = broken(then, now) ?? withoutGrant(then, now, play.w.clock.now);
      if (found !== null) return `${found}, at ${count}: ${JSON.stringify(act)} on ${lessonId(play, index)}`;
      see(now);
    }
    before = after;
  }
  return null;
}

/** How many histories came to an approval of each reason and tier, to a carried revision, to each end. */
const seen = new Map<string, number>();

test(
  'whatever a team sends, nothing is approved, carried, lowered or decided but by the rules',
  async () => {
    const law = fc.asyncProperty(reviewHistories, async (acts) => {
      const reached = new Set<string>();
      const found = await firstBroken(acts, undefined, ({ docket }) => {
        for (const { state, why, tier } of docket.submissions)
          if (state !== 'waiting') reached.add(state === 'approved' ? `${why} ${tier}` : state);
        if (docket.revisions.some(({ carriedFrom }) => carriedFrom !== null)) reached.add('carried');
        if (docket.lesson.state === 'retired') reached.add('retired');
      });
      for (const what of reached) seen.set(what, (seen.get(what) ?? 0) + 1);
      expect(found).toBeNull();
    });
    await fc.assert(law, { seed: SEED, numRuns: RUNS });
  },
  60_000 * SCALE,
);

test.each([
  ...[1, 2, 3, 4].map((tier) => `publish ${tier}`),
  ...[2, 3, 4].flatMap((tier) => [`reverify ${tier}`, `lower-tier ${tier}`]),
  ...['changes', 'rejected', 'stale', 'carried', 'retired'],
])('the histories of that law reach %s', (what) => {
  expect(seen.get(what) ?? 0).toBeGreaterThan(0);
});

type Lie = { [T in TableName]?: (row: Row<T>) => Row<T> };

/** A store that tells the server something else than what is in it. */
const lying =
  (lie: Lie) =>
  (store: Store): Store => {
    const told = <T extends TableName>(table: T, row: Row<T>): Row<T> =>
      (lie[table] as ((row: Row<T>) => Row<T>) | undefined)?.(row) ?? row;
    const reader = (real: Reader): Reader => ({
      async get(table, key) {
        const row = await real.get(table, key);
        return row && told(table, row);
      },
      list: async (table, query) => (await real.list(table, query)).map((row) => told(table, row)),
      pick: async (table, columns, query) =>
        (await real.pick(table, columns, query)).map((row) => told(table, row as never) as never),
    });
    return {
      ...store,
      ...reader(store),
      async sender(team, hash) {
        const seen = await store.sender(team, hash);
        return seen && { ...seen, member: seen.member && told('member', seen.member) };
      },
      write: (work) => store.write((tx) => work({ ...tx, ...reader(tx) })),
    };
  };

const NOBODY = 'nobody';

/** Bugs of a server: what it does not look at. */
const BUGS: Record<string, Lie> = {
  'forgets who wrote a revision': { revision: (row) => ({ ...row, author_id: NOBODY }) },
  'takes the bot for a human': { member: (row) => ({ ...row, kind: 'human' }) },
  'never ends a grant': { review_grant: (row) => ({ ...row, expires_at: Number.MAX_SAFE_INTEGER }) },
  'takes one approval for enough': { submission: (row) => ({ ...row, required: '["any"]' }) },
  'forgets the tier of what lives': { lesson: (row) => ({ ...row, tier: 1 }) },
  'lets what is over be decided': { submission: (row) => ({ ...row, state: 'waiting' }) },
};

test.each(Object.entries(BUGS))('the law finds a server that %s', async (_, lie) => {
  const law = fc.asyncProperty(
    reviewHistories,
    async (acts) => (await firstBroken(acts, lying(lie))) === null,
  );
  expect((await fc.check(law, { seed: SEED, numRuns: RUNS, endOnFailure: true })).failed).toBe(true);
});
