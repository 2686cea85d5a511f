import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { appendEvents } from '../../../lib/db/append-events.ts';
import { watchLesson } from '../../../lib/flow/queries/watch-lesson.ts';
import { retract } from '../../../lib/flow/retract.ts';
import { settleHeads } from '../../../lib/flow/settle-heads.ts';
import { content, idOf, MONDAY, OTHER_DEVICE, revised } from '../log/samples.ts';
import { done, first, testDeps } from './deps.ts';

const [START, MINE, THEIRS] = [idOf(1_001), idOf(1_002), idOf(1_003)];

/** A lesson that two devices edited while neither knew of the other. */
async function apart() {
  const deps = await testDeps();
  const begin = revised({ id: 1, at: MONDAY });
  const edit = (title: string) => content({ title });
  const { lesson } = begin.body as { lesson: string };
  await appendEvents(deps.db, [
    begin,
    revised({ id: 2, at: MONDAY + 5, base: START, content: edit('Mine') }),
    revised({ id: 3, at: MONDAY + 6, base: START, content: edit('Theirs'), device: OTHER_DEVICE }),
  ]);
  const view = async () => {
    const found = await first(watchLesson(deps, lesson));
    if (found === null) throw new Error('no lesson');
    return found;
  };
  return { deps, lesson, view };
}

test('both edits are kept, the later shown; keeping it settles them and loses neither', async () => {
  const { deps, lesson, view } = await apart();
  expect(await view()).toMatchObject({ heads: [THEIRS, MINE], row: { title: 'Theirs' } });
  await done(settleHeads(deps, { lesson, keep: THEIRS, heads: [THEIRS, MINE] }));
  const after = await view();
  expect(after.heads).toHaveLength(1);
  expect(after.row.title).toBe('Theirs');
  expect(after.history).toHaveLength(4);
});

test('taking the other shows its words, and undoing that offers both again', async () => {
  const { deps, lesson, view } = await apart();
  const { event } = await done(settleHeads(deps, { lesson, keep: MINE, heads: [THEIRS, MINE] }));
  expect(await view()).toMatchObject({ row: { title: 'Mine' } });
  await done(retract(deps, { target: event }));
  expect((await view()).heads).toEqual([THEIRS, MINE]);
});

test('an edit that came since it was looked at is not settled unseen', async () => {
  const { deps, lesson, view } = await apart();
  const third = content({ title: 'A third' });
  const device = idOf(999);
  await appendEvents(deps.db, [revised({ id: 4, at: MONDAY + 7, base: START, content: third, device })]);
  const settled = await settleHeads(deps, { lesson, keep: THEIRS, heads: [THEIRS, MINE] });
  expect(settled).toEqual({ ok: false, problem: { kind: 'not-found', what: 'lesson' } });
  expect((await view()).heads).toHaveLength(3);
});
