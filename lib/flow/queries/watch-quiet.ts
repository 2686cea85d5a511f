import type { Db } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import type { Deps, JudgedTip, Live, Quiet } from '../deps.ts';
import { judgedAway } from '../tips/judged.ts';
import { readQuiet } from '../tips/quiet.ts';
import { live } from './live.ts';

async function titleOf(db: Db, lesson: Id): Promise<string> {
  const own = (await db.lessons.get(lesson))?.row?.title;
  if (own !== undefined) return own;
  const links = await db.links.toArray();
  const rows = await db.rows.bulkGet(
    links.map(({ team }): [Id, string, string, string] => [team, 'team', 'lesson', lesson]),
  );
  const body = rows.find((row) => row !== undefined)?.body as { content?: { title?: string } } | undefined;
  return body?.content?.title ?? '';
}

/** What the person does not want tips of, in the order it was said, newest first. */
export const watchQuiet = ({ db, now }: Deps): Live<{ quiet: Quiet[]; judged: JudgedTip[] }> =>
  live(async () => {
    const judged = await Promise.all(
      (await judgedAway(db)).map(async ({ event, lesson, source }): Promise<JudgedTip> => {
        const page = source.split('|').slice(2).join('|');
        return { event, lesson, page, name: await titleOf(db, lesson) };
      }),
    );
    return { quiet: await readQuiet(db, now()), judged: judged.reverse() };
  });
