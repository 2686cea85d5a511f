import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { TeamLibraryView } from '../../../lib/flow/deps.ts';
import { watchLibraryLesson } from '../../../lib/flow/queries/watch-library-lesson.ts';
import { watchLowLessons } from '../../../lib/flow/queries/watch-low-lessons.ts';
import { watchTeamLibrary } from '../../../lib/flow/queries/watch-team-library.ts';
import { askForLesson } from '../../../lib/flow/team/ask-for-lesson.ts';
import { raiseFlag } from '../../../lib/flow/team/raise-flag.ts';
import { flag as flagCommand } from '../../../lib/protocol/commands/flag.ts';
import { idOf, skillId } from '../log/samples.ts';
import { done, first, testDeps } from './deps.ts';
import { connected, lessonBody, putRow, TEAM, teamLesson, teamLink } from './team-lessons.ts';

const ALL = { team: null, text: '' };
const titles = ({ rows }: TeamLibraryView) => rows.map(({ title }) => title);

test('the live lessons of the active team are listed by title, with owner and mark; others are counted or left out', async () => {
  const deps = await connected(await testDeps());
  const view = await first(watchTeamLibrary(deps, ALL));
  expect(titles(view)).toEqual(['Drain a pump', 'Reload the gateway']);
  expect(view).toMatchObject({ total: 2, newer: 1, of: { name: 'Harbour', end: null } });
  expect(view.rows[1]).toMatchObject({ owner: 'self', recheck: 'flag', skill: { name: 'Pumps' } });
});

test('an owner is named where the team’s rows have a name, and is a teammate where they have none', async () => {
  const deps = await connected(await testDeps());
  const [named, unnamed] = [idOf(970), idOf(971)];
  const skill = { cues: [], version: 1, named: [], domainApprover: null, offered: null };
  await putRow(deps, { entity: 'person', id: named, body: { name: 'Ines Roth', kind: 'human' } });
  const put = (n: number, owner: string) =>
    putRow(deps, {
      entity: 'skill',
      id: skillId(n),
      body: { ...skill, id: skillId(n), name: `S${n}`, owner },
    });
  await put(1, named);
  await put(2, unnamed);
  await putRow(deps, {
    entity: 'lesson',
    id: teamLesson(1),
    body: lessonBody({}, { homeSkill: skillId(1) }),
  });
  await putRow(deps, {
    entity: 'lesson',
    id: teamLesson(2),
    body: lessonBody({}, { homeSkill: skillId(2) }),
  });
  const { rows } = await first(watchTeamLibrary(deps, ALL));
  expect(rows.map(({ id, owner, ownerName }) => [id, owner, ownerName])).toEqual([
    [teamLesson(1), 'other', 'Ines Roth'],
    [teamLesson(2), 'other', null],
  ]);
});

test('typing finds a lesson by the words of its claims and by the beginning of a word', async () => {
  const deps = await connected(await testDeps());
  await deps.db.transaction('rw', [deps.db.links, deps.db.rows], async () => {
    const body = lessonBody({ title: 'Spare keys', why: { text: 'Zephyr locks us out', by: 'Kim', at: 1 } });
    await putRow(deps, { entity: 'lesson', id: teamLesson(5), body });
    await deps.db.links.update(TEAM, { teamRows: 'cursor 2' });
  });
  expect(titles(await first(watchTeamLibrary(deps, { ...ALL, text: 'zeph' })))).toEqual(['Spare keys']);
  expect(titles(await first(watchTeamLibrary(deps, { ...ALL, text: 'pump drai' })))).toEqual([
    'Drain a pump',
  ]);
  expect(titles(await first(watchTeamLibrary(deps, { ...ALL, text: 'tomorrow' })))).toEqual([]);
});

test('a change that arrives is in the list at once', async () => {
  const deps = await connected(await testDeps());
  const later = first(watchTeamLibrary(deps, ALL), (view) => titles(view).includes('Reload, do not restart'));
  await first(watchTeamLibrary(deps, ALL));
  await deps.db.transaction('rw', [deps.db.links, deps.db.rows], async () => {
    const body = lessonBody({ title: 'Reload, do not restart' });
    await putRow(deps, { entity: 'lesson', id: teamLesson(1), body });
    await deps.db.links.update(TEAM, { teamRows: 'cursor 2' });
  });
  expect((await later).total).toBe(2);
});

test('what belongs to one team is not shown as another’s, and who is no longer a member reads nothing', async () => {
  const deps = await connected(await testDeps());
  await deps.db.links.put(teamLink({ team: idOf(960), teamName: 'Canal' }));
  await deps.db.meta.put({ key: 'team', value: idOf(960) });
  const view = await first(watchTeamLibrary(deps, ALL));
  expect(view).toMatchObject({ of: { name: 'Canal' }, total: 0 });
  expect(view.teams.map(({ name }) => name)).toEqual(['Canal', 'Harbour']);
  await deps.db.links.update(TEAM, { end: 'removed' });
  expect((await first(watchTeamLibrary(deps, { team: TEAM, text: '' }))).of?.name).toBe('Canal');
  expect(await first(watchLibraryLesson(deps, teamLesson(1)))).toBeNull();
});

test('after disconnecting the lessons stay to be read under the name of their team, and take no flag', async () => {
  const deps = await connected(await testDeps(), { end: 'disconnected' });
  expect((await first(watchTeamLibrary(deps, ALL))).of).toMatchObject({
    name: 'Harbour',
    end: 'disconnected',
  });
  const view = await first(watchLibraryLesson(deps, teamLesson(1)));
  expect(view?.link).toBe(`https://team.example/l/${teamLesson(1)}`);
  const about = { team: TEAM, lesson: teamLesson(1), rev: idOf(7_500), claim: null };
  const raised = await raiseFlag(deps, { ...about, kind: 'wrong', words: 'No', text: 'No' });
  expect(raised).toEqual({ ok: false, problem: { kind: 'team-missing' } });
  expect(await deps.db.outbox.count()).toBe(0);
});

test('a flag waits in the outbox, and is shown as sent or refused as the server says', async () => {
  const deps = await connected(await testDeps());
  const about = { team: TEAM, lesson: teamLesson(1), rev: idOf(7_500), claim: idOf(801) };
  await done(
    raiseFlag(deps, { ...about, kind: 'outdated', words: 'Since May', text: 'Outdated: Since May' }),
  );
  const flagsNow = async () => (await first(watchLibraryLesson(deps, teamLesson(1))))?.flags;
  expect(await flagsNow()).toMatchObject([{ claim: idOf(801), words: 'Since May', state: 'waiting' }]);
  const [sent] = await deps.db.outbox.toArray();
  expect(sent?.what).toMatchObject({
    kind: 'flag',
    body: { lesson: teamLesson(1), rev: idOf(7_500), claim: idOf(801), text: 'Outdated: Since May' },
  });
  await deps.db.outbox.update([TEAM, 1], { state: 'acked' });
  expect(await flagsNow()).toMatchObject([{ state: 'sent', code: null }]);
  await deps.db.outbox.update([TEAM, 1], { state: 'dead', refused: { code: 'stale' } });
  expect(await flagsNow()).toMatchObject([{ state: 'refused', code: 'stale' }]);
  await deps.db.outbox.update([TEAM, 1], { state: 'acked' });
  const { flag } = flagCommand.body.parse(sent && 'body' in sent.what ? sent.what.body : null);
  const row = (state: string) =>
    putRow(deps, { entity: 'flag', id: flag, body: { lesson: teamLesson(1), state } });
  await row('open');
  expect(await flagsNow()).toMatchObject([{ state: 'sent' }]);
  await row('closed');
  expect(await flagsNow()).toMatchObject([{ state: 'answered' }]);
});

test('a wish for a lesson holds its words and skill and nothing of who sent it', async () => {
  const deps = await connected(await testDeps());
  await done(askForLesson(deps, { team: TEAM, text: 'Night shifts', skill: skillId(0) }));
  const [{ what } = { what: null }] = await deps.db.outbox.toArray();
  expect(what).toMatchObject({ kind: 'need', body: { text: 'Night shifts', skill: skillId(0) } });
  expect(Object.keys((what as { body: object }).body).sort()).toEqual(['skill', 'text']);
});

const reading = (
  n: number,
  week: string,
  right: unknown,
  subject: unknown = { kind: 'lesson', id: teamLesson(1) },
) => ({
  entity: 'reading',
  id: idOf(8_000 + n),
  body: { measure: 'check', answered: '5-19', right, subject, week },
});

const task = (n: number, why: string) => ({
  ...({ stream: 'me', entity: 'task', id: `lesson:${teamLesson(n)}` } as const),
  body: { ref: teamLesson(n), why },
});

test('who has the task is told by the newest reading that few answer the lesson’s questions right, and nobody else is', async () => {
  const deps = await connected(await testDeps());
  const low = async () => (await first(watchLibraryLesson(deps, teamLesson(1))))?.low;
  await putRow(deps, task(1, 'questions'));
  expect(await low()).toBeNull();
  await putRow(deps, reading(1, '2026-W18', { kind: 'band', band: 'low' }));
  await putRow(
    deps,
    reading(2, '2026-W19', { kind: 'band', band: 'low' }, { kind: 'skill', id: skillId(0) }),
  );
  expect(await low()).toEqual({ week: '2026-W18', percent: null });
  await putRow(deps, reading(3, '2026-W20', { kind: 'band', band: 'middle' }));
  expect(await low()).toBeNull();
  await putRow(deps, reading(4, '2026-W21', { kind: 'share', percent: 40, from: 21, to: 63 }));
  expect(await low()).toEqual({ week: '2026-W21', percent: 40 });
  const verify = task(1, 'verify');
  await putRow(deps, { ...verify, body: { ...verify.body, lesson: { lowAt: 7 } } });
  expect(await low(), 'who has more to look at first').toEqual({ week: '2026-W21', percent: 40 });
  await putRow(deps, { ...verify, body: { ...verify.body, lesson: { lowAt: null } } });
  expect(await low(), 'who looked at the questions before there was more').toBeNull();
  await deps.db.rows.filter(({ entity }) => entity === 'task').delete();
  expect(await low(), 'who has looked').toBeNull();
});

test('who has the task to look at a lesson’s questions finds it in the list and by name, also a deputy; a mark that all see goes first', async () => {
  const deps = await connected(await testDeps());
  await deps.db.links.update(TEAM, { person: idOf(999), teamRows: 'cursor 2' });
  const listed = async () => {
    const { rows } = await first(watchTeamLibrary(deps, { team: null, text: '' }));
    return Object.fromEntries(rows.map(({ title, recheck }) => [title, recheck]));
  };
  const none = { 'Drain a pump': null, 'Reload the gateway': 'flag' };
  expect([await listed(), await first(watchLowLessons(deps))]).toEqual([none, []]);
  for (const n of [1, 2, 3]) await putRow(deps, task(n, 'questions'));
  await putRow(deps, reading(1, '2026-W18', { kind: 'band', band: 'low' }));
  expect(await listed()).toEqual({ ...none, 'Drain a pump': 'questions' });
  expect((await first(watchLowLessons(deps))).map(({ title }) => title)).toEqual([
    'Drain a pump',
    'Reload the gateway',
  ]);
  const low = async () => (await first(watchLibraryLesson(deps, teamLesson(1))))?.low;
  expect(await low()).toEqual({ week: '2026-W18', percent: null });
  for (const n of [1, 2]) await putRow(deps, task(n, 'verify'));
  expect([await listed(), await first(watchLowLessons(deps)), await low()]).toEqual([none, [], null]);
});
