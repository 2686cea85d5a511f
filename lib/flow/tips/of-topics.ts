import type { TipDb } from '../../db/tip-db.ts';
import type { Id } from '../../model/id.ts';
import { allNames } from '../outcome/names-of-lesson.ts';
import { tipName, tipOf } from './tip-name.ts';
import type { twinsOf } from './twins-of.ts';

type Twins = Awaited<ReturnType<typeof twinsOf>>;

/** The ids of lessons of which a copy, in a team or of one's own, is about one of some topics, whatever skill the others go by. */
export async function ofTopics(
  tips: TipDb,
  { topics, twins, teams }: { topics: ReadonlySet<string>; twins: Twins; teams: ReadonlySet<string> },
): Promise<ReadonlySet<string>> {
  if (topics.size === 0 || twins.size === 0) return new Set();
  const names = [...twins.keys()].flatMap((lesson) =>
    [null, ...teams].map((team) => tipName({ team: team as Id | null, lesson })),
  );
  const rows = await tips.tips.where('lesson').anyOf(names).toArray();
  const about = rows.filter(({ home }) => home !== null && topics.has(home));
  return new Set(about.flatMap((row) => allNames(twins, tipOf(row.lesson).lesson)));
}
