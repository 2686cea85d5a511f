import { attempt } from '../../db/problem-of.ts';
import type { Id } from '../../model/id.ts';
import { fail, type Result } from '../../model/result.ts';
import { putSet } from '../../protocol/commands/put-set.ts';
import type { Deps, SetWish } from '../deps.ts';
import { newIds } from '../new-id.ts';
import type { SentNow } from '../views/sent-now.ts';
import { sendNow } from './send-now.ts';

/** Makes or changes a set of the team: its person is its owner, and stays it. Problems: as `sendNow`. */
export const putTeamSet = (
  deps: Deps,
  { team, set: { id, title, lessons, version } }: { team: Id; set: SetWish },
): Promise<Result<SentNow>> =>
  attempt(async () => {
    const link = await deps.db.links.get(team);
    if (link === undefined || link.end !== null) return fail({ kind: 'team-missing' });
    const set = { id: id ?? newIds(deps)(), title: title.trim(), owner: link.person, lessons };
    return sendNow(deps, { team, kind: putSet.kind, body: putSet.body.parse({ set, version }) });
  });
