import { readConsent } from '../../db/consents.ts';
import { enqueue } from '../../db/outbox.ts';
import { Contribution } from '../../protocol/contribution.ts';
import type { Deps } from '../deps.ts';
import { newIds } from '../new-id.ts';
import { teamOfLesson } from './lesson-in-team.ts';
import { takeBack } from './waiting-answers.ts';

/** How long an answer can be taken back before it goes to the team, in ms. */
export const HOLD = 10_000;

/**
 * Puts an answer into the outbox of the team whose lesson it is about, in place of an earlier one of the week that still waits,
 * inside the running transaction. Nothing for a lesson of one's own, and nothing without consent. `hold` ms it can be taken back.
 */
export async function contribute(
  deps: Pick<Deps, 'db' | 'now' | 'random'>,
  said: Contribution,
  { hold = 0 }: { hold?: number } = {},
): Promise<void> {
  const { db, now } = deps;
  const link = await teamOfLesson(db, said.lesson);
  if (link === null || (await readConsent(db, link.team))?.given !== true) return;
  const body = Contribution.parse(said);
  await takeBack(deps, link.team, { ...body, names: [body.lesson] });
  const what = {
    t: 'contribution' as const,
    id: newIds(deps)(),
    kind: body.kind,
    v: 1,
    at: now(),
    body,
  };
  await enqueue(db, link, [hold > 0 ? { what, notBefore: now() + hold } : { what }]);
}
