import { contentHash } from '../hash/content-hash.ts';
import { meaningHash } from '../hash/meaning-hash.ts';
import type { Drafted } from '../model/drafted.ts';
import type { LessonContent } from '../model/lesson.ts';
import { ended } from './decide.ts';
import { hasDrifted } from './drift.ts';
import { marked } from './eligible.ts';
import { floorOf, highest } from './floor.ts';
import { gaveIn } from './givers.ts';
import { isPerson, memberOf } from './people.ts';
import { requiredFor } from './policy.ts';
import { type Reviewed, type ReviewRefusal, refuse } from './refusal.ts';
import type { Docket, LessonRow, RevisionRow, SubmissionRow, Writes } from './rows.ts';
import { falseQuotes, supportsOf, verdictsIn } from './support.ts';

/** A lesson nobody has approved yet. */
export const newLesson = (id: string, homeSkill: string): LessonRow => ({
  id,
  state: 'none',
  liveRev: null,
  tier: 1,
  homeSkill,
  verifyBy: null,
});

/** A revision as it came: who wrote it, on what, and all it says. */
export type Incoming = {
  rev: string;
  base: string | null;
  content: LessonContent;
  drafted?: Drafted | undefined;
  found?: SubmissionRow['found'];
};

/**
 * The row of a revision that came now; both hashes are taken here, a client's word for them is not. It is later than all before it
 * whatever the clock says: who wrote since the live one decides nothing, and a clock that was set back must not hide them.
 */
export function revisionRow(
  { now, revisions }: Pick<Docket, 'now' | 'revisions'>,
  author: string,
  { rev, base, content }: Incoming,
): Reviewed<RevisionRow> {
  const [homeSkill] = content.skills;
  if (homeSkill === undefined) return refuse({ kind: 'needs-skill' });
  const hashes = { contentHash: contentHash(content), meaningHash: meaningHash(content) };
  const at = Math.max(now, ...revisions.map((before) => before.at + 1));
  return { ok: true, value: { rev, author, base, ...hashes, homeSkill, carriedFrom: null, at } };
}

/** Why a member, human or not, does not even submit, or null. */
function mayNotSubmit({ members, lesson }: Docket, who: string): ReviewRefusal | null {
  if (memberOf(members, who) === null) return { kind: 'not-member' };
  if (members.filter(({ person }) => isPerson(members, person)).length < 2)
    return { kind: 'one-person-team' };
  return lesson.state === 'retired' ? { kind: 'not-live', is: 'retired' } : null;
}

/** A new waiting submission, marked where nobody could decide it. */
function waiting(
  docket: Docket,
  given: Pick<
    SubmissionRow,
    | 'id'
    | 'rev'
    | 'base'
    | 'submitter'
    | 'tier'
    | 'becomes'
    | 'contentHash'
    | 'verdicts'
    | 'gave'
    | 'drafted'
    | 'found'
    | 'why'
  >,
): SubmissionRow {
  return marked(docket, {
    ...given,
    lesson: docket.lesson.id,
    required: requiredFor(docket.policy, given.tier),
    state: 'waiting',
    noReviewer: false,
    at: docket.now,
  });
}

/**
 * A submission of a new lesson that waits under another home skill, or null. While it does, that skill's people decide about the
 * lesson: a second skill could have them decide what goes live in the first one's name.
 */
function elsewhere({ lesson, revisions, submissions }: Docket, homeSkill: string): string | null {
  if (lesson.state !== 'none') return null;
  const skillOf = (rev: string) => revisions.find((revision) => revision.rev === rev)?.homeSkill;
  const waits = submissions.find(({ state, rev }) => state === 'waiting' && skillOf(rev) !== homeSkill);
  return waits?.id ?? null;
}

/**
 * Puts a new revision before those who decide. Its tier is the largest of what it says, the lesson's and the rules'
 * floor: a lower wish is raised, not refused. What was written on an older revision waits too, until somebody approves.
 */
export function submit(docket: Docket, given: { who: string; id: string } & Incoming): Reviewed<Writes> {
  const { who, id, rev, base, content, drafted, found } = given;
  const no = mayNotSubmit(docket, who);
  if (no !== null) return refuse(no);
  const known = docket.revisions.some((revision) => revision.rev === rev);
  if (known || docket.submissions.some((other) => other.id === id)) return refuse({ kind: 'not-new' });
  const revision = revisionRow(docket, who, given);
  if (!revision.ok) return revision;
  const supports = supportsOf(content);
  const claims = falseQuotes(supports);
  if (claims.length > 0) return refuse({ kind: 'needs-support', claims });
  const other = elsewhere(docket, revision.value.homeSkill);
  if (other !== null) return refuse({ kind: 'other-skill', submission: other });
  // What a new lesson was raised to counts as well, which `liveTier` does not know.
  const tier = highest(content.tier.value, floorOf(content, docket.policy), docket.lesson.tier);
  const after = { ...docket, revisions: [...docket.revisions, revision.value] };
  const { contentHash: hash } = revision.value;
  const row = {
    id,
    rev,
    base,
    submitter: who,
    tier,
    becomes: tier,
    contentHash: hash,
    verdicts: verdictsIn(supports),
    gave: gaveIn(content, who, docket.submissions),
    ...(drafted === undefined ? {} : { drafted }),
    ...(found === undefined ? {} : { found: found.map(({ excerpt, at }) => ({ excerpt, at })) }),
    why: 'publish',
  } as const;
  const lesson: LessonRow =
    docket.lesson.state === 'none'
      ? { ...docket.lesson, tier, homeSkill: revision.value.homeSkill }
      : docket.lesson;
  return { ok: true, value: { lesson, revision: revision.value, submissions: [waiting(after, row)] } };
}

/** A submission of the live revision again, to be decided like any other; one of a kind waits at a time. */
export function again(
  docket: Docket,
  given: Pick<SubmissionRow, 'id' | 'submitter' | 'becomes' | 'why' | 'changed'>,
): Reviewed<Writes> {
  const { lesson, revisions, submissions } = docket;
  const no = mayNotSubmit(docket, given.submitter);
  if (no !== null) return refuse(no);
  if (lesson.state !== 'live') return refuse({ kind: 'not-live', is: lesson.state });
  const other = submissions.find(({ state, why }) => state === 'waiting' && why === given.why);
  if (other !== undefined) return refuse({ kind: 'already-waiting', submission: other.id });
  if (submissions.some(({ id }) => id === given.id)) return refuse({ kind: 'not-new' });
  const live = revisions.find(({ rev }) => rev === lesson.liveRev);
  if (live === undefined) return refuse({ kind: 'not-found', what: 'revision' });
  const { rev, contentHash: hash } = live;
  // Of one that only carries an approval, the submission that was approved says the same.
  const first = submissions.find((before) => before.rev === rev || before.id === live.carriedFrom);
  const { verdicts, gave, found } = first ?? {};
  const judged = verdicts === undefined ? {} : { verdicts };
  const told = { ...(gave === undefined ? {} : { gave }), ...(found === undefined ? {} : { found }) };
  const row = { ...given, ...judged, ...told, rev, base: rev, tier: lesson.tier, contentHash: hash };
  return { ok: true, value: { submissions: [waiting(docket, row)] } };
}

/** A request to look again that nobody has decided about yet, with the excerpts that were found gone since; null where it says them all. */
function joined({ lesson, submissions, reviews }: Docket, changed: readonly string[]): SubmissionRow | null {
  const waits = submissions.find(({ state, why }) => state === 'waiting' && why === 'reverify');
  if (waits === undefined || waits.rev !== lesson.liveRev) return null;
  if (reviews.some(({ submission }) => submission === waits.id)) return null;
  const said = waits.changed ?? [];
  const more = changed.filter((id) => !said.includes(id));
  return more.length === 0 ? null : { ...waits, changed: [...said, ...more] };
}

/**
 * Asks that what is live be approved again, before its time is over or after. `changed` are the excerpts that a page was found
 * not to say any more: those who decide read which, and the lesson is marked until somebody has looked. Where a request waits
 * already they are added to it, unless somebody has decided about it without them.
 */
export function reverify(
  docket: Docket,
  { who, id, changed = [] }: { who: string; id: string; changed?: string[] },
): Reviewed<Writes> {
  const { lesson, now } = docket;
  const isChanged = changed.length > 0;
  const said = { id, submitter: who, becomes: lesson.tier, why: 'reverify' as const };
  const row = mayNotSubmit(docket, who) === null ? joined(docket, changed) : null;
  const asked: Reviewed<Writes> =
    row === null
      ? again(docket, isChanged ? { ...said, changed } : said)
      : { ok: true, value: { submissions: [row] } };
  if (!asked.ok || !isChanged || hasDrifted(lesson)) return asked;
  return { ok: true, value: { ...asked.value, lesson: { ...lesson, driftAt: now } } };
}

/** Takes one's own submission back while nobody has decided it. */
export function withdraw(docket: Docket, { who, id }: { who: string; id: string }): Reviewed<Writes> {
  const found = docket.submissions.find((submission) => submission.id === id);
  if (found === undefined) return refuse({ kind: 'not-found', what: 'submission' });
  if (memberOf(docket.members, who) === null) return refuse({ kind: 'not-member' });
  if (found.submitter !== who) return refuse({ kind: 'not-submitter' });
  if (found.state !== 'waiting') return refuse({ kind: 'not-waiting', is: found.state });
  return { ok: true, value: { submissions: [ended(found, 'withdrawn')] } };
}

/** What of these a person who leaves or is removed takes back with them. */
export const withdrawnWith = (submissions: readonly SubmissionRow[], person: string): SubmissionRow[] =>
  submissions
    .filter(({ state, submitter }) => state === 'waiting' && submitter === person)
    .map((submission) => ended(submission, 'withdrawn'));
