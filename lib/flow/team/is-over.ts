import type { Db } from '../../db/schema.ts';
import type { Link } from '../../sync/link.ts';
import type { LastSent } from './last-sent.ts';
import { rowBody } from './team-rows.ts';

/** As long as a server tells of a submission that was decided, in ms. */
const TOLD = 30 * 86_400_000;

/**
 * Whether a submission that no task here is about is over: what waits has a task, and a command's result is written after its tasks.
 * A server keeps results for half a year; without one it is over once all was read long after it was made. While the person's
 * stream is being read its task may still come.
 */
export async function isOver(db: Db, link: Link, { submission, at }: LastSent): Promise<boolean> {
  const { team, me, healing, reading, syncedAt } = link;
  if (me === null || healing || reading !== null) return false;
  // A task that this version cannot read is one, too.
  if ((await db.rows.get([team, 'me', 'task', `submission:${submission}`])) !== undefined) return false;
  const result = (await rowBody(db, [team, 'me', 'result', submission])) as { status?: string } | undefined;
  return result?.status === 'done' || (syncedAt !== null && at + TOLD < syncedAt);
}
