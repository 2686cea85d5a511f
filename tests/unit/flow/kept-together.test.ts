import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Deps } from '../../../lib/flow/deps.ts';
import { recordEvent } from '../../../lib/flow/record-event.ts';
import { submitLesson } from '../../../lib/flow/team/submit-lesson.ts';
import { LESSON } from '../log/samples.ts';
import { keptLesson } from './lessons.ts';
import { SKILL, TEAM, teamDesk } from './team-desk.ts';

/** Does something while nothing can be put into the outbox; what is there of it afterwards. */
async function withoutOutbox(deps: Deps, act: () => Promise<unknown>) {
  const { db } = deps;
  const before = await db.events.count();
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  db.outbox.hook('creating', full);
  const failed = await act().then(
    (done) => (done as { ok?: boolean }).ok !== true,
    () => true,
  );
  db.outbox.hook('creating').unsubscribe(full);
  const { next } = (await db.links.get(TEAM)) ?? {};
  return { failed, events: (await db.events.count()) - before, waiting: await db.outbox.count(), next };
}

const use = (deps: Deps) =>
  recordEvent(deps, async () => ({
    ok: true,
    value: { kind: 'lesson.used', body: { lesson: LESSON, where: { kind: 'sentence', text: 'On shift' } } },
  }));

test('an entry of the log and its place in the outbox are kept together or not at all', async () => {
  const deps = await teamDesk();
  await deps.db.links.update(TEAM, { backup: true });
  const nothing = { failed: true, events: 0, waiting: 0, next: 1 };
  expect(await withoutOutbox(deps, () => use(deps))).toEqual(nothing);
  await use(deps);
  expect(await deps.db.outbox.toArray()).toMatchObject([{ n: 1, state: 'waiting', what: { t: 'event' } }]);
});

test('so are a submission and what the log notes of it', async () => {
  const deps = await teamDesk();
  const { lesson } = await keptLesson(deps);
  const rev = (await deps.db.lessons.get(lesson))?.row?.rev ?? '';
  const send = () => submitLesson(deps, { lesson, rev, skill: SKILL });
  expect(await withoutOutbox(deps, send)).toMatchObject({ failed: true, events: 0, waiting: 0, next: 1 });
  expect(await send()).toMatchObject({ ok: true });
  expect(await deps.db.outbox.toArray()).toMatchObject([{ n: 1, what: { kind: 'submit' } }]);
});
