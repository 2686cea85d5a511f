import { appendEvents } from '../../../lib/db/append-events.ts';
import { deleteLesson } from '../../../lib/flow/delete-lesson.ts';
import type { Deps } from '../../../lib/flow/deps.ts';
import { recordUse } from '../../../lib/flow/record-use.ts';
import type { LogEvent } from '../../../lib/model/event.ts';
import { idOf, MONDAY, OTHER_DEVICE, revised, used } from '../log/samples.ts';
import { done, testDeps } from './deps.ts';
import { keptLesson, sound, storedDraft } from './lessons.ts';

const newer = {
  ...used({ id: 90, at: MONDAY }),
  kind: 'practice.planned',
  body: { any: 'thing' },
} as LogEvent;

/** A device with two lessons, a use, a delete, an event of a newer version and an open draft. */
export async function fullDevice(): Promise<Deps> {
  const deps = await testDeps({ theme: 'dark' });
  const { lesson } = await keptLesson(deps);
  const other = await keptLesson(deps, sound({ title: 'Deleted one' }));
  await done(recordUse(deps, { lesson, where: { kind: 'sentence', text: 'Night shift' } }));
  await done(deleteLesson(deps, { lesson: other.lesson }));
  await appendEvents(deps.db, [newer]);
  await storedDraft(deps);
  return deps;
}

/** Lessons of another device, one event each. */
export const lessonsOf = (n: number) =>
  Array.from({ length: n }, (_, index) =>
    revised({ id: 10_000 + index, at: MONDAY + index, lesson: idOf(50_000 + index), device: OTHER_DEVICE }),
  );
