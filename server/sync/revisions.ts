import { type LessonRevision, MOST_REVISIONS } from '../../lib/protocol/lesson-revision.ts';
import { reviewOf, submissionOf } from '../commands/rows.ts';
import type { Reader } from '../store/port.ts';
import type { Row } from '../store/tables.ts';

type Said = 'rev' | 'at' | 'author' | 'approvers' | 'tier' | 'contentHash' | 'carried';
type Unnumbered = Pick<LessonRevision, Said> & { lesson: string; received: number };

const FACTS = ['lesson_id', 'rev_id', 'author_id', 'content_hash', 'carried_from', 'received_at'] as const;

type Fact = Pick<Row<'revision'>, (typeof FACTS)[number]>;

/** The submissions of these lessons that were approved, each with who approved it, the first of them first. */
async function approvedOf(reader: Reader, team_id: string, lessons: readonly string[]) {
  const among = { column: 'lesson_id', values: lessons } as const;
  const rows = await reader.list('submission', { where: { team_id, state: 'approved' }, among });
  const submissions = rows.map(submissionOf);
  const said = await reader.list('review', {
    where: { team_id, verdict: 'approve' },
    among: { column: 'submission_id', values: submissions.map(({ id }) => id) },
  });
  const reviews = said.map(reviewOf).sort((a, b) => a.at - b.at);
  return submissions.map(({ id, lesson, rev, becomes, why, at }) => {
    const given = reviews.filter(({ submission }) => submission === id);
    return {
      id,
      lesson,
      rev,
      why,
      tier: becomes,
      at: given.at(-1)?.at ?? at,
      approvers: given.map((one) => one.person),
    };
  });
}

/** What was live of these lessons at any time: what was approved, and what carries an approval on. */
async function wereLive(reader: Reader, team: string, lessons: readonly string[]): Promise<Unnumbered[]> {
  const approved = await approvedOf(reader, team, lessons);
  const among = { column: 'lesson_id', values: lessons } as const;
  const facts: Fact[] = await reader.pick('revision', FACTS, { where: { team_id: team }, among });
  return facts.flatMap(({ lesson_id: lesson, rev_id: rev, author_id: author, content_hash, ...fact }) => {
    const isOwn = (one: (typeof approved)[number]) => one.lesson === lesson && one.rev === rev;
    const own = approved.find((one) => isOwn(one) && one.why === 'publish');
    const from = own ?? approved.find(({ id }) => id === fact.carried_from);
    if (from === undefined) return [];
    const received = fact.received_at;
    const { at, approvers } = own ?? { at: received, approvers: [] };
    const said = { rev, author, at, approvers, tier: from.tier, contentHash: content_hash };
    return { lesson, received, ...said, carried: own === undefined };
  });
}

/** For each of these lessons the revisions that were ever live, the newest of them first, under the number each was given then. */
export async function revisionsOf(
  reader: Reader,
  team: string,
  lessons: readonly string[],
): Promise<ReadonlyMap<string, LessonRevision[]>> {
  if (lessons.length === 0) return new Map();
  const all = Map.groupBy(await wereLive(reader, team, lessons), ({ lesson }) => lesson);
  return new Map(
    [...all].map(([lesson, revisions]) => [
      lesson,
      revisions
        .sort((a, b) => a.at - b.at || a.received - b.received)
        .map(({ lesson: _, received: __, ...revision }, index) => ({ number: index + 1, ...revision }))
        .slice(-MOST_REVISIONS)
        .reverse(),
    ]),
  );
}
