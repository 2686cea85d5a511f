import { describe, expect, test } from 'vitest';
import { closeFlag, flagLesson, recheckOf } from '../../../lib/review/flags.ts';
import type { Docket, Flag } from '../../../lib/review/rows.ts';
import { answerTasks, flagTasks, skillTasks, submissionTasks, taskDiff } from '../../../lib/review/tasks.ts';
import { approvedBy, docket, done, kind, NOW, ROLES, submission, TEAM } from './cases.ts';

const flag: Flag = {
  id: 'f1',
  lesson: 'soup',
  by: 'finn',
  text: 'The stove is gone.',
  state: 'open',
  answer: null,
  at: NOW,
};
const grant = { kind: 'review' } as const;

const tasks = (now: Docket) =>
  Object.fromEntries(
    submissionTasks(now, now.submissions[0] ?? submission('s1')).map(({ person, why }) => [person, why]),
  );

describe('a submission that waits', () => {
  test('is a task of those who may decide it, and of its submitter', () => {
    expect(tasks(docket(2))).toEqual({ olga: 'decide', finn: 'wrote' });
    expect(tasks(docket(4))).toEqual({ olga: 'decide', dan: 'decide', dora: 'decide', finn: 'wrote' });
  });

  test('is no task any more of one who has approved, nor of one no longer needed', () => {
    expect(tasks(approvedBy(docket(3), 'olga'))).toEqual({ nele: 'decide', nils: 'decide', finn: 'wrote' });
  });

  test('is shown to admins when nobody can decide it', () => {
    const now = docket(3, { roles: { ...ROLES, named: [] } });
    expect(tasks(now)).toEqual({ ada: 'no-reviewer', olga: 'decide', dan: 'decide', finn: 'wrote' });
  });

  test('is no task of a submitter who has left', () => {
    const members = TEAM.filter(({ person }) => person !== 'finn');
    expect(tasks(docket(2, { members }))).toEqual({ olga: 'decide' });
  });
});

test('a submission that is over is a task of its submitter only', () => {
  expect(tasks(docket(2, { submissions: [submission('s1', { state: 'changes' })] }))).toEqual({
    finn: 'wrote',
  });
});

test('a change of owner gives the task to the new one and takes it from the old one', () => {
  const before = docket(2);
  const after = { ...before, roles: { ...ROLES, owner: 'nele' } };
  const of = (now: Docket) => submissionTasks(now, submission('s1'));
  const task = { entity: 'submission', ref: 's1', why: 'decide' };
  expect(taskDiff(of(before), of(after))).toEqual({
    gained: [{ ...task, person: 'nele' }],
    lost: [{ ...task, person: 'olga' }],
  });
  expect(taskDiff(of(before), of(before))).toEqual({ gained: [], lost: [] });
});

test('a task whose reason changes is written again, not taken', () => {
  const roles = { ...ROLES, named: [] };
  const before = submissionTasks(docket(3, { roles }), submission('s1', { tier: 3 }));
  const after = before.map((task) => (task.person === 'ada' ? { ...task, why: 'decide' as const } : task));
  expect(taskDiff(before, after).gained.map(({ person }) => person)).toEqual(['ada']);
  expect(taskDiff(before, after).lost).toEqual([]);
});

test('an offered skill is a task of the one it is offered to', () => {
  const offered = { members: TEAM, roles: { ...ROLES, offered: 'nele' } };
  expect(skillTasks(offered, 'cooking')).toEqual([
    { person: 'nele', entity: 'skill', ref: 'cooking', why: 'accept' },
  ]);
  expect(skillTasks({ members: TEAM, roles: ROLES }, 'cooking')).toEqual([]);
});

describe('a flag', () => {
  test('is raised by any member on what is live', () => {
    expect(done(flagLesson(docket(2), { who: 'finn', id: 'f1', text: flag.text }))).toEqual(flag);
    expect(kind(flagLesson(docket(2), { who: 'zoe', id: 'f1', text: '' }))).toBe('not-member');
    const lesson = { ...docket(2).lesson, state: 'retired' as const };
    expect(kind(flagLesson(docket(2, { lesson }), { who: 'finn', id: 'f1', text: '' }))).toBe('not-live');
  });

  test('is a task of owner and deputy, or of admins, until it is closed', () => {
    const people = (roles = ROLES, row = flag) =>
      flagTasks({ members: TEAM, roles }, row).map(({ person }) => person);
    expect(people()).toEqual(['olga', 'dan']);
    expect(people({ ...ROLES, owner: null, deputy: null })).toEqual(['ada']);
    expect(people(ROLES, { ...flag, state: 'closed' })).toEqual([]);
  });

  test('is told answered to who raised it, not to who answered themselves or is gone', () => {
    const told = (by: string | null, row: Partial<Flag> = { state: 'closed' }) =>
      answerTasks({ members: TEAM }, { ...flag, by, ...row }, 'olga');
    expect(told('finn')).toEqual([{ person: 'finn', entity: 'answer', ref: flag.id, why: 'answered' }]);
    expect(told('finn', { state: 'open' })).toEqual([]);
    expect(told('dan'), 'who stands for it as well').toMatchObject([{ person: 'dan' }]);
    for (const by of ['olga', 'zoe', null]) expect(told(by), `${by}`).toEqual([]);
  });

  test('is closed by owner or deputy, once, with a review grant', () => {
    const close = (who: string, row = flag) => closeFlag(docket(2), row, { who, answer: 'Fixed.', grant });
    expect(done(close('dan'))).toEqual({ ...flag, state: 'closed', answer: 'Fixed.' });
    expect(kind(close('finn'))).toBe('not-owner');
    expect(kind(close('bot'))).toBe('service');
    expect(kind(close('olga', { ...flag, state: 'closed' }))).toBe('not-waiting');
    const sync = { who: 'olga', answer: '', grant: { kind: 'sync' } } as const;
    expect(kind(closeFlag(docket(2), flag, sync))).toBe('needs-grant');
  });

  test('asks to look again at a live lesson, and so does the day it was to be verified by', () => {
    const { lesson } = docket(2);
    const due = { ...lesson, verifyBy: NOW };
    expect(recheckOf(lesson, [], NOW)).toBeNull();
    expect(recheckOf(lesson, [flag], NOW)).toBe('flag');
    expect(recheckOf(lesson, [{ ...flag, lesson: 'bread' }], NOW)).toBeNull();
    expect(recheckOf(due, [{ ...flag, state: 'closed' }], NOW)).toBe('verify-by');
    expect(recheckOf({ ...due, state: 'retired' }, [flag], NOW)).toBeNull();
  });
});
