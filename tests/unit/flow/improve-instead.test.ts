import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { watchToSend } from '../../../lib/flow/queries/watch-to-send.ts';
import { submitLesson } from '../../../lib/flow/team/submit-lesson.ts';
import { must } from '../../../lib/model/result.ts';
import { submit } from '../../../lib/protocol/commands/submit.ts';
import { content, idOf } from '../log/samples.ts';
import { done, first } from './deps.ts';
import { harmless, keptLesson, sound } from './lessons.ts';
import { putRow, putTask, SKILL, TEAM, teamDesk } from './team-desk.ts';

test('instead of a lesson that says nearly the same, that one is improved: its next revision, under its skill and tier', async () => {
  const deps = await teamDesk();
  const { lesson } = await keptLesson(deps);
  const near = { rev: idOf(981), state: 'live', tier: 3, verifyBy: null, recheck: null, version: 1 };
  const body = { ...near, homeSkill: SKILL, content: content({ ...sound(), title: 'Reloading gateways' }) };
  await putRow(deps, { entity: 'lesson', id: idOf(990), body });
  const view = must(await first(watchToSend(deps, lesson)), 'a team');
  expect(view.near).toMatchObject([{ lesson: idOf(990), skill: SKILL, seats: ['owner-or-deputy', 'named'] }]);
  expect(view.near[0]?.changes.map(({ field }) => field)).toEqual(['title']);
  const wish = { lesson, rev: view.rev, skill: SKILL, improves: idOf(990) };
  await deps.db.rows.delete([TEAM, 'team', 'lesson', idOf(990)]);
  expect(await submitLesson(deps, wish)).toMatchObject({
    problem: { kind: 'submit-refused', why: 'changed' },
  });
  await putRow(deps, { entity: 'lesson', id: idOf(990), body: { ...body, state: 'retired' } });
  expect(await submitLesson(deps, wish)).toMatchObject({
    problem: { kind: 'submit-refused', why: 'changed' },
  });
  expect(await deps.db.outbox.toArray()).toEqual([]);
  await putRow(deps, { entity: 'lesson', id: idOf(990), body });
  await done(submitLesson(deps, wish));
  const [row] = await deps.db.outbox.toArray();
  const said = submit.body.parse(row && 'body' in row.what ? row.what.body : null);
  expect(said).toMatchObject({ lesson: idOf(990), base: idOf(981) });
  expect(must(await first(watchToSend(deps, lesson)), 'a team').near).toEqual([]);
});

test('what a statement needs is told by the tier it would have there, not by its own', async () => {
  const deps = await teamDesk();
  const low = { value: 1, by: 'person', reason: '', floor: 1, signs: [] as string[] } as const;
  const bare = { id: idOf(970), text: 'Order two boxes', support: { kind: 'none' as const } };
  const { lesson } = await keptLesson(deps, harmless({ insight: bare, tier: low }));
  const near = { rev: idOf(981), state: 'live', tier: 2, verifyBy: null, recheck: null, version: 1 };
  const body = {
    ...near,
    homeSkill: SKILL,
    content: content({ ...harmless(), insight: bare, title: 'Order paper for label printers' }),
  };
  await putRow(deps, { entity: 'lesson', id: idOf(990), body });
  const view = must(await first(watchToSend(deps, lesson)), 'a team');
  expect(view).toMatchObject({ tier: 1, blocks: [] });
  expect(view.near).toMatchObject([{ tier: 2, blocks: [{ kind: 'no-support', claims: [bare.text] }] }]);
  const wish = { lesson, rev: view.rev, skill: SKILL, improves: idOf(990) };
  const refused = { problem: { kind: 'submit-refused', why: 'blocked' } };
  expect(await submitLesson(deps, wish)).toMatchObject(refused);
  expect(await deps.db.outbox.toArray()).toEqual([]);

  const sent = await done(submitLesson(deps, { lesson, rev: view.rev, skill: SKILL }));
  await deps.db.outbox.toCollection().modify({ state: 'acked' });
  await putTask(deps, sent.submission, { state: 'changes' });
  expect(await first(watchToSend(deps, lesson)), 'raised while it waited').toMatchObject({
    ...{ tier: 2, blocks: [{ kind: 'no-support' }] },
  });
  expect(await submitLesson(deps, { lesson, rev: view.rev, skill: SKILL })).toMatchObject(refused);
});
