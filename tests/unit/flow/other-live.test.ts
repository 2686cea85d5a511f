import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { watchToSend } from '../../../lib/flow/queries/watch-to-send.ts';
import { saveDraft } from '../../../lib/flow/save-draft.ts';
import { startUpdate } from '../../../lib/flow/start-update.ts';
import { submitLesson } from '../../../lib/flow/team/submit-lesson.ts';
import type { Id } from '../../../lib/model/id.ts';
import { must } from '../../../lib/model/result.ts';
import { submit } from '../../../lib/protocol/commands/submit.ts';
import { idOf } from '../log/samples.ts';
import { done, first } from './deps.ts';
import { keptLesson, sound } from './lessons.ts';
import { putRow, putTask, SKILL, TEAM, teamDesk } from './team-desk.ts';

const THEIRS = idOf(985);
const CHANGED = { problem: { kind: 'submit-refused', why: 'changed' } };

/** A lesson of one's own that became live in the team. */
async function lived() {
  const deps = await teamDesk();
  const { lesson } = await keptLesson(deps, sound());
  const view = async () => must(await first(watchToSend(deps, lesson)), 'a team');
  const send = async (seen?: Id) =>
    submitLesson(deps, { lesson, rev: (await view()).rev, skill: SKILL, seen });
  const last = async () => {
    const what = (await deps.db.outbox.toArray()).at(-1)?.what;
    return submit.body.parse(what && 'body' in what ? what.body : null);
  };
  const told = (submission: Id, state: string, base: Id | null = null) =>
    putTask(deps, submission, { state }).then(() =>
      deps.db.rows
        .where('[team+stream+entity+id]')
        .equals([TEAM, 'me', 'task', `submission:${submission}`])
        .modify((row) => {
          Object.assign((row.body as { submission: object }).submission, { base });
        }),
    );
  const { submission } = await done(send());
  const mine = await last();
  await told(submission, 'approved');
  const live = (rev: Id, change: { content?: object; tier?: number; homeSkill?: string } = {}) =>
    putRow(deps, {
      entity: 'lesson',
      id: mine.lesson,
      body: {
        ...{ state: 'live', tier: 2, verifyBy: null, recheck: null, version: 1, homeSkill: SKILL },
        ...{ rev, content: mine.content, ...change },
      },
    });
  await live(mine.rev);
  return { deps, lesson, view, send, last, told, mine, live };
}

/** The live words with a sentence that somebody else added. */
const theirs = (content: { situation: string }) => ({
  ...content,
  situation: `${content.situation} Or the printer says so.`,
});

test('what others made live since is not undone unseen: it goes only with the revision that was shown beside it', async () => {
  const { deps, lesson, view, send, last, mine, live } = await lived();
  await live(THEIRS, { content: theirs(mine.content) });
  const draft = await done(startUpdate(deps, { lesson }));
  await deps.db.drafts.put({ ...draft, content: { ...draft.content, title: 'Another title' } });
  await done(saveDraft(deps, { draft: draft.id }));
  const before = await deps.db.outbox.count();
  expect(await send()).toMatchObject(CHANGED);
  expect(await send(mine.rev)).toMatchObject(CHANGED);
  expect(await deps.db.outbox.count()).toBe(before);
  const { other, changes } = await view();
  expect(changes?.map(({ field }) => field)).toEqual(['title']);
  expect(other).toMatchObject({ lesson: mine.lesson, rev: THEIRS });
  expect(other?.changes.map(({ field }) => field).sort()).toEqual(['situation', 'title']);
  await done(send(THEIRS));
  expect(await last()).toMatchObject({ lesson: mine.lesson, base: THEIRS });
});

test('a revision of one’s own that is live, and the one the last was written on, need no second look', async () => {
  const { send, last, told, mine, live, view } = await lived();
  await live(mine.rev);
  const second = await done(send());
  expect(await last()).toMatchObject({ base: mine.rev });
  await told(second.submission, 'rejected', mine.rev);
  expect((await view()).other).toBeNull();
  await live(THEIRS);
  const third = await done(send(THEIRS));
  await told(third.submission, 'changes', THEIRS);
  expect((await view()).other).toBeNull();
  await done(send());
  expect(await last()).toMatchObject({ base: THEIRS });
});

test('what is improved is what was shown of it', async () => {
  const { deps, lesson, view, mine, live, last } = await lived();
  const near = { ...mine.content, title: 'Reloading gateways' };
  const body = { state: 'live', tier: 3, verifyBy: null, recheck: null, version: 1, homeSkill: SKILL };
  await putRow(deps, { entity: 'lesson', id: idOf(990), body: { ...body, rev: idOf(991), content: near } });
  await live(THEIRS);
  const { rev, near: ones } = await view();
  expect(ones).toMatchObject([{ lesson: idOf(990), rev: idOf(991), tier: 3 }]);
  const wish = { lesson, rev, skill: SKILL, improves: idOf(990) };
  expect(await submitLesson(deps, { ...wish, seen: idOf(992) })).toMatchObject(CHANGED);
  await done(submitLesson(deps, { ...wish, seen: idOf(991) }));
  expect(await last()).toMatchObject({ lesson: idOf(990), base: idOf(991) });
});

test('who decides again are the people of the skill it is live under, at the tier it has there', async () => {
  const { mine, live, view, deps } = await lived();
  expect(await view()).toMatchObject({ home: SKILL, tier: 3, seats: ['owner-or-deputy', 'named'] });
  await live(mine.rev, { tier: 4, homeSkill: idOf(5) });
  expect(await view()).toMatchObject({ home: idOf(5), tier: 4, seats: ['owner-or-deputy', 'domain'] });
  expect((await view()).content.tier.value).toBe(3);
  const other = await keptLesson(deps, sound({ title: 'Order paper' }));
  const fresh = must(await first(watchToSend(deps, other.lesson)), 'a team');
  expect(fresh).toMatchObject({ home: null, tier: 2, other: null });
});

test('one that was never approved keeps the tier it was put forward with', async () => {
  const deps = await teamDesk();
  const { lesson } = await keptLesson(deps);
  const { rev } = must(await first(watchToSend(deps, lesson)), 'a team');
  const { submission } = await done(submitLesson(deps, { lesson, rev, skill: SKILL }));
  await putTask(deps, submission, { state: 'changes' });
  const key = [TEAM, 'me', 'task', `submission:${submission}`] as [string, string, string, string];
  const task = must(await deps.db.rows.get(key), 'the task');
  const { lesson: row, ...rest } = task.body as { lesson: object };
  await deps.db.rows.put({ ...task, body: { ...rest, lesson: { ...row, tier: 4 } } });
  const view = must(await first(watchToSend(deps, lesson)), 'a team');
  expect(view).toMatchObject({ home: null, tier: 4, seats: ['owner-or-deputy', 'domain'] });
});
