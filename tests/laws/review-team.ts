import type { LessonContent, TierValue } from '../../lib/model/lesson.ts';
import { lowerTier, raiseTier } from '../../lib/review/change-tier.ts';
import { decide } from '../../lib/review/decide.ts';
import { carry, retire, verifyLesson } from '../../lib/review/keep.ts';
import type { Member } from '../../lib/review/people.ts';
import { DEFAULT_POLICY } from '../../lib/review/policy.ts';
import type { Docket, Writes } from '../../lib/review/rows.ts';
import { newLesson, reverify, submit, withdraw } from '../../lib/review/submit.ts';
import { content, DAY, member, written } from '../unit/review/cases.ts';
import { type Change, type Command, PEOPLE } from './review-commands.ts';

/** The rules a team lives by; a planted bug puts a weaker one in the place of one of them. */
export const RULES = {
  carry,
  decide,
  lowerTier,
  raiseTier,
  retire,
  reverify,
  submit,
  verifyLesson,
  withdraw,
};
export type Rules = typeof RULES;

/** An approval as the person gave it: what they saw, whatever was written. */
export type Approval = {
  submission: string;
  who: string;
  saw: string;
  grant: 'sync' | 'review' | 'bound';
  tier: TierValue;
  at: number;
};

/** One lesson of a small team, with what every revision says and every approval there ever was. */
export type Team = { docket: Docket; contents: ReadonlyMap<string, LessonContent>; approvals: Approval[] };

const HOUR = 3_600_000;

export const start: Team = {
  docket: {
    now: 1_000 * DAY,
    policy: DEFAULT_POLICY,
    members: [
      ...PEOPLE.map((person) => member(person, { role: person === 'cat' ? 'admin' : 'member' })),
      member('bot', { kind: 'service' }),
    ],
    roles: { owner: 'ann', deputy: 'bob', domainApprover: 'eve', named: ['deb', 'ann'], offered: null },
    lesson: newLesson('soup', 'cooking'),
    revisions: [],
    submissions: [],
    reviews: [],
  },
  contents: new Map(),
  approvals: [],
};

/** The command with the person who holds the role now in the place of the role. */
function byName<C extends Command>({ roles }: Docket, command: C): C {
  if (!('who' in command)) return command;
  const { owner, deputy, domainApprover, named } = roles;
  const held: Record<string, string | null | undefined> = {
    owner,
    deputy,
    domain: domainApprover,
    named: named[0],
    'named too': named[1],
  };
  return command.who in held ? { ...command, who: held[command.who] ?? 'nobody' } : command;
}

const says = (text: number, bold: boolean, value: TierValue): LessonContent =>
  content({
    situation: `You are ${bold ? '**hungry**' : 'hungry'} for number ${text}.`,
    tier: { value, by: 'person', reason: '', floor: 1, signs: [] },
  });

function changed(one: Member, but: Change, now: number): Member {
  switch (but) {
    case 'left':
      return { ...one, status: 'left' };
    case 'back':
      return one.status === 'active'
        ? one
        : { ...one, status: 'active', joined: { at: now, byDomain: false } };
    case 'by domain':
      return { ...one, joined: { at: one.joined.at, byDomain: true } };
    case 'reset':
      return { ...one, resetAt: now };
    case 'admin':
      return { ...one, role: one.role === 'admin' ? 'member' : 'admin' };
  }
}

/** What the rules give for a command, and what was sent with it. */
function ask(rules: Rules, { docket, contents }: Team, command: Command, count: number) {
  const { lesson, submissions, revisions } = docket;
  const [id, rev] = [`s${count}`, `r${count}`];
  const live = contents.get(lesson.liveRev ?? '') ?? content();
  const grant = { kind: 'review' } as const;
  switch (command.do) {
    case 'submit': {
      const base = command.old ? (revisions.at(-2)?.rev ?? null) : lesson.liveRev;
      const given = says(command.text, false, command.tier);
      return {
        content: given,
        result: rules.submit(docket, { who: command.who, id, rev, base, content: given }),
      };
    }
    case 'decide': {
      const about = submissions.at(-1 - command.which);
      if (about === undefined) return null;
      const seen = revisions.findIndex((row) => row.rev === about.rev) - command.seen;
      const contentHash = revisions[Math.max(0, seen)]?.contentHash ?? '';
      const { verdict } = command;
      const bound = { kind: 'bound', command: id, submission: about.id, contentHash, verdict } as const;
      const asked = { submission: about.id, contentHash, verdict, comment: '' };
      return {
        saw: contentHash,
        result: rules.decide(docket, {
          who: command.who,
          command: id,
          grant: command.grant === 'bound' ? bound : { kind: command.grant },
          decision: asked,
          supports: [],
        }),
      };
    }
    case 'withdraw':
      return {
        result: rules.withdraw(docket, {
          who: command.who,
          id: submissions.at(-1 - command.which)?.id ?? '',
        }),
      };
    case 'raise':
      return { result: rules.raiseTier(docket, command) };
    case 'lower':
      return { result: rules.lowerTier(docket, { ...command, id, content: live, grant }) };
    case 'reverify':
      return { result: rules.reverify(docket, { who: command.who, id }) };
    case 'verify':
      return { result: rules.verifyLesson(docket, { who: command.who, rev: lesson.liveRev ?? '', grant }) };
    case 'retire':
      return { result: rules.retire(docket, { who: command.who, grant }) };
    case 'carry': {
      const given = says(command.text, command.bold, live.tier.value);
      const base = lesson.liveRev;
      return {
        content: given,
        result: rules.carry(docket, { who: command.who, grant, rev, base, content: given, live }),
      };
    }
    default:
      return null;
  }
}

/** People and time change without the rules being asked. */
function happens(docket: Docket, command: Command): Docket {
  const { roles, members, now } = docket;
  if (command.do === 'wait') return { ...docket, now: now + command.hours * HOUR };
  if (command.do === 'member')
    return {
      ...docket,
      members: members.map((one) => (one.person === command.who ? changed(one, command.but, now) : one)),
    };
  if (command.do !== 'role') return docket;
  const { role, who } = command;
  if (role !== 'named') return { ...docket, roles: { ...roles, [role]: who === 'nobody' ? null : who } };
  const named = roles.named.includes(who)
    ? roles.named.filter((other) => other !== who)
    : [...roles.named, who];
  return { ...docket, roles: { ...roles, named } };
}

/** The team a second after a command, and what was written, if anything. */
export function step(
  rules: Rules,
  team: Team,
  given: Command,
  count: number,
): { team: Team; wrote: Writes | null } {
  const command = byName(team.docket, given);
  const asked = ask(rules, team, command, count);
  const wrote = asked?.result.ok ? asked.result.value : null;
  const before = happens(team.docket, command);
  const docket = wrote === null ? before : written(before, wrote);
  const contents = new Map(team.contents);
  if (wrote?.revision && asked?.content) contents.set(wrote.revision.rev, asked.content);
  const { review } = wrote ?? {};
  const approvals = [...team.approvals];
  if (review?.verdict === 'approve' && command.do === 'decide')
    approvals.push({
      submission: review.submission,
      who: command.who,
      saw: asked?.saw ?? '',
      grant: command.grant,
      tier: review.tier,
      at: docket.now,
    });
  return { team: { docket: { ...docket, now: docket.now + 1_000 }, contents, approvals }, wrote };
}
