import type { Id } from '../../model/id.ts';
import type { Contribution } from '../../protocol/contribution.ts';
import type { Deps } from '../deps.ts';
import { takeBack, wasSent } from './waiting-answers.ts';

/** Takes what waits of an answer out of every team's outbox, under each of a lesson's names; says whether the server of one has such an answer. */
export async function takeBackAll(
  deps: Pick<Deps, 'db'>,
  names: readonly Id[],
  answer: Omit<Contribution, 'lesson'>,
): Promise<boolean> {
  let isThere = false;
  for (const { team } of await deps.db.links.toArray())
    for (const lesson of names) {
      const said = { ...answer, lesson } as Contribution;
      await takeBack(deps, team, said);
      isThere ||= await wasSent(deps, team, said);
    }
  return isThere;
}
