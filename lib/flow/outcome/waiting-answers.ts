import { readConsent } from '../../db/consents.ts';
import type { OutRecord } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import type { Contribution } from '../../protocol/contribution.ts';
import type { OutState } from '../../sync/outgoing.ts';
import type { Deps } from '../deps.ts';

type OfDb = Pick<Deps, 'db'>;

/** An answer of a week, under each of a lesson's names. */
type Answers = Pick<Contribution, 'kind' | 'week'> & { names: readonly Id[] };

/** Rows of a team's outbox in a state that are such an answer, the newest first. */
const rowsOf = ({ db }: OfDb, team: Id, state: OutState, { kind, week, names }: Answers) => {
  const isOne = ({ what }: OutRecord): boolean => {
    if (what.t !== 'contribution') return false;
    const said = what.body as Contribution;
    return said.kind === kind && said.week === week && names.includes(said.lesson);
  };
  return db.outbox.where('[team+state]').equals([team, state]).reverse().filter(isOne);
};

/** Takes what of an answer still waits out of a team's outbox, inside the running transaction. */
export async function takeBack(deps: OfDb, team: Id, answers: Answers): Promise<void> {
  const rows = await rowsOf(deps, team, 'waiting', answers).toArray();
  await deps.db.outbox.bulkPut(rows.map((row) => ({ ...row, state: 'void' as const })));
}

/** As `takeBack`, of every team; says whether the server of one has such an answer of this device. */
export async function takeBackAll(deps: OfDb, answers: Answers): Promise<boolean> {
  let wasSent = false;
  for (const { team } of await deps.db.links.toArray()) {
    // Where nobody was asked nothing went, and all that was sent need not be looked through.
    if ((await readConsent(deps.db, team)) === null) continue;
    await takeBack(deps, team, answers);
    wasSent ||= (await rowsOf(deps, team, 'acked', answers).first()) !== undefined;
  }
  return wasSent;
}
