import type { Db } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import type { SentState } from '../views/sent.ts';
import type { LastSent } from './last-sent.ts';
import { thereOf } from './there.ts';

/** What a submission's task said of it; null once the server no longer keeps that. */
type Told = { state: SentState; on: Id | null } | null;

/** How a submission that was told of stands by now: what was approved may be retired or replaced since. */
export async function standsNow(db: Db, team: Id, last: LastSent, told: Told): Promise<SentState> {
  const was = told?.state ?? 'over';
  const there = await thereOf(db, team, last.as);
  if (there === null) return was;
  // One that waited when its lesson was retired is overtaken by that.
  if (there.state === 'retired')
    return was === 'approved' || was === 'stale' || told === null ? 'retired' : was;
  if (told === null) return there.rev === last.sent ? 'approved' : was;
  // A row that still has what it was written on came before the approval.
  const isLive = there.rev === null || there.rev === last.sent || there.rev === told.on;
  return was === 'approved' && !isLive ? 'replaced' : was;
}
