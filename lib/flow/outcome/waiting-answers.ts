import type { OutRecord } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import type { Contribution } from '../../protocol/contribution.ts';
import type { OutState } from '../../sync/outgoing.ts';
import type { Deps } from '../deps.ts';

type OfDb = Pick<Deps, 'db'>;

/** Rows of a team's outbox in a state that take the place of the same answer, or of any (null), the newest first. */
const rowsOf = ({ db }: OfDb, team: Id, state: OutState, answer: Contribution | null) => {
  const isOne = ({ what }: OutRecord): boolean => {
    if (what.t !== 'contribution') return false;
    const { lesson, week, kind } = what.body as Contribution;
    return answer === null || (lesson === answer.lesson && week === answer.week && kind === answer.kind);
  };
  return db.outbox.where('[team+state]').equals([team, state]).reverse().filter(isOne);
};

/** Takes what of an answer, or of all, still waits out of a team's outbox, inside the running transaction; says whether anything did. */
export async function takeBack(deps: OfDb, team: Id, answer: Contribution | null): Promise<boolean> {
  const rows = await rowsOf(deps, team, 'waiting', answer).toArray();
  await deps.db.outbox.bulkPut(rows.map((row) => ({ ...row, state: 'void' as const })));
  return rows.length > 0;
}

/** Whether a team's server has an answer of this device to the same. */
export const wasSent = async (deps: OfDb, team: Id, answer: Contribution): Promise<boolean> =>
  (await rowsOf(deps, team, 'acked', answer).first()) !== undefined;
