import { keepLink } from '../../../lib/db/links.ts';
import { watchReviewItem } from '../../../lib/flow/queries/watch-review-item.ts';
import { watchReviewState } from '../../../lib/flow/queries/watch-reviews.ts';
import { contentHash } from '../../../lib/hash/content-hash.ts';
import type { LessonContent, TierValue } from '../../../lib/model/lesson.ts';
import { isSent, newLink } from '../../../lib/sync/link.ts';
import { reopened, restartedLink } from '../../../lib/sync/restarted.ts';
import { content, idOf, LESSON, MONDAY } from '../log/samples.ts';
import { first, testDeps } from './deps.ts';

export const TEAM = idOf(950);
export const SUBMISSION = idOf(960);
export const OF = { team: TEAM, submission: SUBMISSION };
export const rules = { restartedLink, reopened, isSent };

type Asked = { why?: string; tier?: TierValue; state?: string; said?: LessonContent; more?: object };

/** A connected device with one task about a submission. */
export async function withTask({
  why = 'decide',
  tier = 2,
  state = 'waiting',
  said = content(),
  more,
}: Asked = {}) {
  const deps = await testDeps();
  const made = { team: TEAM, person: idOf(951), device: idOf(952), address: 'https://team.example' };
  const named = { teamName: 'Harbour', personName: 'Kim Example', since: MONDAY };
  await keepLink(deps.db, newLink({ ...made, ...named, epoch: idOf(953), gen: 0, have: 0 }), 'pa1');
  const submission = {
    id: SUBMISSION,
    lesson: LESSON,
    rev: idOf(961),
    base: null,
    submitter: idOf(970),
    tier,
    state,
    contentHash: contentHash(said),
    required: ['owner'],
    becomes: tier,
    why: 'publish',
    noReviewer: false,
    at: MONDAY,
  };
  const body = { ref: SUBMISSION, why, submission, decided: [], content: said, ...more };
  const row = { seq: 1, entity: 'task', id: `submission:${SUBMISSION}`, v: 1, hash: 'x', round: 0 };
  await deps.db.rows.put({ ...row, team: TEAM, stream: 'me', kind: 'submission', body });
  await deps.grants.put({ team: TEAM, grant: 'secret', bound: null, askedAt: MONDAY, expiresAt: MONDAY * 2 });
  const server = { isThere: true };
  const answer = async () => {
    if (!server.isThere) throw new TypeError('no network');
    return Response.json({ expires_at: MONDAY * 2 });
  };
  return { ...deps, server, net: { ...deps.net, to: () => answer } };
}

type Ready = Awaited<ReturnType<typeof withTask>>;

export async function itemOf(deps: Ready) {
  const item = await first(watchReviewItem(deps, OF));
  if (item === null) throw new Error('nothing waits');
  return item;
}

export const stateOf = (deps: Ready) => first(watchReviewState(deps, OF));
