import type { LessonContent } from '../../../lib/model/lesson.ts';
import { DEFAULT_POLICY } from '../../../lib/review/policy.ts';
import {
  lessonOf,
  memberOf,
  reviewOf,
  revisionOf,
  rolesOf,
  submissionOf,
} from '../../../server/commands/rows.ts';
import type { Reader } from '../../../server/store/port.ts';
import type { Row } from '../../../server/store/tables.ts';
import type { Approval, Team } from '../../laws/review-team.ts';

/** One lesson as its rows tell it, in the form in which the laws of review look at a team; and the grants and commands there are. */
export type Seen = Team & {
  reviews: Row<'review'>[];
  grants: Row<'review_grant'>[];
  /** Which device sent each of the team's commands. */
  commands: Pick<Row<'command'>, 'command_id' | 'person_id' | 'device_id'>[];
  /** What people have to do about its submissions. */
  tasks: Row<'task'>[];
};

/** Reads one lesson's rows and those it rests on; null while there is no such lesson. */
export async function lookAt(
  store: Reader,
  { team, lesson, skill, now }: { team: string; lesson: string; skill: string; now: number },
): Promise<Seen | null> {
  const where = { team_id: team, lesson_id: lesson };
  const row = await store.get('lesson', where);
  if (row === null) return null;
  const revisions = (await store.list('revision', { where })).toSorted(
    (a, b) => a.received_at - b.received_at,
  );
  const submissions = await store.list('submission', { where });
  const reviews = await store.list('review', {
    where: { team_id: team },
    among: { column: 'submission_id', values: submissions.map(({ submission_id }) => submission_id) },
  });
  const said = reviews.map(reviewOf);
  return {
    docket: {
      now,
      policy: DEFAULT_POLICY,
      members: (await store.list('member', { where: { team_id: team } })).map(memberOf),
      roles: rolesOf(await store.get('skill', { team_id: team, skill_id: skill })),
      lesson: lessonOf(row),
      revisions: revisions.map(revisionOf),
      submissions: submissions.map(submissionOf).toSorted((a, b) => a.at - b.at),
      reviews: said,
    },
    contents: new Map(revisions.map(({ rev_id, body }) => [rev_id, JSON.parse(body) as LessonContent])),
    approvals: said
      .filter(({ verdict }) => verdict === 'approve')
      .map(
        ({ submission, person, contentHash, grant, tier, at }): Approval => ({
          submission,
          who: person,
          saw: contentHash,
          grant,
          tier,
          at,
        }),
      ),
    reviews,
    grants: await store.list('review_grant', { where: { team_id: team } }),
    commands: await store.pick('command', ['command_id', 'person_id', 'device_id'], {
      where: { team_id: team },
    }),
    tasks: await store.list('task', {
      where: { team_id: team, op: 'put' },
      among: { column: 'ref', values: submissions.map(({ submission_id }) => submission_id) },
    }),
  };
}

const isBoundTo = (bound: string, { submission_id, content_hash, verdict }: Row<'review'>): boolean => {
  const to = JSON.parse(bound) as { submission: string; contentHash: string; verdict: string };
  return to.submission === submission_id && to.contentHash === content_hash && to.verdict === verdict;
};

/** Why a decision that was not there before rests on no grant that was good, of the device that sent it, or null. */
export function withoutGrant(before: Seen, after: Seen): string | null {
  const spent = new Set(
    before.grants.filter(({ used_at }) => used_at !== null).map(({ grant_hash }) => grant_hash),
  );
  const known = new Set(
    before.reviews.map(({ submission_id, person_id, at }) => `${submission_id} ${person_id} ${at}`),
  );
  const made = after.reviews.filter(
    ({ submission_id, person_id, at }) => !known.has(`${submission_id} ${person_id} ${at}`),
  );
  const old = new Set(before.commands.map(({ command_id }) => command_id));
  // A transaction takes what one device sent.
  const sent = after.commands.filter(({ command_id }) => !old.has(command_id));
  for (const review of made) {
    const { tier } = JSON.parse(review.body) as { tier: number };
    const good = after.grants.some(
      ({ grant_hash, person_id, device_id, bound_to, expires_at, used_at }) =>
        person_id === review.person_id &&
        sent.some((one) => one.person_id === person_id && one.device_id === device_id) &&
        expires_at > review.at &&
        (bound_to === null
          ? tier < 3
          : used_at !== null && !spent.has(grant_hash) && isBoundTo(bound_to, review)),
    );
    if (!good) return `a decision in tier ${tier} without a valid grant`;
  }
  return null;
}
