import type { Db } from '../../db/schema.ts';
import type { Capture } from '../../model/capture.ts';
import { blockText } from '../../text/block-text.ts';
import { shown } from '../../tips/gate.ts';
import { tipDocument } from '../../tips/lesson.ts';
import { postingsInMemory } from '../../tips/memory.ts';
import { tipQuery } from '../../tips/query.ts';
import { rank } from '../../tips/rank.ts';
import type { IssueView } from '../views/issue.ts';
import type { PageFacts } from '../views/tip.ts';

/** The latest are looked through; they are kept for a month as it is. */
const MOST = 60;
/** So much of a capture's words is looked at, in characters. */
const MOST_TEXT = 4_000;
/** What stands first tells when it applies, where no symptom is known. */
const LEAD = 600;

function entryOf({ id, source, title, blocks, language, story = [] }: Capture) {
  const symptom = new Set(story.filter(({ part }) => part === 'symptom').flatMap((part) => part.blocks));
  const told = (of: Capture['blocks']) => of.map(blockText).join('\n').slice(0, MOST_TEXT);
  const document = tipDocument({
    ...{ title, insight: '', skills: [], language },
    situation: told(blocks.filter((block) => symptom.has(block.id))) || told(blocks).slice(0, LEAD),
    body: told(blocks),
    sources: [{ address: source.address, title: source.title }],
  });
  const { title: terms, cues } = document;
  return { document, entry: { lesson: id, title: terms, cues, home: null, until: null } };
}

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
    .anyOf([...byPage.keys(), source])
    .toArray();
  const told = new Set(lessons.flatMap(({ row, sources }) => (row === null ? [] : sources)));
  const others = [...byPage.values()].filter(({ source: { key } }) => key !== source && !told.has(key));
  const query = tipQuery(facts);
  const ranked = await rank(query, postingsInMemory(others.map(entryOf)));
  const byId = new Map(others.map((capture) => [capture.id as string, capture]));
  return shown(ranked, query.moment).flatMap(({ lesson }) => {
    const capture = byId.get(lesson);
    if (capture === undefined) return [];
    const { id, at, title, source: of } = capture;
    return [{ id, at, title: title || of.title, address: of.address }];
  });
}
