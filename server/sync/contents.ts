import type { Query, Reader } from '../store/port.ts';
import type { StreamRow } from './stream-rows.ts';

type About = NonNullable<StreamRow['content']>;

/** Contents of revisions as they are kept, which is canonical text; of one that is missing there is none. */
export type Contents = { of: (about: About) => string | undefined };

const keyOf = (lesson: string, rev: string): string => `${lesson}\n${rev}`;

const aboutOf = ({ content, was }: StreamRow): About[] =>
  [content, was].filter((about) => about !== undefined);

/** The pairs, and what else their lessons and revisions can be paired to, which are few: one revision is of one lesson. */
const among = (team: string, wanted: readonly About[]): Query<'revision'> => ({
  where: { team_id: team },
  among: { column: 'lesson_id', values: [...new Set(wanted.map(({ lesson }) => lesson))] },
  amongToo: { column: 'rev_id', values: [...new Set(wanted.map(({ rev }) => rev))] },
});

/** Of rows that are given out with nothing else. */
export const NONE: Contents = { of: () => undefined };

/**
 * The contents these rows are given out with, read at once. Of rows whose contents are more than `room` bytes only the first
 * are taken, up to the one that has no room any more, and `taken` says how many.
 */
export async function contentsOf(
  reader: Reader,
  team: string,
  rows: readonly StreamRow[],
  room: number,
): Promise<{ contents: Contents; taken: number }> {
  const all = rows.flatMap(aboutOf);
  if (all.length === 0) return { contents: NONE, taken: rows.length };
  const sizes = await reader.pick('revision', ['lesson_id', 'rev_id', 'body_bytes'], among(team, all));
  const bytesOf = new Map(sizes.map((row) => [keyOf(row.lesson_id, row.rev_id), row.body_bytes]));
  const wanted: About[] = [];
  let bytes = 0;
  let taken = 0;
  for (const row of rows) {
    if (bytes > room) break;
    const about = aboutOf(row);
    for (const { lesson, rev } of about) bytes += bytesOf.get(keyOf(lesson, rev)) ?? 0;
    wanted.push(...about);
    taken += 1;
  }
  const found =
    wanted.length === 0
      ? []
      : await reader.pick('revision', ['lesson_id', 'rev_id', 'body'], among(team, wanted));
  const texts = new Map(found.map((row) => [keyOf(row.lesson_id, row.rev_id), row.body]));
  return { contents: { of: ({ lesson, rev }) => texts.get(keyOf(lesson, rev)) }, taken };
}
