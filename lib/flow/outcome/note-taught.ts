import type { Id } from '../../model/id.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { Deps } from '../deps.ts';
import { liveLesson } from '../live-lesson.ts';
import { recordEvent } from '../record-event.ts';
import { readingsAbout } from './readings-about.ts';

/**
 * Notes in the person's log that a lesson of their own helped others, where a team's figures say so, once for each of them. Problems:
 * `not-found`, storage.
 */
export const noteTaught = (
  deps: Deps,
  { lesson, reading }: { lesson: Id; reading: Id },
): Promise<Result<{ event: Id }>> =>
  recordEvent(deps, async (db) => {
    const own = await liveLesson(db, lesson);
    if (!own.ok) return own;
    const said = (await readingsAbout(db, lesson)).find(({ id }) => id === reading);
    if (said === undefined || !said.isHelp || said.isNoted)
      return fail({ kind: 'not-found', what: 'lesson' });
    return ok({ kind: 'lesson.taught', body: { lesson, reading, week: said.week } });
  });
