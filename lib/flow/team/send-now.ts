import { enqueue } from '../../db/outbox.ts';
import { write } from '../../db/write.ts';
import type { Id } from '../../model/id.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { badTextIn } from '../../rules/bad-text-in.ts';
import type { Deps } from '../deps.ts';
import { newIds } from '../new-id.ts';
import type { SentNow } from '../views/sent-now.ts';
import { notDone } from './not-done.ts';
import { notReady } from './not-ready.ts';
import { takenOut } from './taken-out.ts';
import { untilSent } from './until-sent.ts';

/**
 * Sends a command that rests on a review grant, now or not at all: what cannot be delivered is taken out again, so that nothing is
 * decided later that nobody looks at any more. Problems: `text-refused`, `team-missing`, `team-ended`, `team-server`, storage.
 */
export async function sendNow(
  deps: Deps,
  { team, kind, body }: { team: Id; kind: string; body: unknown },
): Promise<Result<SentNow>> {
  const { db, now } = deps;
  const why = badTextIn(body);
  if (why !== null) return fail({ kind: 'text-refused', why });
  const stopped = await notReady(deps, team);
  if (stopped !== null) return stopped;
  const what = { t: 'command', id: newIds(deps)(), kind, v: 1, at: now(), body } as const;
  const sending = await write(db, async () => {
    const link = await db.links.get(team);
    const [row] = link === undefined ? [] : await enqueue(db, link, [{ what }]);
    return link && row && { link, n: row.n };
  });
  if (sending === undefined) return fail({ kind: 'team-missing' });
  const tried = await untilSent(deps, sending.link, sending.n);
  const row = await takenOut(deps, [team, sending.n]);
  if (row?.state === 'acked') return ok({ kind: 'sent' });
  if (row?.state === 'dead') return ok({ kind: 'refused', code: row.refused?.code ?? 'rejected' });
  return fail(tried.ok ? { kind: 'team-missing' } : notDone(tried.problem, row));
}
