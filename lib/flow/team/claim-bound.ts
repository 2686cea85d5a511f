import { enqueue, letGoRefused } from '../../db/outbox.ts';
import { readReview, writeReview } from '../../db/reviews.ts';
import { write } from '../../db/write.ts';
import type { Id } from '../../model/id.ts';
import type { KeptGrant } from '../../model/kept-grant.ts';
import type { Deps } from '../deps.ts';
import { checkGrant } from './check-grant.ts';

/** Puts a confirmed decision into the outbox, once: its command has the id that was confirmed. */
const enqueueBound = ({ db, now }: Deps, { team, bound, askedAt }: KeptGrant): PromiseLike<void> =>
  write(db, async () => {
    const link = await db.links.get(team);
    if (bound === null || link === undefined) return;
    const { command: id, submission, verdict, body, tier } = bound;
    const of = { team, submission };
    const draft = await readReview(db, of);
    if (draft.sent?.command === id) return;
    const what = { t: 'command', id, kind: 'decide', v: 1, at: askedAt, body } as const;
    if (draft.sent !== null) await letGoRefused(db, team, draft.sent.command);
    const [row] = await enqueue(db, link, [{ what, notBefore: now() }]);
    if (row !== undefined)
      await writeReview(db, of, { ...draft, sent: { command: id, n: row.n, verdict, tier }, late: null });
  });

/** Sends on its way what its person has confirmed on the server's page since; returns how many decisions that are. */
export async function claimBound(deps: Deps, team: Id): Promise<number> {
  let claimed = 0;
  for (const kept of await deps.grants.list()) {
    if (kept.team !== team || kept.bound === null) continue;
    const { submission } = kept.bound;
    const sent = (await readReview(deps.db, { team, submission })).sent?.command;
    if (sent === kept.bound.command) continue;
    const checked = await checkGrant(deps, { team, submission });
    if (!checked.ok || checked.value !== 'held') continue;
    await enqueueBound(deps, kept);
    claimed += 1;
  }
  return claimed;
}
