import type { Db } from '../../db/schema.ts';
import { ReadingBody } from '../../insights/reading.ts';
import type { Id } from '../../model/id.ts';
import type { Link } from '../../sync/link.ts';
import { teamRows } from '../team/team-rows.ts';
import type { LessonReading } from '../views/readings.ts';

/** From this share on most who used a lesson say that it helped; the band "high" begins there too. */
const MOST = 60;

/** What a team's figures said of one of its lessons, newest week first; the same for every member. */
export async function readingsOf(db: Db, { team, teamName }: Link, lesson: Id): Promise<LessonReading[]> {
  const rows = await teamRows(db, team, 'reading');
  const found = rows.flatMap(({ id, body }): LessonReading[] => {
    const { subject, week } = body as { subject?: { kind?: unknown; id?: unknown }; week: string };
    const isOf = subject?.kind === 'lesson' && subject.id === lesson;
    const read = isOf ? ReadingBody.safeParse(body).data : undefined;
    if (read?.measure !== 'outcome') return [];
    const { answered, helped } = read;
    const isHelp = helped?.kind === 'band' ? helped.band === 'high' : (helped?.percent ?? 0) >= MOST;
    return [{ id, team: teamName, week, answered, helped, isHelp, isNoted: false }];
  });
  return found.sort((a, b) => (a.week < b.week ? 1 : -1));
}
