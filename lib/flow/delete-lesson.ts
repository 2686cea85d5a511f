import type { Id } from '../model/id.ts';
import { ok, type Result } from '../model/result.ts';
import type { Deps } from './deps.ts';
import { liveLesson } from './live-lesson.ts';
import { recordEvent } from './record-event.ts';

/** Takes a lesson out of the lists; what it was evidence for stays. Retract the event to undo. */
export const deleteLesson = (deps: Deps, { lesson }: { lesson: Id }): Promise<Result<{ event: Id }>> =>
  recordEvent(deps, async (db) => {
    const found = await liveLesson(db, lesson);
    return found.ok ? ok({ kind: 'lesson.deleted', body: { lesson } }) : found;
  });
