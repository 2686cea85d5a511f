import { readConsent } from '../../db/consents.ts';
import { enqueue } from '../../db/outbox.ts';
import type { OutRecord } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import { Contribution } from '../../protocol/contribution.ts';
import type { Deps } from '../deps.ts';
import { newIds } from '../new-id.ts';
import { teamOfLesson } from './lesson-in-team.ts';

/** Answers that still wait to go into a team's figures. */
export const waitingAnswers = ({ outbox }: Deps['db'], team: Id): Promise<OutRecord[]> =>
  outbox
    .where('[team+state]')
    .equals([team, 'waiting'])
    .filter(({ what }) => what.t === 'contribution')
    .toArray();

const isSame = (a: Contribution, b: Contribution): boolean =>
  a.lesson === b.lesson && a.week === b.week && a.kind === b.kind;

/** Takes what of an answer still waits out of the outbox, inside the running transaction; returns whether any did. */
export async function takeBack({ db }: Pick<Deps, 'db'>, team: Id, answer: Contribution): Promise<boolean> {
  const rows = (await waitingAnswers(db, team)).filter(
    ({ what }) => what.t === 'contribution' && isSame(what.body as Contribution, answer),
  );
  await db.outbox.bulkPut(rows.map((row) => ({ ...row, state: 'void' as const })));
  return rows.length > 0;
}

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
  await takeBack(deps, link.team, body);
  const what = {
    t: 'contribution' as const,
    id: newIds(deps)(),
    kind: 'contribution',
    v: 1,
    at: now(),
    body,
  };
  await enqueue(db, link, [hold > 0 ? { what, notBefore: now() + hold } : { what }]);
}
