import type { Db } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import type { LastSent } from './last-sent.ts';
import { rowBody } from './team-rows.ts';
import { type There, thereOf } from './there.ts';

/** A lesson of the team with the revision that is live. */
export type LiveThere = There & { rev: Id };

/**
 * The team's lesson where what is live of it is neither a revision sent from here nor what the last one was written on: the next one
 * would undo it without its author having seen it. Null where there is nothing like that.
 */
export async function otherLive(db: Db, team: Id, last: LastSent): Promise<LiveThere | null> {
  const there = await thereOf(db, team, last.as);
  if (there?.state !== 'live' || there.rev === null || last.own.includes(there.rev)) return null;
  const task = await rowBody(db, [team, 'me', 'task', `submission:${last.submission}`]);
  const on = (task as { submission?: { base?: unknown } } | undefined)?.submission?.base;
  return on === there.rev ? null : { ...there, rev: there.rev };
}
