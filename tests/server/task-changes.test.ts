import { expect, test } from 'vitest';
import { leaveTeam, removeMember } from '../../server/auth/members.ts';
import { setPassword } from '../../server/auth/people.ts';
import { verifyByJob } from '../../server/jobs/verify-by.ts';
import { grant, type Harbour, HOUR, harbour, submitted } from './setup/harbour.ts';
import { lessonOf } from './setup/lesson.ts';
import { DATABASES, onEach } from './setup/stores.ts';
import { newId, type Someone } from './setup/team.ts';

const MAIL = {
  SMTP_URL: 'smtp://localhost:2525',
  MAIL_FROM: 'server@example.com',
  SECRET: 'a secret of the tests, long enough',
};

/** Names Gwen for the second approvals of tiers 3 and 4. */
const nameGwen = ({ send, ada, gwen, skill }: Harbour) =>
  send(ada, 'skill.put', {
    skill: { id: skill, cues: [], name: 'Pumps' },
    named: [gwen.person],
    domainApprover: gwen.person,
    version: 4,
  });

type Submitted = Awaited<ReturnType<typeof submitted>>;

async function approveBound({ w }: Harbour, one: Submitted, who: Someone) {
  const id = newId();
  const { contentHash } = JSON.parse(
    (await w.deps.store.get('submission', { team_id: who.team, submission_id: one.submission }))?.body ??
      '{}',
  ) as { contentHash: string };
  const bound = { command: id, submission: one.submission, contentHash, verdict: 'approve' };
  const made = await grant(w, who, JSON.stringify(bound));
  return one.approve(who, { found: [{ excerpt: 'b1.e1', at: w.clock.now }] }, { grant: made, id });
}

const about = async (place: Harbour, who: Someone, ref: string) =>
  (await place.rows(who, 'me')).find(
    ({ entity, op, body }) => entity === 'task' && op === 'put' && body.ref === ref,
  )?.body;

const urgent = async ({ w, team }: Harbour) =>
  (await w.deps.store.list('outbox', { where: { team_id: team } }))
    .filter(({ outbox_id }) => outbox_id.startsWith('urgent:'))
    .map(({ outbox_id }) => outbox_id.split(':')[2])
    .toSorted();

onEach(DATABASES, (open) => {
  test('what an owner who joined by domain could never approve any more is an admin’s, and no owner’s or stranger’s', async () => {
    const place = await harbour(open);
    const { ada, dan, finn, gwen, olga, team, w } = place;
    await nameGwen(place);
    await removeMember(w.deps, { team, by: ada.person, person: dan.person });
    const byDomain = { joined_by: 'domain' };
    await w.deps.store.write((tx) => tx.patch('member', { team_id: team, person_id: olga.person }, byDomain));
    const one = await submitted(place, finn, lessonOf(place.skill, { tierValue: 4 }));
    expect(await about(place, olga, one.submission)).toMatchObject({ why: 'decide' });
    expect(await approveBound(place, one, ada)).toMatchObject({ code: 'not-eligible' });
    expect(await approveBound(place, one, gwen)).toMatchObject({ status: 'done' });
    expect(await about(place, ada, one.submission)).toMatchObject({ why: 'decide' });
    expect(await about(place, olga, one.submission)).toBeUndefined();
    expect(await approveBound(place, one, olga)).toMatchObject({ code: 'too-fresh' });
    expect(await approveBound(place, one, finn)).toMatchObject({ code: 'own-work' });
    expect(await approveBound(place, one, ada)).toMatchObject({ status: 'done' });
    const [live] = (await place.rows(finn, 'team')).filter(({ entity }) => entity === 'lesson');
    expect(live?.body).toMatchObject({ state: 'live', tier: 4 });
  });

  test('where owner and deputy were reset a moment ago it waits for them, and author and admins read why and until when', async () => {
    const place = await harbour(open);
    const { ada, dan, finn, gwen, olga, w } = place;
    await nameGwen(place);
    const one = await submitted(place, finn, lessonOf(place.skill, { tierValue: 4 }));
    expect(await approveBound(place, one, gwen)).toMatchObject({ status: 'done' });
    const until = w.clock.now + 24 * HOUR;
    const at = new Date(w.clock.now).toISOString();
    for (const { person: id } of [olga, dan])
      await w.deps.store.write(async (tx) => {
        const dated = { created_at: at, updated_at: at };
        await tx.insert('user', [
          { id, name: 'Kim', email: `${id}@example.com`, email_verified: 1, image: null, ...dated },
        ]);
        await setPassword(tx, w.deps, id, 'hash');
      });
    const waits = { noReviewer: true, waitsFor: { why: 'too-fresh', until } };
    expect(await about(place, finn, one.submission)).toMatchObject({ why: 'wrote', submission: waits });
    expect(await about(place, ada, one.submission)).toMatchObject({ why: 'no-reviewer', submission: waits });
    expect(await place.tasks(olga)).toEqual([]);
    expect(await approveBound(place, one, ada)).toMatchObject({ code: 'not-eligible' });
    expect(await approveBound(place, one, olga)).toMatchObject({ code: 'too-fresh', current: { until } });
    w.clock.now += 24 * HOUR;
    await verifyByJob(w.deps);
    expect(await place.tasks(ada)).toEqual([]);
    expect(await about(place, finn, one.submission)).toMatchObject({ submission: { noReviewer: false } });
    expect(await approveBound(place, one, olga)).toMatchObject({ status: 'done' });
  });

  test('an approval is told with the tier it was made under, also once a higher one asks for it again', async () => {
    const place = await harbour(open);
    const { ada, dan, finn, gwen, olga, send } = place;
    await nameGwen(place);
    const one = await submitted(place, finn, lessonOf(place.skill, { tierValue: 3 }));
    expect(await approveBound(place, one, olga)).toMatchObject({ status: 'done' });
    const decided = [{ by: olga.person, verdict: 'approve', tier: 3 }];
    expect(await about(place, gwen, one.submission)).toMatchObject({ submission: { tier: 3 }, decided });
    expect(await about(place, olga, one.submission)).toBeUndefined();
    expect(await send(dan, 'raise-tier', { lesson: one.lesson, to: 4, reason: 'Much harm' })).toMatchObject({
      status: 'done',
    });
    for (const who of [olga, gwen])
      expect(await about(place, who, one.submission)).toMatchObject({
        ...{ why: 'decide', decided },
        submission: { tier: 4 },
      });
    expect(await about(place, finn, one.submission)).toMatchObject({ why: 'wrote', decided });
    expect(await about(place, ada, one.submission)).toBeUndefined();
  });

  test('the author reads that nobody is left to decide, and that somebody is there again', async () => {
    const place = await harbour(open);
    const { ada, dan, gwen, olga, send, skill, team, w } = place;
    const one = await submitted(place, ada, lessonOf(skill));
    const told = async () => (await about(place, ada, one.submission))?.submission;
    expect(await told()).toMatchObject({ noReviewer: false });
    await leaveTeam(w.deps, { team, person: dan.person });
    await removeMember(w.deps, { team, by: ada.person, person: olga.person });
    expect(await told()).toMatchObject({ noReviewer: true, waitsFor: { why: 'nobody', until: null } });
    await send(ada, 'transfer', { skill, to: gwen.person });
    await send(gwen, 'accept', { skill });
    expect(await told()).toMatchObject({ noReviewer: false });
    expect(await place.tasks(gwen)).toEqual(['decide']);
  });

  test('who writes on a lesson decides about nothing of it, and what waits of others says so', async () => {
    const place = await harbour(open);
    const { dan, finn, olga, skill } = place;
    const one = await submitted(place, finn, lessonOf(skill));
    for (const who of [olga, dan, place.ada])
      await submitted(place, who, lessonOf(skill, { title: 'Drain it' }), { lesson: one.lesson });
    expect(await about(place, finn, one.submission)).toMatchObject({ submission: { noReviewer: true } });
  });

  test.each([
    [
      'a new deputy',
      async ({ send, olga, skill, gwen }: Harbour) => send(olga, 'delegate', { skill, to: gwen.person }),
    ],
    [
      'an owner by a transfer',
      async ({ send, olga, skill, gwen }: Harbour) => {
        await send(olga, 'transfer', { skill, to: gwen.person });
        await send(gwen, 'accept', { skill });
      },
    ],
    ['the new domain approver', nameGwen],
  ])('%s is told by mail at once of a submission of tier 4, once', async (_, change) => {
    const place = await harbour(open, MAIL);
    const one = await submitted(place, place.finn, lessonOf(place.skill, { tierValue: 4 }));
    const before = await urgent(place);
    expect(before).toEqual([place.olga.person, place.dan.person].toSorted());
    await change(place);
    await change(place);
    expect(await urgent(place)).toEqual([...before, place.gwen.person].toSorted());
    expect(one.told).toMatchObject({ status: 'done' });
  });

  test('an admin who comes to decide about tier 4 because others left is told by mail, and nobody twice', async () => {
    const place = await harbour(open, MAIL);
    const { ada, dan, finn, olga, team, w } = place;
    await submitted(place, finn, lessonOf(place.skill, { tierValue: 4 }));
    await leaveTeam(w.deps, { team, person: dan.person });
    await leaveTeam(w.deps, { team, person: olga.person });
    expect(await urgent(place)).toEqual([ada, dan, olga].map(({ person }) => person).toSorted());
    await w.deps.store.write((tx) => tx.remove('outbox', { team_id: team }));
    w.clock.now += HOUR;
    await submitted(place, place.gwen, lessonOf(place.skill, { tierValue: 2 }));
    await verifyByJob(w.deps);
    expect(await urgent(place)).toEqual([]);
  });
});
