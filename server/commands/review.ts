import { contentHash } from '../../lib/hash/content-hash.ts';
import { meaningHash } from '../../lib/hash/meaning-hash.ts';
import type { LessonContent } from '../../lib/model/lesson.ts';
import { carry as carryKind } from '../../lib/protocol/commands/carry.ts';
import { decide as decideKind } from '../../lib/protocol/commands/decide.ts';
import { lowerTier as lowerTierKind } from '../../lib/protocol/commands/lower-tier.ts';
import { raiseTier as raiseTierKind } from '../../lib/protocol/commands/raise-tier.ts';
import { retire as retireKind } from '../../lib/protocol/commands/retire.ts';
import { reverify as reverifyKind } from '../../lib/protocol/commands/reverify.ts';
import { submit as submitKind } from '../../lib/protocol/commands/submit.ts';
import { verify as verifyKind } from '../../lib/protocol/commands/verify.ts';
import { withdraw as withdrawKind } from '../../lib/protocol/commands/withdraw.ts';
import { lowerTier, raiseTier } from '../../lib/review/change-tier.ts';
import { decide, liveTier } from '../../lib/review/decide.ts';
import { carry, retire, verifyLesson } from '../../lib/review/keep.ts';
import type { Reviewed } from '../../lib/review/refusal.ts';
import type { Docket, Writes } from '../../lib/review/rows.ts';
import { reverify, submit, withdraw } from '../../lib/review/submit.ts';
import { supportsOf } from '../../lib/review/support.ts';
import type { Command, CommandContext, Outcome } from './command.ts';
import { dayCap } from './day-cap.ts';
import { define, notFound, refused } from './define.ts';
import { contentOf, docketOf, type Saving, save, toldWhoGave } from './docket.ts';
import { grantOf } from './grant.ts';
import { nearDuplicates } from './near.ts';
import { alignment } from './realign.ts';
import { unsafePart } from './unsafe-part.ts';

type Done = Extract<Outcome, { status: 'done' }>;
type AuditRows = NonNullable<Done['audited']>;
type Told = Pick<Done, 'audited'> & { result?: Record<string, unknown> };

/** Writes what the rules allowed, or passes on why they did not. */
async function carryOut(
  context: CommandContext<unknown>,
  before: Docket,
  reviewed: Reviewed<Writes>,
  told: Told & Omit<Saving, 'before' | 'writes'>,
): Promise<Outcome> {
  if (!reviewed.ok) return refused(reviewed.problem);
  const { audited = [], result = {}, ...more } = told;
  const writes = reviewed.value;
  const { id, homeSkill } = before.lesson;
  const tasks = await save(context, { before, writes, ...more });
  const moved = writes.lesson !== undefined && writes.lesson.homeSkill !== homeSkill;
  return {
    status: 'done',
    result,
    tasks: moved ? await tasksMoved(context, id, writes) : tasks,
    audited: [...audited, ...leftBehind(writes)],
  };
}

/** What waits about a lesson that has come to another skill: other people stand for it now. */
const tasksMoved = ({ tx, caller: { team }, now }: CommandContext<unknown>, lesson: string, writes: Writes) =>
  alignment(tx, { team, now, lesson, ended: (writes.submissions ?? []).map(({ id }) => id) });

/** What the trail says of submissions that an act has left behind. */
const leftBehind = ({ submissions = [] }: Writes): AuditRows =>
  submissions
    .filter(({ state }) => state === 'stale')
    .map(({ id }) => ({ verb: 'submission.stale', subject: { kind: 'submission', id }, detail: '' }));

/** Refuses a submission's id that stands for one already, of this lesson or any other: its row would take the other's place. */
async function usedId({ tx, caller }: CommandContext<unknown>, submission: string): Promise<Outcome | null> {
  const row = await tx.get('submission', { team_id: caller.team, submission_id: submission });
  return row === null ? null : refused({ kind: 'not-new' });
}

/** Waiting submissions one person may have in a team; more would bury those who decide. */
const MOST_WAITING = 20;

async function tooManyWaiting({ tx, caller }: CommandContext<unknown>): Promise<Outcome | null> {
  const own = { team_id: caller.team, submitter_id: caller.person, state: 'waiting' };
  const waiting = await tx.list('submission', { where: own, limit: MOST_WAITING });
  return waiting.length < MOST_WAITING
    ? null
    : { status: 'rejected', code: 'too-many-waiting', current: { most: MOST_WAITING } };
}

/** Revisions of one lesson one person may send in a day, also those they take back: each is kept and read again. */
const MOST_REVISIONS = 40;
const DAY = 86_400_000;

type Sent = { content: LessonContent; contentHash: string; meaningHash: string };

/** Refuses a revision whose hashes are not those of its words. */
function otherHash(sent: Sent): Outcome | null {
  const hash = contentHash(sent.content);
  const same = hash === sent.contentHash && meaningHash(sent.content) === sent.meaningHash;
  return same ? null : refused({ kind: 'hash-changed', now: hash });
}

const submitting = define(submitKind, async (context) => {
  const { body, caller, tx } = context;
  const [home] = body.content.skills;
  const docket = await docketOf(context, body.lesson, home ?? '');
  if (docket === null) return notFound('lesson');
  const unsafe = unsafePart(body.content);
  if (unsafe !== null) return { status: 'rejected', code: 'bad_text', current: { why: unsafe } };
  if (home !== undefined && (await tx.get('skill', { team_id: caller.team, skill_id: home })) === null)
    return { status: 'rejected', code: 'no-such-skill' };
  const many = await tooManyWaiting(context);
  if (many !== null) return many;
  const today = docket.revisions.filter(
    ({ author, at }) => author === caller.person && at > context.now - DAY,
  );
  if (today.length >= MOST_REVISIONS)
    return { status: 'rejected', code: 'too-many-revisions', current: { most: MOST_REVISIONS } };
  const cap = await dayCap(context, body.content);
  const other = cap.full ?? otherHash(body);
  if (other !== null) return other;
  const { submission: id, lesson, rev, base } = body;
  const used = await usedId(context, id);
  if (used !== null) return used;
  const { content, drafted, found } = body;
  const incoming = { rev, base, content, drafted, found };
  const known = await toldWhoGave(tx, caller.team, docket);
  const reviewed = submit(known, { who: caller.person, id, ...incoming });
  if (!reviewed.ok) return refused(reviewed.problem);
  const near = await nearDuplicates(tx, caller.team, lesson, body.content);
  await cap.count();
  return carryOut(context, docket, reviewed, {
    content: body.content,
    result: { near },
    audited: [{ verb: 'submission.made', subject: { kind: 'submission', id }, detail: body.content.title }],
  });
});

/** The docket of the lesson a submission is about. */
async function docketAbout(context: CommandContext<unknown>, submission: string): Promise<Docket | null> {
  const { tx, caller } = context;
  const row = await tx.get('submission', { team_id: caller.team, submission_id: submission });
  return row === null ? null : docketOf(context, row.lesson_id);
}

const withdrawing = define(withdrawKind, async (context) => {
  const { body, caller } = context;
  const docket = await docketAbout(context, body.submission);
  if (docket === null) return notFound('submission');
  return carryOut(context, docket, withdraw(docket, { who: caller.person, id: body.submission }), {
    audited: [
      { verb: 'submission.withdrawn', subject: { kind: 'submission', id: body.submission }, detail: '' },
    ],
  });
});

const raising = define(raiseTierKind, async (context) => {
  const { body, caller } = context;
  const docket = await docketOf(context, body.lesson);
  if (docket === null) return notFound('lesson');
  return carryOut(context, docket, raiseTier(docket, { who: caller.person, to: body.to }), {
    audited: [
      {
        verb: 'tier.raised',
        subject: { kind: 'lesson', id: body.lesson },
        detail: `${body.to} ${body.reason}`,
      },
    ],
  });
});

/** Refuses what was said of another revision than the live one. */
const staleRev = ({ lesson }: Docket, rev: string): Outcome | null =>
  lesson.state === 'live' && lesson.liveRev !== rev ? refused({ kind: 'stale', live: lesson.liveRev }) : null;

const reverifying = define(reverifyKind, async (context) => {
  const { body, caller, tx } = context;
  const docket = await docketOf(context, body.lesson);
  if (docket === null) return notFound('lesson');
  const no = staleRev(docket, body.rev) ?? (await usedId(context, body.submission));
  if (no !== null) return no;
  const live = await contentOf(tx, caller.team, body.lesson, body.rev);
  const excerpts = new Set(live?.excerpts.map(({ id }) => id));
  const changed = [...new Set(body.changed)].filter((id) => excerpts.has(id));
  const reviewed = reverify(docket, { who: caller.person, id: body.submission, changed });
  const [written] = reviewed.ok ? (reviewed.value.submissions ?? []) : [];
  const { id = body.submission } = written ?? {};
  const verb = id === body.submission ? 'submission.made' : 'submission.added';
  const full = reviewed.ok && verb === 'submission.made' ? await tooManyWaiting(context) : null;
  if (full !== null) return full;
  return carryOut(context, docket, reviewed, {
    audited: [{ verb, subject: { kind: 'submission', id }, detail: '' }],
  });
});

const deciding = define(decideKind, async (context) => {
  const { body, caller, tx, id: command } = context;
  const docket = await docketAbout(context, body.submission);
  if (docket === null) return notFound('submission');
  const lesson = docket.lesson.id;
  const found = docket.submissions.find(({ id }) => id === body.submission);
  const content = found && (await contentOf(tx, caller.team, lesson, found.rev));
  const held = await grantOf(context);
  const supports = content ? supportsOf(content) : [];
  const { reason, ...said } = body;
  const decision = reason === null ? said : { ...said, reason };
  const known = await toldWhoGave(tx, caller.team, docket);
  const reviewed = decide(known, { who: caller.person, command, grant: held.grant, decision, supports });
  if (!reviewed.ok) return refused(reviewed.problem);
  if (held.tooMany !== null)
    return { status: 'rejected', code: 'too-many-decisions', current: { retryAfter: held.tooMany } };
  await held.spend();
  const submission = { kind: 'submission', id: body.submission } as const;
  const state = reviewed.value.submissions?.find(({ id }) => id === submission.id)?.state ?? 'waiting';
  const approved = {
    verb: 'lesson.approved',
    subject: { kind: 'lesson', id: lesson },
    detail: body.contentHash,
  } as const;
  const tier = reviewed.value.lesson?.tier ?? docket.lesson.tier;
  const lowered =
    tier < liveTier(docket.lesson)
      ? ({ verb: 'tier.lowered', subject: { kind: 'lesson', id: lesson }, detail: String(tier) } as const)
      : undefined;
  return carryOut(context, docket, reviewed, {
    authAt: held.authAt ?? context.now,
    result: { state },
    audited: [
      { verb: 'review.decided', subject: submission, detail: `${body.verdict} ${body.comment}` },
      ...(state === 'approved' ? [approved] : []),
      ...(lowered === undefined ? [] : [lowered]),
    ],
  });
});

const verifying = define(verifyKind, async (context) => {
  const { body, caller } = context;
  const docket = await docketOf(context, body.lesson);
  if (docket === null) return notFound('lesson');
  const { grant } = await grantOf(context);
  return carryOut(context, docket, verifyLesson(docket, { who: caller.person, grant, rev: body.rev }), {
    audited: [{ verb: 'lesson.verified', subject: { kind: 'lesson', id: body.lesson }, detail: body.rev }],
  });
});

const retiring = define(retireKind, async (context) => {
  const { body, caller } = context;
  const docket = await docketOf(context, body.lesson);
  if (docket === null) return notFound('lesson');
  const { grant } = await grantOf(context);
  return carryOut(context, docket, retire(docket, { who: caller.person, grant }), {
    audited: [{ verb: 'lesson.retired', subject: { kind: 'lesson', id: body.lesson }, detail: body.reason }],
  });
});

const lowering = define(lowerTierKind, async (context) => {
  const { body, caller, tx } = context;
  const docket = await docketOf(context, body.lesson);
  const live = docket?.lesson.liveRev ?? null;
  const content = live === null ? null : await contentOf(tx, caller.team, body.lesson, live);
  if (docket === null || content === null) return notFound('lesson');
  const no = staleRev(docket, body.rev) ?? (await usedId(context, body.submission));
  if (no !== null) return no;
  const { grant } = await grantOf(context);
  const asked = { who: caller.person, id: body.submission, to: body.to, content, grant };
  return carryOut(context, docket, lowerTier(docket, asked), {
    audited: [
      {
        verb: 'submission.made',
        subject: { kind: 'submission', id: body.submission },
        detail: `${body.to} ${body.reason}`,
      },
    ],
  });
});

const carrying = define(carryKind, async (context) => {
  const { body, caller, tx } = context;
  const docket = await docketOf(context, body.lesson);
  const rev = docket?.lesson.liveRev ?? null;
  const live = rev === null ? null : await contentOf(tx, caller.team, body.lesson, rev);
  if (docket === null || live === null) return notFound('lesson');
  const cap = await dayCap(context, body.content);
  const other = cap.full ?? otherHash(body);
  if (other !== null) return other;
  const { grant } = await grantOf(context);
  const { lesson, rev: next, base, content } = body;
  const incoming = { rev: next, base, content };
  const reviewed = carry(docket, { who: caller.person, grant, live, ...incoming });
  if (!reviewed.ok) return refused(reviewed.problem);
  await cap.count();
  return carryOut(context, docket, reviewed, {
    content: body.content,
    audited: [{ verb: 'lesson.carried', subject: { kind: 'lesson', id: lesson }, detail: body.rev }],
  });
});

export const reviewCommands: readonly Command[] = [
  submitting,
  withdrawing,
  raising,
  reverifying,
  deciding,
  verifying,
  retiring,
  lowering,
  carrying,
];
