import { expect, test } from 'vitest';
import { verifyAudit } from '../../server/audit.ts';
import { changeRole, leaveTeam, removeMember } from '../../server/auth/members.ts';
import { type Harbour, harbour, submitted } from './setup/harbour.ts';
import { lessonOf } from './setup/lesson.ts';
import { onEach, STORES } from './setup/stores.ts';
import { newId } from './setup/team.ts';

const rolesOf = async ({ w, team, skill }: Harbour) => {
  const row = await w.deps.store.get('skill', { team_id: team, skill_id: skill });
  const roles = JSON.parse(row?.body ?? '{}') as Record<string, unknown>;
  return Object.assign(roles, { seq: row?.seq, version: row?.version });
};
const verbsOf = async ({ w, team }: Harbour) =>
  (await w.deps.store.list('audit', { where: { team_id: team }, order: 'seq' })).map(({ verb }) => verb);
const stateOf = async ({ w, team }: Harbour, submission_id: string) =>
  w.deps.store.get('submission', { team_id: team, submission_id });

onEach(STORES, (open) => {
  test('what a leaver owned is the deputy’s, with its tasks; all members read it in the team’s stream', async () => {
    const place = await harbour(open);
    const { ada, dan, finn, olga, team, w } = place;
    await submitted(place, finn, lessonOf(place.skill));
    const before = await rolesOf(place);
    expect([await place.tasks(olga), await place.tasks(dan)]).toEqual([['decide'], []]);
    await leaveTeam(w.deps, { team, person: olga.person });
    const after = await rolesOf(place);
    expect(after).toMatchObject({ owner: dan.person, version: Number(before.version) + 1 });
    expect(after.deputy).toBeUndefined();
    expect(await place.tasks(dan)).toEqual(['decide']);
    const seen = (await place.rows(ada, 'team')).find(({ entity }) => entity === 'skill');
    expect(seen?.body).toMatchObject({ owner: dan.person, name: 'Pumps' });
    const head = await w.deps.store.get('head', { team_id: team, stream: 'team' });
    expect(head?.seq).toBe(after.seq);
    const left = await w.deps.store.list('task', { where: { team_id: team, person_id: olga.person } });
    expect(left.map(({ entity, op }) => [entity, op]).toSorted()).toEqual([
      ['skill', 'del'],
      ['submission', 'del'],
    ]);
  });

  test('without a deputy the admins decide, and the trail says what became of it and verifies', async () => {
    const place = await harbour(open);
    const { ada, dan, finn, olga, team, w } = place;
    await submitted(place, finn, lessonOf(place.skill));
    await removeMember(w.deps, { team, by: ada.person, person: dan.person });
    expect(await rolesOf(place)).toMatchObject({ owner: olga.person });
    await removeMember(w.deps, { team, by: ada.person, person: olga.person });
    expect((await rolesOf(place)).owner).toBeUndefined();
    expect(await place.tasks(ada)).toEqual(['decide']);
    const told = ['skill.changed', 'member.removed', 'skill.transferred', 'member.removed'];
    expect((await verbsOf(place)).slice(-4)).toEqual(told);
    expect(await verifyAudit(w.deps.store, team)).toMatchObject({ ok: true });
  });

  test('what a leaver submitted is withdrawn and asked of nobody any more; what was decided stays', async () => {
    const place = await harbour(open);
    const { finn, olga, team, w } = place;
    const decided = await submitted(place, finn, lessonOf(place.skill));
    await decided.approve(olga);
    const open1 = await submitted(place, finn, lessonOf(place.skill, { title: 'Fill a pump' }));
    expect(await place.tasks(olga)).toEqual(['decide']);
    await leaveTeam(w.deps, { team, person: finn.person });
    expect(await place.tasks(olga)).toEqual([]);
    expect(await stateOf(place, open1.submission)).toMatchObject({ state: 'withdrawn', version: 2 });
    expect(await stateOf(place, decided.submission)).toMatchObject({ state: 'approved' });
    expect((await verbsOf(place)).slice(-2)).toEqual(['submission.withdrawn', 'member.left']);
  });

  test('flags are for the next one to answer, and an offer to who left is no offer', async () => {
    const place = await harbour(open);
    const { dan, finn, gwen, olga, send, skill, team, w } = place;
    const one = await submitted(place, finn, lessonOf(skill));
    await one.approve(olga);
    await send(gwen, 'flag', { flag: newId(), lesson: one.lesson, rev: one.rev, text: 'It leaks.' });
    await send(olga, 'transfer', { skill, to: gwen.person });
    await leaveTeam(w.deps, { team, person: gwen.person });
    expect((await rolesOf(place)).offered).toBeNull();
    await leaveTeam(w.deps, { team, person: olga.person });
    await leaveTeam(w.deps, { team, person: dan.person });
    expect(await place.tasks(place.ada)).toEqual(['answer']);
  });

  test('a change of owner moves the flags that wait with it', async () => {
    const place = await harbour(open);
    const { finn, gwen, olga, send, skill } = place;
    const one = await submitted(place, finn, lessonOf(skill));
    await one.approve(olga);
    await send(finn, 'flag', { flag: newId(), lesson: one.lesson, rev: one.rev, text: 'It leaks.' });
    await send(olga, 'transfer', { skill, to: gwen.person });
    await send(gwen, 'accept', { skill });
    expect([await place.tasks(gwen), await place.tasks(olga)]).toEqual([['answer'], []]);
  });

  test('a leaver’s sets are their skill’s next owner’s, or an admin’s, who may change them', async () => {
    const place = await harbour(open);
    const { ada, dan, finn, olga, rows, send, skill, team, w } = place;
    const one = await submitted(place, finn, lessonOf(skill));
    await one.approve(olga);
    const set = { id: newId(), title: 'First week', owner: olga.person, lessons: [one.lesson] };
    expect(await send(olga, 'set.put', { set, version: null })).toMatchObject({ status: 'done' });
    const seen = async () => (await rows(ada, 'team')).find(({ entity }) => entity === 'set')?.body;
    await leaveTeam(w.deps, { team, person: olga.person });
    expect(await seen()).toMatchObject({ owner: dan.person, title: 'First week', lessons: [one.lesson] });
    expect(await send(dan, 'set.put', { set: { ...set, title: 'Week 1' }, version: 2 })).toMatchObject({
      status: 'done',
    });
    await removeMember(w.deps, { team, by: ada.person, person: dan.person });
    expect(await seen()).toMatchObject({ owner: ada.person, title: 'Week 1' });
    expect((await verbsOf(place)).filter((verb) => verb === 'set.changed')).toHaveLength(4);
    expect(await verifyAudit(w.deps.store, team)).toMatchObject({ ok: true });
  });

  test('where nobody is left to decide, the submission says so, and a new admin gets it', async () => {
    const place = await harbour(open);
    const { ada, dan, finn, gwen, olga, team, w } = place;
    const one = await submitted(place, ada, lessonOf(place.skill));
    await leaveTeam(w.deps, { team, person: dan.person });
    await leaveTeam(w.deps, { team, person: olga.person });
    expect(JSON.parse((await stateOf(place, one.submission))?.body ?? '{}')).toMatchObject({
      noReviewer: true,
    });
    await changeRole(w.deps, { team, by: ada.person, person: gwen.person }, 'admin');
    expect(await place.tasks(gwen)).toEqual(['decide']);
    await changeRole(w.deps, { team, by: ada.person, person: gwen.person }, 'member');
    expect([await place.tasks(gwen), await place.tasks(finn)]).toEqual([[], []]);
  });
});
