import type { Db } from '../../db/schema.ts';
import { teamRowsOf } from '../../db/team-rows.ts';
import { isLow, weekOfLive } from '../../insights/low-check.ts';
import { ReadingBody } from '../../insights/reading.ts';
import { type Id, timeOf } from '../../model/id.ts';
import { isoWeek } from '../../model/iso-week.ts';
import { ENTITIES } from '../../protocol/rows.ts';
import type { LowCheck } from '../deps.ts';
import type { TeamLesson } from './team-lessons.ts';

/**
 * What the newest reading of a team's lesson's questions says, where few were right; null where they were, or nothing was published of them
 * since they went live: what was said of another revision is mended, or not known.
 */
export async function lowCheck(db: Db, team: Id, of: TeamLesson): Promise<LowCheck | null> {
  const { id: lesson, rev } = of.row;
  // An older server does not say when.
  const since = weekOfLive(of.revisions) ?? isoWeek(timeOf(rev));
  const readings = (await teamRowsOf(db, team, 'reading')).flatMap(({ body }) => {
    const row = ENTITIES.team.reading.safeParse(body).data;
    const said = ReadingBody.safeParse(body).data;
    const isOf = row?.subject.kind === 'lesson' && row.subject.id === lesson;
    return isOf && row.week >= since && said?.measure === 'check' ? [{ week: row.week, said }] : [];
  });
  const newest = readings.sort((a, b) => (a.week < b.week ? 1 : -1))[0];
  if (newest === undefined) return null;
  const { week, said } = newest;
  if (isLow(said) !== true) return null;
  return { week, percent: said.right.kind === 'band' ? null : said.right.percent };
}
