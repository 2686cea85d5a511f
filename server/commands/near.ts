import type { LessonContent } from '../../lib/model/lesson.ts';
import type { Tx } from '../store/port.ts';
import type { Row } from '../store/tables.ts';
import { Gist, gistOf } from './rows.ts';

/** Lessons of the skill that are looked at; a skill has far fewer. */
const MOST = 200;
/** Lessons whose revisions are looked through by one statement. */
const AT_ONCE = 25;
/** The share of words two lessons have in common from which on somebody should look whether they are one. */
const ALIKE = 0.6;

const wordsOf = ({ title, insight }: Gist): Set<string> =>
  new Set(
    `${title} ${insight}`
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu),
  );

/** Words in common by words in all, 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}

/** The gists of what is live of these lessons; of each so few lessons at a time that all their revisions' are no burden. */
async function* gistsOf(
  tx: Tx,
  team: string,
  lessons: readonly Pick<Row<'lesson'>, 'lesson_id' | 'live_rev'>[],
): AsyncGenerator<{ lesson: string; gist: Gist }> {
  const live = new Map(lessons.map(({ lesson_id, live_rev }) => [lesson_id, live_rev]));
  for (let from = 0; from < lessons.length; from += AT_ONCE) {
    const values = lessons.slice(from, from + AT_ONCE).map(({ lesson_id }) => lesson_id);
    const rows = await tx.pick('revision', ['lesson_id', 'rev_id', 'gist'], {
      where: { team_id: team },
      among: { column: 'lesson_id', values },
    });
    for (const { lesson_id: lesson, rev_id, gist } of rows)
      if (live.get(lesson) === rev_id) yield { lesson, gist: Gist.parse(JSON.parse(gist)) };
  }
}

/** Live lessons of the same home skill whose title and insight say nearly the same, most alike first; told, never refused. */
export async function nearDuplicates(
  tx: Tx,
  team: string,
  lesson: string,
  content: LessonContent,
): Promise<{ lesson: string; title: string }[]> {
  const [home = ''] = content.skills;
  const where = { team_id: team, home_skill_id: home, state: 'live' };
  const live = await tx.pick('lesson', ['lesson_id', 'live_rev'], { where, limit: MOST });
  const others = live.filter(({ lesson_id }) => lesson_id !== lesson);
  const own = wordsOf(gistOf(content));
  const found: { lesson: string; title: string; alike: number }[] = [];
  for await (const { lesson: id, gist } of gistsOf(tx, team, others))
    found.push({ lesson: id, title: gist.title, alike: likeness(own, wordsOf(gist)) });
  return found
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, 5)
    .map(({ lesson: id, title }) => ({ lesson: id, title }));
}
