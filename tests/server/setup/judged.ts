import { canonical } from '../../../lib/hash/canonical.ts';
import { sha256 } from '../../../lib/hash/sha256.ts';
import { submissionTasks } from '../../../lib/review/tasks.ts';
import type { Reader } from '../../../server/store/port.ts';
import { broken } from '../../laws/review-oracle.ts';
import { type Seen, withoutGrant } from './review-rows.ts';

/** The lesson before there was anything about it. */
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
  commands: [],
});

/** Once another revision lives, what waited on the one before waits no more. */
function leftWaiting({ docket: before }: Seen, { docket: after }: Seen): string | null {
  if (after.lesson.liveRev === before.lesson.liveRev) return null;
  const late = after.submissions.some(
    ({ state, base }) => state === 'waiting' && base === before.lesson.liveRev,
  );
  return late ? 'a submission waits on a base that lives no more' : null;
}

/** A live lesson has one live revision, of its own; any other has none that a reader would take for live. */
function oneLives({ docket: { lesson, revisions } }: Seen): string | null {
  if (lesson.state === 'none') return lesson.liveRev === null ? null : 'something lives that nobody approved';
  const live = revisions.filter(({ rev }) => rev === lesson.liveRev);
  return live.length === 1 ? null : `${live.length} revisions live`;
}

/** Whoever has to do something about a submission is who the rules say now, and nobody else. */
function tasksFit({ docket, tasks }: Seen): string | null {
  const waiting = docket.submissions.filter(({ state }) => state === 'waiting');
  const wanted = waiting.flatMap((submission) =>
    submissionTasks(docket, submission).map(({ person, ref, why }) => `${person} ${ref} ${why}`),
  );
  const open = new Set(waiting.map(({ id }) => id));
  const held = tasks.map(({ person_id, ref, body }) => ({
    ref,
    says: `${person_id} ${ref} ${(JSON.parse(body) as { why: string }).why}`,
  }));
  const over = held.find(({ ref, says }) => !open.has(ref) && !says.endsWith(' wrote'));
  if (over !== undefined) return `a task about what is decided: ${over.says}`;
  const given = held.filter(({ ref }) => open.has(ref)).map(({ says }) => says);
  const odd = [
    ...wanted.filter((one) => !given.includes(one)),
    ...given.filter((one) => !wanted.includes(one)),
  ];
  return odd[0] === undefined ? null : `a task is missing or too many: ${odd[0]}`;
}

/** The laws that one step broke, in words; the lesson may have been made by it. */
export function judged(before: Seen | null, after: Seen): string[] {
  const then = before ?? unborn(after);
  return [
    broken(then, after),
    withoutGrant(then, after),
    leftWaiting(then, after),
    oneLives(after),
    tasksFit(after),
  ].filter((found) => found !== null);
}

/** Where a team's trail does not follow from itself, read without the server's own check; null when all of it does. */
export async function brokenTrail(reader: Reader, team: string): Promise<string | null> {
  const rows = await reader.list('audit', { where: { team_id: team }, order: 'seq' });
  let last = '';
  for (const [index, { hash, ...row }] of rows.entries()) {
    if (row.seq !== index + 1 || row.prev !== last || sha256(canonical(row)) !== hash)
      return `the trail is broken at ${index + 1}`;
    last = hash;
  }
  const head = await reader.get('head', { team_id: team, stream: 'audit' });
  return (head?.last_hash ?? '') === last ? null : 'the trail ends before its head';
}
