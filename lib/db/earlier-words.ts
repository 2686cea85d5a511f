import type { Id } from '../model/id.ts';
import { readMeta, writeMeta } from './meta.ts';
import type { Db, RowRecord } from './schema.ts';

type Of = { team: Id; lesson: Id };

/** What a revision of a team's lesson said that was live before; without its excerpts, which nobody compares. */
export type EarlierWords = { rev: Id; content: unknown };

/** So many revisions of a lesson are kept here after they were live. */
const MOST = 5;

const key = ({ team, lesson }: Of) => `earlier:${team}:${lesson}` as const;

/** The latest first. */
export const readEarlier = async (db: Db, of: Of): Promise<EarlierWords[]> =>
  (await readMeta<EarlierWords[]>(db, key(of))) ?? [];

type Body = { rev?: unknown; content?: object | null } | null;

const bodyOf = ({ body }: Pick<RowRecord, 'body'>) => body as Body;

/** Keeps what lessons said until these rows took the place of theirs, inside the running transaction and before they do. */
export async function keepEarlier(
  db: Db,
  team: Id,
  rows: readonly Pick<RowRecord, 'stream' | 'entity' | 'id' | 'body'>[],
): Promise<void> {
  const coming = rows.filter(({ stream, entity }) => stream === 'team' && entity === 'lesson');
  const before = await db.rows.bulkGet(coming.map(({ id }) => [team, 'team', 'lesson', id]));
  for (const [index, row] of coming.entries()) {
    const was = before[index];
    const said = was?.carried === undefined ? was && bodyOf(was) : null;
    if (!said?.content || typeof said.rev !== 'string' || said.rev === bodyOf(row)?.rev) continue;
    const of = { team, lesson: row.id };
    const kept = (await readEarlier(db, of)).filter(({ rev }) => rev !== said.rev);
    const words: EarlierWords = { rev: said.rev, content: { ...said.content, excerpts: [] } };
    await writeMeta(db, key(of), [words, ...kept].slice(0, MOST));
  }
}

export const forgetEarlier = (db: Db, team: Id): PromiseLike<number> =>
  db.meta.where('key').startsWith(`earlier:${team}:`).delete();
