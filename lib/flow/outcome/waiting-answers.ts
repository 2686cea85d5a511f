import type { OutRecord } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import type { Contribution } from '../../protocol/contribution.ts';
import type { Deps } from '../deps.ts';

type OfDb = Pick<Deps, 'db'>;

/** Those of a team's waiting answers that take the place of the same answer, or all (null). */
function waiting({ db }: OfDb, team: Id, answer: Contribution | null): Promise<OutRecord[]> {
  const isOne = (body: unknown): boolean => {
    const { lesson, week, kind } = body as Contribution;
    return answer === null || (lesson === answer.lesson && week === answer.week && kind === answer.kind);
  };
  return db.outbox
    .where('[team+state]')
    .equals([team, 'waiting'])
    .filter(({ what }) => what.t === 'contribution' && isOne(what.body))
    .toArray();
}

/** Takes what of an answer, or of all, still waits out of a team's outbox, inside the running transaction; says whether anything did. */
export async function takeBack(deps: OfDb, team: Id, answer: Contribution | null): Promise<boolean> {
  const rows = await waiting(deps, team, answer);
  await deps.db.outbox.bulkPut(rows.map((row) => ({ ...row, state: 'void' as const })));
  return rows.length > 0;
}
