import type { Db } from '../../db/schema.ts';
import type { Capture } from '../../model/capture.ts';
import { fitting, looksAt } from '../../tips/joint.ts';
import { postingsInMemory } from '../../tips/memory.ts';
import { rank } from '../../tips/rank.ts';
import { isLive } from '../queries/index-of-lessons.ts';
import type { IssueView } from '../views/issue.ts';
import type { PageFacts } from '../views/tip.ts';
import { captureTip } from './capture-tip.ts';

/** The latest are looked through; they are kept for a month as it is. */
const MOST = 60;

/** The person's own captures of other pages that fit this one, by the rules of tips, and that no lesson was made of; at most three. */
export async function similarCaptures(
  db: Db,
  facts: PageFacts,
  source: string,
): Promise<IssueView['captures']> {
  const latest = await db.captures.reverse().limit(MOST).toArray();
  const byPage = new Map<string, Capture>();
  for (const capture of latest)
    if (capture.scope !== 'text' && !byPage.has(capture.source.key)) byPage.set(capture.source.key, capture);
  const lessons = await db.lessons
    .where('sources')
    .anyOf([...byPage.keys()])
    .toArray();
  const told = new Set(lessons.flatMap((one) => (isLive(one) ? one.sources : [])));
  const others = [...byPage.values()].filter(({ source: { key } }) => key !== source && !told.has(key));
  const postings = postingsInMemory(others.map(captureTip));
  const { shown } = await fitting(looksAt(facts), (query) => rank(query, postings));
  const byId = new Map(others.map((capture) => [capture.id as string, capture]));
  return shown.flatMap(({ lesson }) => {
    const capture = byId.get(lesson);
    if (capture === undefined) return [];
    const { id, at, title, source: of } = capture;
    return [{ id, at, title: title || of.title, address: of.address }];
  });
}
