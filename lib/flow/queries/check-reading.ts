import type { Db } from '../../db/schema.ts';
import { teamRowsOf } from '../../db/team-rows.ts';
import { isLow } from '../../insights/low-check.ts';
import { ReadingBody } from '../../insights/reading.ts';
import { type Id, timeOf } from '../../model/id.ts';
import { isoWeek } from '../../model/iso-week.ts';
import { ENTITIES } from '../../protocol/rows.ts';
import type { LowCheck } from '../deps.ts';

/**
 * What the newest reading of a lesson's questions says, where few were right; null where they were, or nothing was published since the week
 * `rev` was written in: what was said of another revision is mended, or not known.
 */
export async function lowCheck(
  db: Db,
  team: Id,
  { lesson, rev }: { lesson: Id; rev: Id },
): Promise<LowCheck | null> {
  const written = isoWeek(timeOf(rev));
  const readings = (await teamRowsOf(db, team, 'reading')).flatMap(({ body }) => {
    const row = ENTITIES.team.reading.safeParse(body).data;
    const said = ReadingBody.safeParse(body).data;
    const isOf = row?.subject.kind === 'lesson' && row.subject.id === lesson;
    return isOf && row.week >= written && said?.measure === 'check' ? [{ week: row.week, said }] : [];
  });
  const newest = readings.sort((a, b) => (a.week < b.week ? 1 : -1))[0];
  if (newest === undefined) return null;
  const { week, said } = newest;
  if (isLow(said) !== true) return null;
  return { week, percent: said.right.kind === 'band' ? null : said.right.percent };
}
