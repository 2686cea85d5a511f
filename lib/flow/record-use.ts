import { UsedWhere } from '../model/event.ts';
import type { Id } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { badText } from '../rules/bad-text.ts';
import { cleanUse } from './clean-use.ts';
import type { Deps } from './deps.ts';
import { getPrefs } from './get-prefs.ts';
import { liveLesson } from './live-lesson.ts';
import { teamOfLesson } from './outcome/lesson-in-team.ts';
import { recordEvent } from './record-event.ts';

const isOfAddress = ({ path }: { path: readonly PropertyKey[] }) => path[0] === 'address';

/**
 * Notes "I used this at work" of a lesson, one's own or a team's, cleaned as `cleanUse` says: an event stays for good.
 * Problems: `text-empty`, `text-too-long`, `text-refused`, `not-found`, storage.
 */
export async function recordUse(
  deps: Deps,
  { lesson, where: said }: { lesson: Id; where: UsedWhere },
): Promise<Result<{ event: Id }>> {
  if (said.kind === 'sentence' && said.text.trim() === '') return fail({ kind: 'text-empty' });
  const prefs = await getPrefs(deps);
  if (!prefs.ok) return prefs;
  const where = await cleanUse(deps, said);
  const { error } = UsedWhere.safeParse(where);
  if (error) return fail({ kind: 'text-too-long', max: error.issues.some(isOfAddress) ? 2_000 : 1_000 });
  const why = where.kind === 'sentence' ? badText(where.text) : null;
  if (why !== null) return fail({ kind: 'text-refused', why });
  return recordEvent(deps, async (db) => {
    const own = await liveLesson(db, lesson);
    if (own.ok) return ok({ kind: 'lesson.used', body: { lesson, where } });
    const link = await teamOfLesson(db, lesson);
    return link === null ? own : ok({ kind: 'lesson.used', body: { lesson, where, team: link.team } });
  });
}
