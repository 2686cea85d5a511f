import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { appendEvents } from '../../../lib/db/append-events.ts';
import { readLesson } from '../../../lib/flow/read-lesson.ts';
import { submitLesson } from '../../../lib/flow/team/submit-lesson.ts';
import { logEvent } from '../../../lib/log/log-event.ts';
import { must } from '../../../lib/model/result.ts';
import { submit } from '../../../lib/protocol/commands/submit.ts';
import { idOf, MONDAY } from '../log/samples.ts';
import { done } from './deps.ts';
import { keptLesson } from './lessons.ts';
import { SKILL, teamDesk } from './team-desk.ts';

test('what came with a merge of the team’s lessons is not said to be found here, in no later revision either', async () => {
  const deps = await teamDesk();
  const { lesson } = await keptLesson(deps);
  const before = must((await readLesson(deps.db, lesson)).kept.at(-1), 'a revision').revision;
  const revise = async (n: number, change: object) => {
    const body = { lesson, rev: idOf(n), base: before.rev, content: { ...before.content, ...change } };
    const stamp = { id: idOf(n + 1), device: idOf(975), team: null, at: MONDAY + n };
    await appendEvents(deps.db, [logEvent('lesson.revised', body, stamp)]);
  };
  await revise(700, { merges: [idOf(1), idOf(2)] });
  const [theirs] = before.content.excerpts;
  const own = { ...must(theirs, 'an excerpt'), id: 'own', hash: 'cd'.repeat(32) };
  await revise(800, { excerpts: [...before.content.excerpts, own] });
  await done(submitLesson(deps, { lesson, rev: idOf(800), skill: SKILL }));
  const what = must((await deps.db.outbox.toArray()).at(-1), 'a row').what;
  if (what.t !== 'command') throw new Error('not a command');
  expect(submit.body.parse(what.body).found.map(({ excerpt }) => excerpt)).toEqual(['own']);
});
