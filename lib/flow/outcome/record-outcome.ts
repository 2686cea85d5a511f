import { clockNote } from '../../db/stamp-event.ts';
import type { Id } from '../../model/id.ts';
import { isoWeek } from '../../model/iso-week.ts';
import type { Outcome } from '../../model/outcome.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Deps } from '../deps.ts';
import { liveLesson } from '../live-lesson.ts';
import { recordEvent } from '../record-event.ts';
import { cleanNote } from './clean-note.ts';
import { contribute, HOLD } from './contribute.ts';
import { lessonInTeam } from './lesson-in-team.ts';
import { namesOfLesson } from './names-of-lesson.ts';

/** `week` is that of the answer a note is added to; without it this one. */
type Said = { lesson: Id; outcome: Outcome['outcome']; note?: string; week?: string };

/**
 * Notes whether a lesson, one's own or a team's, helped; of a week the last said counts. The note is redacted and stays in the
 * log. With consent the answer, without the note, goes to the lesson's team, also about one's own that the team took. Problems: `text-too-long`, `text-refused`, `not-found`, storage.
 */
export async function recordOutcome(
  deps: Deps,
  { lesson, outcome, note = '', week = isoWeek(deps.now()) }: Said,
): Promise<Result<{ event: Id }>> {
  const text = await cleanNote(deps, note);
  if (!text.ok) return text;
  return recordEvent(deps, async (db) => {
    const own = await liveLesson(db, lesson);
    const there = await lessonInTeam(db, ...(await namesOfLesson(db, lesson)));
    if (!own.ok && there === null) return own;
    const said = { kind: 'outcome', lesson: there?.lesson ?? lesson, week, value: outcome } as const;
    await contribute(deps, said, { hold: HOLD });
    const noted = { ...(text.value && { note: text.value }), ...(await clockNote(db, deps.now())) };
    return ok({ kind: 'lesson.outcome', body: { lesson, outcome, week, ...noted } });
  });
}
