import type { LessonContent } from '../../lib/model/lesson.ts';
import { afterwards, settled } from '../../lib/review/after.ts';
import { recheckOf } from '../../lib/review/flags.ts';
import { untold, withGave } from '../../lib/review/givers.ts';
import { DEFAULT_POLICY, TierPolicy } from '../../lib/review/policy.ts';
import { type Docket, decidingSkill, type SubmissionRow, type Writes } from '../../lib/review/rows.ts';
import { newLesson } from '../../lib/review/submit.ts';
import { lessonTasks, submissionTasks, type Task } from '../../lib/review/tasks.ts';
import type { Reader, Tx } from '../store/port.ts';
import type { CommandContext, TaskChange } from './command.ts';
import {
  lessonOf,
  memberOf,
  REVISION_FACTS,
  reviewOf,
  reviewRow,
  revisionOf,
  revisionRow,
  rolesOf,
  submissionOf,
  submissionRow,
} from './rows.ts';
import { flagOf } from './task-rows.ts';

/** The setting that holds a team's own tier policy. */
const POLICY = 'tier-policy';

async function policyOf(tx: Tx, team: string): Promise<TierPolicy> {
  const row = await tx.get('setting', { team_id: team, setting_id: POLICY });
  return row === null ? DEFAULT_POLICY : TierPolicy.parse(JSON.parse(row.body));
}

export const membersOf = async (tx: Reader, team: string) =>
  (await tx.list('member', { where: { team_id: team } })).map(memberOf);

/** So many submissions of a lesson are told of, the latest, with who decided them. */
const MOST_TOLD = 8;

/** Where a docket is read: in a command, or in a transaction of the server's own. */
type DocketPlace = { tx: Tx; now: number } & ({ caller: { team: string } } | { team: string });

/**
 * Everything the review of one lesson rests on, read after the team's head was locked. A lesson nobody submitted before is new,
 * with `proposed` as its home skill; null where there is none and nothing is proposed.
 */
export async function docketOf(
  { tx, now, ...place }: DocketPlace,
  lessonId: string,
  proposed: string | null = null,
): Promise<Docket | null> {
  const team = 'team' in place ? place.team : place.caller.team;
  const row = await tx.get('lesson', { team_id: team, lesson_id: lessonId });
  if (row === null && proposed === null) return null;
  const lesson = row === null ? newLesson(lessonId, proposed ?? '') : lessonOf(row);
  const where = { team_id: team, lesson_id: lessonId };
  const submissions = (await tx.list('submission', { where }))
    .map(submissionOf)
    .toSorted((a, b) => a.at - b.at);
  const last = submissions.slice(-MOST_TOLD);
  const told = submissions.filter((one) => one.state === 'waiting' || last.includes(one));
  const reviews = await tx.list('review', {
    where: { team_id: team },
    among: { column: 'submission_id', values: told.map(({ id }) => id) },
  });
  const skill = decidingSkill(lesson, proposed ?? lesson.homeSkill);
  return {
    now,
    policy: await policyOf(tx, team),
    members: await membersOf(tx, team),
    roles: rolesOf(await tx.get('skill', { team_id: team, skill_id: skill })),
    lesson,
    revisions: (await tx.pick('revision', REVISION_FACTS, { where, order: 'received_at' })).map(revisionOf),
    submissions,
    reviews: reviews.map(reviewOf),
  };
}

/** The content of a revision; null where there is none of this name. */
export async function contentOf(
  tx: Tx,
  team: string,
  lesson: string,
  rev: string,
): Promise<LessonContent | null> {
  const row = await tx.get('revision', { team_id: team, lesson_id: lesson, rev_id: rev });
  return row === null ? null : (JSON.parse(row.body) as LessonContent);
}

/** The docket with whose testimonies its revisions have, also where rows from before do not say it. */
export async function toldWhoGave(tx: Tx, team: string, docket: Docket): Promise<Docket> {
  const contents = new Map<string, LessonContent>();
  for (const { rev } of untold(docket)) {
    const content = await contentOf(tx, team, docket.lesson.id, rev);
    if (content !== null) contents.set(rev, content);
  }
  return withGave(docket, contents);
}

const saidOf = (docket: Docket, submission: string) =>
  docket.reviews
    .filter((review) => review.submission === submission)
    .map(({ person: by, verdict, tier, comment, comments, at, found, reason, confirms }) => ({
      ...{ by, verdict, tier, comment, at, found, reason, confirms },
      ...(comments === undefined ? {} : { comments }),
    }));

/** What became of the submissions before this one, the oldest first; what was said of them is for their authors. */
function historyOf(docket: Docket, { id, at: before }: SubmissionRow) {
  const earlier = docket.submissions.filter((one) => one.id !== id && one.at <= before);
  return earlier.slice(-MOST_TOLD).map(({ id: about, submitter: by, state, why, at }) => ({
    ...{ by, state, why, at },
    decided: saidOf(docket, about).map(({ by: person, verdict, at: when }) => ({
      ...{ by: person, verdict, at: when },
    })),
  }));
}

/** A task as the popup shows it: what waits, why it is this person's, what has been decided so far, and what went before. */
export const taskRow = (
  docket: Docket,
  { person, entity, ref, why }: Task,
  op: 'put' | 'del',
): TaskChange => {
  const submission = docket.submissions.find(({ id }) => id === ref);
  const says =
    submission === undefined
      ? { submission, decided: [] }
      : { submission, decided: saidOf(docket, ref), history: historyOf(docket, submission) };
  return {
    person,
    task: `${entity}:${ref}`,
    entity,
    ref,
    op,
    body: op === 'del' ? null : { ref, why, ...says, lesson: docket.lesson },
  };
};

/** What changes in people's task lists: those who gain or lose one, and those whose row would say something else now. */
function taskChanges(before: Docket, after: Docket, touched: readonly string[]): TaskChange[] {
  const rows = (docket: Docket): TaskChange[] =>
    [
      ...docket.submissions
        .filter(({ id, state }) => state === 'waiting' || touched.includes(id))
        .flatMap((submission) => submissionTasks(docket, submission)),
      ...lessonTasks(docket),
    ].map((task) => taskRow(docket, task, 'put'));
  const nameOf = ({ person, task }: TaskChange) => `${person} ${task}`;
  const [held, now] = [rows(before), rows(after)];
  const said = new Map(held.map((row) => [nameOf(row), JSON.stringify(row.body)]));
  const names = new Set(now.map(nameOf));
  return [
    ...now.filter((row) => said.get(nameOf(row)) !== JSON.stringify(row.body)),
    ...held
      .filter((row) => !names.has(nameOf(row)))
      .map((row) => ({ ...row, op: 'del' as const, body: null })),
  ];
}

export type Saving = {
  before: Docket;
  writes: Writes;
  /** Of a revision among the writes. */
  content?: LessonContent | undefined;
  /** When the decider signed in, for a review among the writes. */
  authAt?: number;
};

/** Writes what the rules said and returns the tasks this changes. */
export async function save(
  { tx, caller: { team }, now, nextSeq }: Pick<CommandContext<unknown>, 'tx' | 'caller' | 'now' | 'nextSeq'>,
  { before, writes: said, content, authAt = now }: Saving,
): Promise<TaskChange[]> {
  const writes = settled(before, said);
  const { lesson, revision, submissions = [], review } = writes;
  const id = before.lesson.id;
  if (revision !== undefined) {
    if (content === undefined) throw new Error('a revision without its content');
    await tx.insert('revision', [revisionRow(team, id, revision, content)]);
  }
  if (lesson !== undefined) {
    const key = { team_id: team, lesson_id: id };
    const row = await tx.get('lesson', key);
    const flags = (await tx.list('flag', { where: key })).map(flagOf);
    await tx.put('lesson', {
      team_id: team,
      lesson_id: id,
      seq: nextSeq(),
      version: (row?.version ?? 0) + 1,
      state: lesson.state,
      live_rev: lesson.liveRev,
      home_skill_id: lesson.homeSkill,
      tier: lesson.tier,
      verify_by: lesson.verifyBy,
      recheck: recheckOf(lesson, flags, now),
      drift_at: lesson.driftAt ?? null,
      low_at: lesson.lowAt ?? null,
    });
  }
  for (const submission of submissions) {
    const row = await tx.get('submission', { team_id: team, submission_id: submission.id });
    await tx.put('submission', submissionRow(team, submission, (row?.version ?? 0) + 1));
  }
  if (review !== undefined) await tx.put('review', reviewRow(team, review, authAt));
  const after = afterwards(before, writes);
  const touched = [...submissions.map((one) => one.id), ...(review === undefined ? [] : [review.submission])];
  return taskChanges(before, after, touched);
}
