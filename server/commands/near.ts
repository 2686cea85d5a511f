import type { LessonContent } from '../../lib/model/lesson.ts';
import type { Tx } from '../store/port.ts';

/** Lessons of the skill that are looked at; a skill has far fewer. */
const MOST = 200;
/** The share of words two lessons have in common from which on somebody should look whether they are one. */
const ALIKE = 0.6;

const wordsOf = ({ title, insight }: Pick<LessonContent, 'title' | 'insight'>): Set<string> =>
  new Set(
    `${title} ${insight?.text ?? ''}`
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

/** Live lessons of the same home skill whose title and insight say nearly the same, most alike first; told, never refused. */
export async function nearDuplicates(
  tx: Tx,
  team: string,
  lesson: string,
  content: LessonContent,
): Promise<{ lesson: string; title: string }[]> {
  const [home = ''] = content.skills;
  const where = { team_id: team, home_skill_id: home, state: 'live' };
  const others = (await tx.list('lesson', { where, limit: MOST })).filter((row) => row.lesson_id !== lesson);
  const own = wordsOf(content);
  const found: { lesson: string; title: string; alike: number }[] = [];
  for (const { lesson_id, live_rev } of others) {
    const row = await tx.get('revision', { team_id: team, lesson_id, rev_id: live_rev ?? '' });
    if (row === null) continue;
    const other = JSON.parse(row.body) as LessonContent;
    found.push({ lesson: lesson_id, title: other.title, alike: likeness(own, wordsOf(other)) });
  }
  return found
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, 5)
    .map(({ lesson: id, title }) => ({ lesson: id, title }));
}
