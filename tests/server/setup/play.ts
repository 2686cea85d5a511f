import { contentHash } from '../../../lib/hash/content-hash.ts';
import { meaningHash } from '../../../lib/hash/meaning-hash.ts';
import { uuidv7 } from '../../../lib/model/id.ts';
import type { LessonContent, TierValue } from '../../../lib/model/lesson.ts';
import { changeRole, leaveTeam, removeMember } from '../../../server/auth/members.ts';
import { realign } from '../../../server/commands/realign.ts';
import { verifyByJob } from '../../../server/jobs/verify-by.ts';
import type { GrantKind, ReviewAct } from './acts.ts';
import { lessonOf, quoted } from './lesson.ts';
import { HOUR, type Stage } from './stage.ts';
import { NOON, type Someone } from './team.ts';

const DAY = 24 * HOUR;

/** A stage with what its people know of their lessons. */
export type Play = Stage & {
  lessons: readonly [string, string];
  submissions: { id: string; lesson: string; texts: LessonContent[] }[];
  usedGrant: string | null;
};

export const playOn = (stage: Stage): Play => ({
  ...stage,
  lessons: [stage.id(), stage.id()],
  submissions: [],
  usedGrant: null,
});

const CLAIMS = [1, 2].map((number) => uuidv7(NOON, new Uint8Array(16).fill(number))) as [string, string];

type Says = { tier: TierValue; text: number; bold?: boolean };

const says = (skill: string, { tier, text, bold = false }: Says): LessonContent =>
  lessonOf(skill, {
    tierValue: tier,
    situation: `The ${bold ? '**pump**' : 'pump'} with ${text} pipes has to be drained.`,
    insight: { ...quoted(), id: CLAIMS[0] },
    body: { kind: 'how-to', steps: [{ claim: { ...quoted(), id: CLAIMS[1] } }] },
  });

const revisionBody = (content: LessonContent) => ({
  content,
  contentHash: contentHash(content),
  meaningHash: meaningHash(content),
});

export const lessonId = (play: Play, index: number): string => play.lessons[index === 1 ? 1 : 0];

export const lessonRow = ({ store, team, lessons }: Play, index: number) =>
  store.get('lesson', { team_id: team, lesson_id: lessons[index === 1 ? 1 : 0] });

async function submit(play: Play, act: Extract<ReviewAct, { do: 'submit' }>) {
  const { id, skill, people, submissions, send } = play;
  const lesson = lessonId(play, act.lesson);
  const live = (await lessonRow(play, act.lesson))?.live_rev ?? null;
  const content = says(skill, act);
  const submission = id();
  const before = submissions.filter((one) => one.lesson === lesson).at(-1)?.texts ?? [];
  submissions.push({ id: submission, lesson, texts: [content, ...before] });
  const base = act.old ? null : live;
  return send(people[act.who], 'submit', {
    submission,
    lesson,
    rev: id(),
    base,
    ...revisionBody(content),
    found: [],
  });
}

type Deciding = { id: string; submission: string; contentHash: string; verdict: string };

/** The grant a decision is sent with; all but the valid ones have to be worth nothing. */
async function grantFor(play: Play, who: Someone, kind: GrantKind, { id, ...what }: Deciding) {
  const { giveGrant, people } = play;
  const bound = { command: id, ...what };
  switch (kind) {
    case 'sync':
      return null;
    case 'review':
      return giveGrant(who);
    case 'bound':
      return giveGrant(who, { bound });
    case 'stolen':
      return giveGrant(who === people.olga ? people.dan : people.olga);
    case 'over':
      return giveGrant(who, { bound, expiresIn: 0 });
    case 'used':
      return play.usedGrant;
    case 'other text':
      return giveGrant(who, { bound: { ...bound, submission: id } });
    case 'other device':
      return giveGrant(who, { bound, device: play.id() });
  }
}

async function decide(play: Play, act: Extract<ReviewAct, { do: 'decide' }>) {
  const { id, people, submissions, send, store, team, w } = play;
  const who = people[act.who];
  const about = submissions.at(-1 - act.which) ?? submissions.at(-1);
  const row = about && (await store.get('submission', { team_id: team, submission_id: about.id }));
  const revision =
    row && (await store.get('revision', { team_id: team, lesson_id: row.lesson_id, rev_id: row.rev_id }));
  const earlier = about?.texts.at(act.seen);
  const hash = act.seen > 0 && earlier !== undefined ? contentHash(earlier) : revision?.content_hash;
  const what = {
    id: id(),
    submission: about?.id ?? id(),
    contentHash: hash ?? 'a'.repeat(64),
    verdict: act.verdict,
  };
  // What is left of earlier decisions must not be taken for this one's.
  await store.write((tx) =>
    tx.remove('review_grant', { team_id: team, person_id: who.person, used_at: null }),
  );
  const grant = await grantFor(play, who, act.grant, what);
  if (act.grant === 'bound') play.usedGrant = grant;
  const { id: command, ...decision } = what;
  return send(
    who,
    'decide',
    {
      ...decision,
      comment: '',
      found: [{ excerpt: 'b1.e1', at: w.clock.now }],
      confirms: [],
      reason: 'The page needs a sign-in.',
    },
    { id: command, ...(grant === null ? {} : { grant }) },
  );
}

/** Commands about the lesson that lives, under a review grant. */
async function keep(play: Play, act: Extract<ReviewAct, { lesson: number }>) {
  const { id, people, skill, giveGrant, submissions, send } = play;
  const who = people[act.who];
  const lesson = lessonId(play, act.lesson);
  const row = await lessonRow(play, act.lesson);
  const rev = row?.live_rev ?? id();
  const more = { grant: await giveGrant(who) };
  const again = () => {
    const submission = id();
    submissions.push({ id: submission, lesson, texts: [] });
    return submission;
  };
  switch (act.do) {
    case 'submit':
      return submit(play, act);
    case 'raise':
      return send(who, 'raise-tier', { lesson, to: act.to, reason: '' });
    case 'lower':
      return send(who, 'lower-tier', { submission: again(), lesson, rev, to: act.to, reason: '' }, more);
    case 'reverify':
      return send(who, 'reverify', { submission: again(), lesson, rev });
    case 'verify':
      return send(who, 'verify', { lesson, rev }, more);
    case 'retire':
      return send(who, 'retire', { lesson, reason: '' }, more);
    case 'carry': {
      const key = { team_id: play.team, lesson_id: lesson, rev_id: rev };
      const live = await play.store.get('revision', key);
      const content =
        act.text !== null || live === null
          ? says(skill, { tier: 2, text: act.text ?? 0, bold: act.bold })
          : remade(JSON.parse(live.body) as LessonContent, act.bold);
      return send(who, 'carry', { lesson, rev: id(), base: rev, ...revisionBody(content) }, more);
    }
  }
}

/** The same words with or without bold type. */
const remade = (content: LessonContent, bold: boolean): LessonContent => ({
  ...content,
  situation: content.situation.replace(/\**pump\**/, bold ? '**pump**' : 'pump'),
});

async function roles(
  play: Play,
  act: Extract<ReviewAct, { do: 'transfer' | 'delegate' | 'accept' | 'approvers' }>,
) {
  const { people, skill, giveGrant, send, store, team } = play;
  const who = people[act.who];
  const more = { grant: await giveGrant(who) };
  if (act.do !== 'approvers') {
    const to = 'to' in act ? { to: people[act.to].person } : {};
    return send(who, act.do, { skill, ...to }, more);
  }
  const row = await store.get('skill', { team_id: team, skill_id: skill });
  const body = {
    skill: { id: skill, cues: [], name: 'Pumps' },
    named: [people[act.named].person],
    domainApprover: people[act.domain].person,
    version: row?.version ?? null,
  };
  return send(who, 'skill.put', body, more);
}

async function membership(
  play: Play,
  act: Extract<ReviewAct, { do: 'leave' | 'remove' | 'return' | 'reset' | 'role' }>,
) {
  const { w, people, store, team } = play;
  const { person, device } = people[act.who];
  const given = { team, by: people.ada.person, person };
  switch (act.do) {
    case 'leave':
      return leaveTeam(w.deps, given);
    case 'remove':
      return removeMember(w.deps, given);
    case 'role': {
      const member = await store.get('member', { team_id: team, person_id: person });
      return changeRole(w.deps, given, member?.role === 'admin' ? 'member' : 'admin');
    }
    case 'return':
      return store.write(async (tx) => {
        await tx.lock(team, ['team', 'audit']);
        const member = await tx.get('member', { team_id: team, person_id: person });
        if (member === null || member.status === 'active') return;
        const back = { status: 'active', left_at: null, joined_at: w.clock.now };
        await tx.patch('member', { team_id: team, person_id: person }, back);
        await tx.patch('device', { team_id: team, device_id: device }, { revoked_at: null });
        await realign(tx, { team, now: w.clock.now, mails: false });
      });
    case 'reset':
      return store.write(async (tx) => {
        await tx.lock(team, ['team', 'audit']);
        await tx.patch('member', { team_id: team, person_id: person }, { reset_at: w.clock.now });
        // As the next hour's job does.
        await realign(tx, { team, now: w.clock.now, mails: false });
      });
  }
}

/** Time passes, with the hourly job; nobody's token ends by that alone. */
async function wait({ w, store, team }: Play, hours: number): Promise<void> {
  w.clock.now += hours * HOUR;
  const alive = { used_at: w.clock.now, expires_at: w.clock.now + 90 * DAY };
  await store.write(async (tx) => {
    for (const { device_id } of await tx.list('device', { where: { team_id: team, revoked_at: null } }))
      await tx.patch('device', { team_id: team, device_id }, alive);
  });
  await verifyByJob(w.deps);
}

/** Does one act of a review, a millisecond after what came before; what the server said. */
export async function playReview(play: Play, act: ReviewAct): Promise<unknown> {
  play.w.clock.now += 1;
  switch (act.do) {
    case 'decide':
      return decide(play, act);
    case 'withdraw': {
      const submission = play.submissions.at(-1 - act.which)?.id ?? play.id();
      return play.send(play.people[act.who], 'withdraw', { submission });
    }
    case 'transfer':
    case 'delegate':
    case 'accept':
    case 'approvers':
      return roles(play, act);
    case 'leave':
    case 'remove':
    case 'return':
    case 'reset':
    case 'role':
      return membership(play, act);
    case 'wait':
      return wait(play, act.hours);
    default:
      return keep(play, act);
  }
}
