import { activeLink } from '../../db/links.ts';
import { enqueue } from '../../db/outbox.ts';
import type { Id } from '../../model/id.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { badTextIn } from '../../rules/bad-text-in.ts';
import type { Deps } from '../deps.ts';
import { newIds } from '../new-id.ts';

/** Puts a command into the outbox of a team that is the active one, in the running transaction. Problems: `team-missing`, `text-refused`. */
export async function enqueueActive(
  deps: Pick<Deps, 'db' | 'now' | 'random'>,
  team: Id,
  { kind, body }: { kind: string; body: unknown },
): Promise<Result<{ id: Id; at: number; n: number }>> {
  const link = await activeLink(deps.db);
  if (link?.team !== team || link.end !== null) return fail({ kind: 'team-missing' });
  const why = badTextIn(body);
  if (why !== null) return fail({ kind: 'text-refused', why });
  const made = { id: newIds(deps)(), at: deps.now() };
  await enqueue(deps.db, link, [{ what: { t: 'command', ...made, kind, v: 1, body } }]);
  return ok({ ...made, n: link.next });
}
