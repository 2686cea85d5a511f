import type { Db } from '../../db/schema.ts';
import { pageKey } from './judge-tip.ts';
import { judgedAway } from './judged.ts';
import { readQuiet } from './quiet.ts';

/** Which lessons the person keeps away from a page, and which topics from all. */
export async function keptAway(db: Db, address: string, now: number) {
  const key = pageKey(address);
  const [quiet, all] = await Promise.all([readQuiet(db, now), judgedAway(db)]);
  const judged = all.filter(({ source }) => source === key);
  const lessons = quiet.filter(({ kind, page }) => kind === 'lesson' || (kind === 'page' && page === key));
  const topics = quiet.filter(({ kind }) => kind === 'topic');
  return {
    lessons: new Set<string>([...lessons.map(({ id }) => id), ...judged.map(({ lesson }) => lesson)]),
    topics: new Set(topics.map(({ id }) => id)),
  };
}
