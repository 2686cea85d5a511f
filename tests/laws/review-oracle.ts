import { meaningHash } from '../../lib/hash/meaning-hash.ts';
import type { LessonContent, TierValue } from '../../lib/model/lesson.ts';
import type { Docket, SubmissionRow } from '../../lib/review/rows.ts';
import { DAY } from '../unit/review/cases.ts';
import type { Approval, Team } from './review-team.ts';

/** The table of the specification once more, written down apart from the rules. */
const SEATS: Record<TierValue, ('any' | 'owner' | 'lead' | 'named' | 'domain')[]> = {
  1: ['any'],
  2: ['owner'],
  3: ['lead', 'named'],
  4: ['lead', 'domain'],
};

const human = ({ members }: Docket, who: string | null): boolean =>
  members.some(({ person, kind, status }) => person === who && kind === 'human' && status === 'active');

const fresh = ({ members }: Docket, who: string | null, at: number): boolean =>
  members.some(
    ({ person, joined, resetAt }) =>
      person === who &&
      (joined.byDomain || at - joined.at < DAY || (resetAt !== null && resetAt <= at && at - resetAt < DAY)),
  );

/** A: by position in the list of revisions rather than by time. */
function authors({ revisions, lesson, submissions }: Docket, submission: SubmissionRow): Set<string> {
  const live = revisions.findIndex(({ rev }) => rev === lesson.liveRev);
  const from = submissions.find(({ id }) => id === revisions[live]?.carriedFrom)?.rev;
  const root = from === undefined ? live : revisions.findIndex(({ rev }) => rev === from);
  const meaning = revisions[live]?.meaningHash;
  const wrote = revisions.filter((row, index) => {
    const words = index <= live && row.meaningHash === meaning;
    if (submission.rev === lesson.liveRev && words) return from !== undefined || index === live;
    return row.rev === submission.rev || (index > root && !words);
  });
  return new Set([submission.submitter, ...wrote.map(({ author }) => author)]);
}

const orders = <T>(list: readonly T[]): T[][] =>
  list.length === 0
    ? [[]]
    : list.flatMap((first, index) =>
        orders(list.filter((_, at) => at !== index)).map((rest) => [first, ...rest]),
      );

/** Whether these approvals, by different people outside A, fill every seat of a tier. */
function enough(
  docket: Docket,
  submission: SubmissionRow,
  tier: TierValue,
  approvals: readonly Approval[],
): boolean {
  const outside = authors(docket, submission);
  const { roles, members } = docket;
  // Whoever is merely new keeps their seat: nobody takes it for them. Who joined by domain is new for ever, and keeps it while nobody was first.
  const byDomain = (who: string | null) => members.some((one) => one.person === who && one.joined.byDomain);
  const there = (who: string | null, first: boolean) =>
    human(docket, who) && !outside.has(who ?? '') && (tier < 3 || first || !byDomain(who));
  const fits = ({ who, at }: Approval, seat: string, first: boolean): boolean => {
    if (!human(docket, who) || outside.has(who)) return false;
    if (tier >= 3 && fresh(docket, who, at) && !(first && seat === 'lead')) return false;
    if (seat === 'any') return true;
    if (seat === 'named') return roles.named.includes(who);
    if (seat === 'domain') return roles.domainApprover === who;
    if (who === roles.owner) return true;
    if (who === roles.deputy) return seat === 'lead' || !there(roles.owner, first);
    const admin = members.some(({ person, role }) => person === who && role === 'admin');
    return admin && !there(roles.owner, first) && !there(roles.deputy, first);
  };
  // Rows come in any order.
  const inTime = approvals.toSorted((one, other) => one.at - other.at);
  const latest = new Map(inTime.map((approval) => [approval.who, approval]));
  const distinct = [...latest.values()].filter(({ who }) => human(docket, who) && !outside.has(who));
  return orders(distinct).some((order) =>
    SEATS[tier].every((seat, index) => {
      const approval = order[index];
      return approval !== undefined && fits(approval, seat, approval === distinct[0]);
    }),
  );
}

type Law = (before: Team, after: Team, approved: SubmissionRow | undefined) => string | null;

const stays: Law = (before, after) => {
  if (before.docket.lesson.state === 'retired' && after.docket.lesson.state !== 'retired')
    return 'a retired lesson came back';
  const changed = before.docket.submissions.find(
    ({ id, state }) =>
      state !== 'waiting' && after.docket.submissions.find((row) => row.id === id)?.state !== state,
  );
  return changed === undefined ? null : `a final state changed: ${changed.state}`;
};

const approvedByEnough: Law = (before, after, approved) => {
  if (approved === undefined) return null;
  const { lesson } = before.docket;
  const tier = lesson.state === 'live' && lesson.tier > approved.tier ? lesson.tier : approved.tier;
  const approvals = after.approvals.filter(
    ({ submission, saw, grant, tier: under }) =>
      submission === approved.id &&
      saw === approved.contentHash &&
      under >= tier &&
      (grant === 'bound' || (grant === 'review' && tier < 3)),
  );
  // People and roles are those of the moment of the decision, which changes none of them.
  if (!enough(before.docket, approved, tier, approvals)) return `approved by too few in tier ${tier}`;
  return approved.base === lesson.liveRev ? null : 'approved on another base than what was live';
};

/** Owner and deputy, an admin where there is neither, and whoever wrote what lives or lived in the same words. */
function mayCarry({
  docket: { lesson, members, roles, revisions, submissions },
  contents,
}: Team): Set<string> {
  const present = members.filter(({ kind, status }) => kind === 'human' && status === 'active');
  const held = present.filter(({ person }) => person === roles.owner || person === roles.deputy);
  const lead = held.length > 0 ? held : present.filter(({ role }) => role === 'admin');
  const said = (rev: string | null) => meaningHash(contents.get(rev ?? '') as LessonContent);
  const lived = revisions.filter(
    ({ rev, carriedFrom }) =>
      carriedFrom !== null || submissions.some((row) => row.rev === rev && row.state === 'approved'),
  );
  const same = lived.filter(({ rev }) => said(rev) === said(lesson.liveRev));
  return new Set([...lead.map(({ person }) => person), ...same.map(({ author }) => author)]);
}

const carriedByMeaning: Law = (team, { docket, contents }, approved) => {
  const { docket: before } = team;
  const { liveRev } = docket.lesson;
  if (liveRev === before.lesson.liveRev || approved?.rev === liveRev) return null;
  const by = docket.revisions.find(({ rev }) => rev === liveRev)?.author ?? '';
  if (!human(before, by) || !mayCarry(team).has(by)) return 'carried by one who may not';
  const carriedFrom = docket.revisions.find(({ rev }) => rev === liveRev)?.carriedFrom;
  const from = docket.submissions.find(({ id }) => id === carriedFrom);
  const said = contents.get(liveRev ?? '');
  const base = contents.get(from?.rev ?? '');
  const equal = said !== undefined && base !== undefined && meaningHash(said) === meaningHash(base);
  return from?.state === 'approved' && equal ? null : 'live without an approval of equal meaning';
};

const loweredByAsking: Law = ({ docket: before }, { docket }, approved) =>
  before.lesson.state === 'live' && docket.lesson.tier < before.lesson.tier && approved?.why !== 'lower-tier'
    ? 'a tier was lowered without a submission to lower it'
    : null;

/** The law a step broke, in words, or null. */
export function broken(before: Team, after: Team): string | null {
  const waited = new Set(
    before.docket.submissions.filter(({ state }) => state === 'waiting').map(({ id }) => id),
  );
  const approved = after.docket.submissions.find(({ id, state }) => state === 'approved' && waited.has(id));
  for (const law of [stays, approvedByEnough, carriedByMeaning, loweredByAsking]) {
    const found = law(before, after, approved);
    if (found !== null) return found;
  }
  return null;
}
