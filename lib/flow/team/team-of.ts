import { readToken } from '../../db/links.ts';
import type { Id } from '../../model/id.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { Send } from '../../model/send.ts';
import type { Link } from '../../sync/link.ts';
import type { Deps } from '../deps.ts';

/** A connection with what it takes to speak to its server. */
export type Connected = { link: Link; token: string; send: Send };

/** The connection to a team that has not ended. Problems: `team-missing`, `team-ended`. */
export async function teamOf({ db, net }: Pick<Deps, 'db' | 'net'>, team: Id): Promise<Result<Connected>> {
  const [link, token] = await Promise.all([db.links.get(team), readToken(db, team)]);
  if (link === undefined) return fail({ kind: 'team-missing' });
  if (link.end !== null || token === null)
    return fail({ kind: 'team-ended', why: link.end === 'removed' ? 'removed' : 'token' });
  return ok({ link, token, send: net.to(link.address) });
}
