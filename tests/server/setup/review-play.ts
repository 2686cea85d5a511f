import fc from 'fast-check';
import { memoryStore } from '../../../server/store/memory.ts';
import type { Reader } from '../../../server/store/port.ts';
import { type ReviewAct, reviewHistories } from './acts.ts';
import { brokenTrail, judged } from './judged.ts';
import type { Bug } from './planted.ts';
import { lessonId, type Play, playOn, playReview } from './play.ts';
import { recorded } from './recorded.ts';
import { lookAt, type Seen } from './review-rows.ts';
import { makeStage } from './stage.ts';

/** Both lessons of a play as its rows tell them; null while there is none. */
export const lookAtBoth =
  (play: () => Play | null) =>
  async (reader: Reader): Promise<(Seen | null)[]> => {
    const known = play();
    if (known === null) return [null, null];
    const { team, skill, w, lessons } = known;
    return Promise.all(lessons.map((lesson) => lookAt(reader, { team, lesson, skill, now: w.clock.now })));
  };

/** The first law broken from one sight to the next that begins with these words, and on which lesson; null when all held. */
export function firstBroken(play: Play, sights: readonly (Seen | null)[][], words = ''): string | null {
  let before: readonly (Seen | null)[] = [null, null];
  for (const sight of sights) {
    for (const [index, after] of sight.entries()) {
      const all = after === null ? [] : judged(before[index] ?? null, after);
      const found = all.find((one) => one.startsWith(words));
      if (found !== undefined) return `${found}, on ${lessonId(play, index)}`;
    }
    before = sight;
  }
  return null;
}

type Given = {
  /** Stands between the server and the rows. */
  bug?: Bug;
  /** How the law begins that is asked for; all of them otherwise. */
  words?: string;
  see?: (seen: Seen) => void;
};

/** Plays a history over HTTP in memory and says which law it broke, as the rows tell it after every transaction, or null. */
export async function playedBroken(
  acts: readonly ReviewAct[],
  { bug = (store) => store, words = '', see = () => undefined }: Given = {},
): Promise<string | null> {
  const rows = memoryStore();
  let play: Play | null = null;
  const watch = recorded(
    rows,
    lookAtBoth(() => play),
  );
  play = playOn(await makeStage(bug(watch.store)));
  for (const act of acts) await playReview(play, act);
  const sights = watch.sights();
  for (const seen of sights.flat()) if (seen !== null) see(seen);
  const found = firstBroken(play, sights, words) ?? (await brokenTrail(rows, play.team));
  return found?.startsWith(words) ? found : null;
}

/** The first broken law among so many histories, null when all held. @throws what a history threw. */
export async function search(
  given: Given,
  { seed, runs }: { seed: number; runs: number },
): Promise<string | null> {
  let found: string | null = null;
  const law = fc.asyncProperty(reviewHistories, async (acts) => {
    found = await playedBroken(acts, given);
    return found === null;
  });
  const { failed, errorInstance } = await fc.check(law, { seed, numRuns: runs, endOnFailure: true });
  if (failed && found === null) throw errorInstance;
  return found;
}

/** Notes what a history came to: approvals by reason and tier, other ends, carried revisions. */
export function noteReached({ docket }: Seen, reached: Set<string>): void {
  for (const { state, why, tier } of docket.submissions)
    if (state !== 'waiting') reached.add(state === 'approved' ? `${why} ${tier}` : state);
  if (docket.revisions.some(({ carriedFrom }) => carriedFrom !== null)) reached.add('carried');
  if (docket.lesson.state === 'retired') reached.add('retired');
}
