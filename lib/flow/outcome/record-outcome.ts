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
import { namesOfLesson, saidOf } from './names-of-lesson.ts';

/** `isLine`: only a line is added to the answer of that week, which went or stayed as it was given. */
type Said = Pick<Outcome, 'lesson' | 'outcome'> & { note?: string; week?: string; isLine?: boolean };

/**
 * Notes whether a lesson, one's own or a team's, helped; of a week the last said counts. The note is redacted and stays in the
 * log. With consent the answer, without the note, goes to the lesson's team, also about one's own that the team took. Problems: `text-too-long`, `text-refused`, `not-found`, storage.
 */
export async function recordOutcome(
  deps: Deps,
  { lesson, outcome, note = '', week = isoWeek(deps.now()), isLine = false }: Said,
): Promise<Result<{ event: Id }>> {
  const text = await cleanNote(deps, note);
  if (!text.ok) return text;
  return recordEvent(deps, async (db) => {
    const own = await liveLesson(db, lesson);
    const names = await namesOfLesson(db, lesson);
    const there = await lessonInTeam(db, ...names);
    if (!own.ok && there === null) return own;
    const before = isLine ? (await saidOf(db, names)).find((one) => one.week === week) : undefined;
    const said = { kind: 'outcome', lesson: there?.lesson ?? lesson, week, value: outcome } as const;
    if (before === undefined) await contribute(deps, said, { hold: HOLD });
    const at = before === undefined ? await clockNote(db, deps.now()) : { clock: before.at };
    const noted = { ...(text.value && { note: text.value }), ...at };
    return ok({ kind: 'lesson.outcome', body: { lesson, outcome, week, ...noted } });
  });
}
