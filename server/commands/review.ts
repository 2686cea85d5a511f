import type { LessonContent } from '../../lib/model/lesson.ts';
import { lowerTier, raiseTier } from '../../lib/review/change-tier.ts';
import { decide } from '../../lib/review/decide.ts';
import { carry, retire, verifyLesson } from '../../lib/review/keep.ts';
import type { Reviewed } from '../../lib/review/refusal.ts';
import type { Docket, Writes } from '../../lib/review/rows.ts';
import { reverify, submit, withdraw } from '../../lib/review/submit.ts';
import { supportsOf } from '../../lib/review/support.ts';
import { badText } from '../../lib/rules/bad-text.ts';
import type { Command, CommandContext, Outcome } from './command.ts';
import { define, notFound, refused } from './define.ts';
import { contentOf, docketOf, type Saving, save } from './docket.ts';
import { decidesTooFast, grantOf } from './grant.ts';
import { nearDuplicates } from './near.ts';
import { unsafePart } from './unsafe-part.ts';

type Told = Pick<Extract<Outcome, { status: 'done' }>, 'audited'> & { result?: Record<string, unknown> };

/** Writes what the rules allowed, or passes on why they did not. */
async function carryOut(
  context: CommandContext<unknown>,
  before: Docket,
  reviewed: Reviewed<Writes>,
  told: Told & Omit<Saving, 'before' | 'writes'>,
): Promise<Outcome> {
  if (!reviewed.ok) return refused(reviewed.problem);
  const { audited = [], result = {}, ...more } = told;
  const tasks = await save(context, { before, writes: reviewed.value, ...more });
  return { status: 'done', result, tasks, audited };
}

/** Waiting submissions one person may have in a team; more would bury those who decide. */
const MOST_WAITING = 20;

const textsOf = (content: LessonContent): string => JSON.stringify(content);

const submitting = define('submit', async (context) => {
  const { body, caller, tx } = context;
  const [home] = body.content.skills;
  const docket = await docketOf(context, body.lesson, home ?? '');
  if (docket === null) return notFound('lesson');
  const unsafe = badText(textsOf(body.content)) ?? unsafePart(body.content);
  if (unsafe !== null) return { status: 'rejected', code: 'bad_text', current: { why: unsafe } };
  if (home !== undefined && (await tx.get('skill', { team_id: caller.team, skill_id: home })) === null)
    return { status: 'rejected', code: 'no-such-skill' };
  const own = { team_id: caller.team, submitter_id: caller.person, state: 'waiting' };
  const waiting = await tx.list('submission', { where: own, limit: MOST_WAITING });
  if (waiting.length >= MOST_WAITING)
    return { status: 'rejected', code: 'too-many-waiting', current: { most: MOST_WAITING } };
  const { submission: id, lesson, ...incoming } = body;
  const reviewed = submit(docket, { who: caller.person, id, ...incoming });
  const near = await nearDuplicates(tx, caller.team, lesson, body.content);
  return carryOut(context, docket, reviewed, {
    content: body.content,
    result: { near },
    audited: [{ verb: 'submission.made', subject: { kind: 'submission', id }, detail: body.content.title }],
  });
});

const withdrawing = define('withdraw', async (context) => {
  const { body, caller } = context;
  const docket = await docketOf(context, body.lesson);
  if (docket === null) return notFound('lesson');
  return carryOut(context, docket, withdraw(docket, { who: caller.person, id: body.submission }), {
    audited: [
      { verb: 'submission.withdrawn', subject: { kind: 'submission', id: body.submission }, detail: '' },
    ],
  });
});

const raising = define('raise-tier', async (context) => {
  const { body, caller } = context;
  const docket = await docketOf(context, body.lesson);
  if (docket === null) return notFound('lesson');
  return carryOut(context, docket, raiseTier(docket, { who: caller.person, to: body.to }), {
    audited: [{ verb: 'tier.raised', subject: { kind: 'lesson', id: body.lesson }, detail: String(body.to) }],
  });
});

const reverifying = define('reverify', async (context) => {
  const { body, caller } = context;
  const docket = await docketOf(context, body.lesson);
  if (docket === null) return notFound('lesson');
  return carryOut(context, docket, reverify(docket, { who: caller.person, id: body.submission }), {
    audited: [{ verb: 'submission.made', subject: { kind: 'submission', id: body.submission }, detail: '' }],
  });
});

const deciding = define('decide', async (context) => {
  const { body, caller, tx, id: command } = context;
  const docket = await docketOf(context, body.lesson);
  if (docket === null) return notFound('submission');
  if (await decidesTooFast(context)) return { status: 'rejected', code: 'too-many-decisions' };
  const { decision } = body;
  const found = docket.submissions.find(({ id }) => id === decision.submission);
  const content = found && (await contentOf(tx, caller.team, body.lesson, found.rev));
  const held = await grantOf(context);
  const supports = content ? supportsOf(content) : [];
  const reviewed = decide(docket, { who: caller.person, command, grant: held.grant, decision, supports });
  if (reviewed.ok) await held.use();
  const submission = { kind: 'submission', id: decision.submission } as const;
  const live = reviewed.ok && reviewed.value.lesson?.liveRev === found?.rev;
  return carryOut(context, docket, reviewed, {
    authAt: held.authAt,
    result: reviewed.ok
      ? { state: reviewed.value.submissions?.find(({ id }) => id === submission.id)?.state ?? 'waiting' }
      : {},
    audited: [
      { verb: 'review.decided', subject: submission, detail: `${decision.verdict} ${decision.comment}` },
      ...(live
        ? [
            {
              verb: 'lesson.approved' as const,
              subject: { kind: 'lesson' as const, id: body.lesson },
              detail: decision.contentHash,
            },
          ]
        : []),
    ],
  });
});

const verifying = define('verify', async (context) => {
  const { body, caller } = context;
  const docket = await docketOf(context, body.lesson);
  if (docket === null) return notFound('lesson');
  const { grant } = await grantOf(context);
  return carryOut(context, docket, verifyLesson(docket, { who: caller.person, grant, rev: body.rev }), {
    audited: [{ verb: 'lesson.verified', subject: { kind: 'lesson', id: body.lesson }, detail: body.rev }],
  });
});

const retiring = define('retire', async (context) => {
  const { body, caller } = context;
  const docket = await docketOf(context, body.lesson);
  if (docket === null) return notFound('lesson');
  const { grant } = await grantOf(context);
  return carryOut(context, docket, retire(docket, { who: caller.person, grant }), {
    audited: [{ verb: 'lesson.retired', subject: { kind: 'lesson', id: body.lesson }, detail: '' }],
  });
});

const lowering = define('lower-tier', async (context) => {
  const { body, caller, tx } = context;
  const docket = await docketOf(context, body.lesson);
  const live = docket?.lesson.liveRev ?? null;
  const content = live === null ? null : await contentOf(tx, caller.team, body.lesson, live);
  if (docket === null || content === null) return notFound('lesson');
  const { grant } = await grantOf(context);
  const asked = { who: caller.person, id: body.submission, to: body.to, content, grant };
  return carryOut(context, docket, lowerTier(docket, asked), {
    audited: [
      {
        verb: 'submission.made',
        subject: { kind: 'submission', id: body.submission },
        detail: String(body.to),
      },
    ],
  });
});

const carrying = define('carry', async (context) => {
  const { body, caller, tx } = context;
  const docket = await docketOf(context, body.lesson);
  const rev = docket?.lesson.liveRev ?? null;
  const live = rev === null ? null : await contentOf(tx, caller.team, body.lesson, rev);
  if (docket === null || live === null) return notFound('lesson');
  const { grant } = await grantOf(context);
  const { lesson, ...incoming } = body;
  return carryOut(context, docket, carry(docket, { who: caller.person, grant, live, ...incoming }), {
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
