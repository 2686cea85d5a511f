import { type LessonRevision, MOST_REVISIONS } from '../../lib/protocol/lesson-revision.ts';
import { SubmissionRow } from '../../lib/review/rows.ts';
import type { Reader } from '../store/port.ts';
import type { Row } from '../store/tables.ts';

type Said = 'rev' | 'at' | 'author' | 'approvers' | 'tier' | 'contentHash' | 'carried';
type Unnumbered = Pick<LessonRevision, Said> & { lesson: string; received: number };

const FACTS = ['lesson_id', 'rev_id', 'author_id', 'content_hash', 'carried_from', 'received_at'] as const;

type Fact = Pick<Row<'revision'>, (typeof FACTS)[number]>;

/** What is read of a submission's body: a page may tell of thousands. */
const Made = SubmissionRow.pick({ becomes: true, why: true });

/** The submissions of these lessons that were approved, each with who approved it, the first of them first. */
async function approvedOf(reader: Reader, team_id: string, lessons: readonly string[]) {
  // Asked for by its state, too, SQLite would look through all that the team ever approved.
  const rows = await reader.pick(
    'submission',
    ['submission_id', 'lesson_id', 'rev_id', 'state', 'at', 'body'],
    { where: { team_id }, among: { column: 'lesson_id', values: lessons }, order: 'lesson_id' },
  );
  const approved = rows
    .filter(({ state }) => state === 'approved')
    .sort((a, b) => (a.submission_id < b.submission_id ? -1 : 1));
  const said = await reader.pick('review', ['submission_id', 'person_id', 'at'], {
    where: { team_id, verdict: 'approve' },
    among: { column: 'submission_id', values: approved.map(({ submission_id }) => submission_id) },
  });
  const reviews = Map.groupBy(
    said.sort((a, b) => a.at - b.at),
    ({ submission_id }) => submission_id,
  );
  return approved.map(({ submission_id: id, lesson_id: lesson, rev_id: rev, at, body }) => {
    const { becomes: tier, why } = Made.parse(JSON.parse(body));
    const given = reviews.get(id) ?? [];
    const approvers = given.map(({ person_id }) => person_id);
    return { id, lesson, rev, why, tier, at: given.at(-1)?.at ?? at, approvers };
  });
}

/** What was live of these lessons at any time: what was approved, and what carries an approval on. */
async function wereLive(reader: Reader, team: string, lessons: readonly string[]): Promise<Unnumbered[]> {
  const approved = await approvedOf(reader, team, lessons);
  const byId = new Map(approved.map((one) => [one.id, one]));
  const published = Map.groupBy(
    approved.filter(({ why }) => why === 'publish'),
    ({ lesson, rev }) => `${lesson} ${rev}`,
  );
  const among = { column: 'lesson_id', values: lessons } as const;
  const facts: Fact[] = await reader.pick('revision', FACTS, { where: { team_id: team }, among });
  return facts.flatMap(({ lesson_id: lesson, rev_id: rev, author_id: author, content_hash, ...fact }) => {
    const own = published.get(`${lesson} ${rev}`)?.[0];
    const from = own ?? byId.get(fact.carried_from ?? '');
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
