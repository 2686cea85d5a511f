import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { watchTeamLesson } from '../../../lib/flow/queries/watch-team-lesson.ts';
import { watchToSend } from '../../../lib/flow/queries/watch-to-send.ts';
import { submitLesson } from '../../../lib/flow/team/submit-lesson.ts';
import type { Id } from '../../../lib/model/id.ts';
import { must } from '../../../lib/model/result.ts';
import { submit } from '../../../lib/protocol/commands/submit.ts';
import { content, idOf } from '../log/samples.ts';
import { done, first } from './deps.ts';
import { keptLesson, sound } from './lessons.ts';
import { putRow, putTask, SKILL, TEAM, teamDesk } from './team-desk.ts';

const DAY = 86_400_000;

/** A lesson that was put before the team from here, all of the person's stream read. */
async function taken() {
  const deps = await teamDesk();
  const { lesson } = await keptLesson(deps);
  const send = async () => {
    const { rev } = must(await first(watchToSend(deps, lesson)), 'a team');
    return submitLesson(deps, { lesson, rev, skill: SKILL });
  };
  const { submission } = await done(send());
  const [row] = await deps.db.outbox.toArray();
  const said = submit.body.parse(row && 'body' in row.what ? row.what.body : null);
  await deps.db.outbox.toCollection().modify({ state: 'acked' });
  await deps.db.links.update(TEAM, { me: 'read' });
  const status = async () => must((await first(watchTeamLesson(deps, lesson)))?.sent, 'a submission').state;
  const live = (rev: Id, state = 'live') =>
    putRow(deps, {
      entity: 'lesson',
      id: said.lesson,
      body: {
        ...{ state, rev, tier: 2, verifyBy: null, recheck: null, version: 1, homeSkill: SKILL },
        content: content(sound()),
      },
    });
  return { deps, submission, said, send, status, live };
}

const DONE = { status: 'done', result: { near: [] } };

test('a submission that the server took and no longer tells of is over, and the lesson can be submitted again', async () => {
  const { deps, submission, said, send, status, live } = await taken();
  expect(await status()).toBe('sent');
  await putRow(deps, { stream: 'me', entity: 'result', id: submission, body: DONE });
  expect(await status()).toBe('over');
  await live(said.rev);
  expect(await status()).toBe('approved');
  await live(said.rev, 'retired');
  expect(await status()).toBe('retired');
  await done(send());
  expect(await status()).toBe('queued');
});

test('while the stream is read from its start, or a newer version made the task, the submission may still wait', async () => {
  const { deps, submission, send, status } = await taken();
  await putRow(deps, { stream: 'me', entity: 'result', id: submission, body: DONE });
  const reading = { done: 3, of: 9 };
  for (const change of [{ me: null }, { healing: true }, { reading }]) {
    await deps.db.links.update(TEAM, change);
    expect(await status()).toBe('sent');
    expect(await send()).toMatchObject({ problem: { kind: 'submit-refused', why: 'waiting' } });
    await deps.db.links.update(TEAM, { me: 'read', healing: false, reading: null });
    expect(await status()).toBe('over');
  }
  await putTask(deps, submission, { state: 'waiting' });
  await deps.db.rows
    .where('[team+stream+entity+id]')
    .equals([TEAM, 'me', 'task', `submission:${submission}`])
    .modify({ carried: 'version' });
  expect(await status()).toBe('sent');
});

test('without a result, too, it is over once all was read thirty days after it', async () => {
  const { deps, status } = await taken();
  await deps.db.links.update(TEAM, { syncedAt: deps.clock.now + 30 * DAY });
  expect(await status()).toBe('sent');
  await deps.db.links.update(TEAM, { syncedAt: deps.clock.now + 31 * DAY });
  expect(await status()).toBe('over');
});

test('of what was approved is told that it was retired since or that another revision is live', async () => {
  const { deps, submission, said, status, live } = await taken();
  await putTask(deps, submission, { state: 'approved' });
  expect(await status()).toBe('approved');
  await live(said.rev);
  expect(await status()).toBe('approved');
  await live(idOf(985));
  expect(await status()).toBe('replaced');
  await live(idOf(985), 'retired');
  expect(await status()).toBe('retired');
  await putTask(deps, submission, { state: 'stale' });
  expect(await status()).toBe('retired');
  await putTask(deps, submission, { state: 'rejected' });
  expect(await status()).toBe('rejected');
});

test('a row of the team that came before the approval replaces nothing', async () => {
  const { deps, submission, status, live } = await taken();
  await putTask(deps, submission, { state: 'approved' });
  const key = [TEAM, 'me', 'task', `submission:${submission}`] as [string, string, string, string];
  const task = must(await deps.db.rows.get(key), 'the task');
  const { submission: own, ...rest } = task.body as { submission: object };
  await deps.db.rows.put({ ...task, body: { ...rest, submission: { ...own, base: idOf(985) } } });
  await live(idOf(985));
  expect(await status()).toBe('approved');
});
