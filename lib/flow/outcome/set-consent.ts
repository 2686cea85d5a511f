import { writeConsent } from '../../db/consents.ts';
import { voidAnswers } from '../../db/outbox.ts';
import { attempt } from '../../db/problem-of.ts';
import { write } from '../../db/write.ts';
import type { Id } from '../../model/id.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Contribution } from '../../protocol/contribution.ts';
import type { Deps } from '../deps.ts';
import { contribute } from './contribute.ts';
import { namesOfLesson, saidOf } from './names-of-lesson.ts';

/** When the answer was given that it was asked about, or now. */
async function sinceOf({ db, now }: Deps, answer: Contribution | null): Promise<number> {
  if (answer === null) return now();
  const said = await saidOf(db, await namesOfLesson(db, answer.lesson));
  return said.find(({ week }) => week === answer.week)?.at ?? now();
}

/**
 * Says whether answers about a team's lessons go into its figures from now on; `answer` is the one it was asked about and goes
 * too. Withdrawn, what still waits is not sent. Problems: storage.
 */
export const setConsent = (
  deps: Deps,
  { team, given, answer = null }: { team: Id; given: boolean; answer?: Contribution | null },
): Promise<Result<void>> =>
  attempt(() =>
    write(deps.db, async () => {
      await writeConsent(deps.db, team, { given, at: await sinceOf(deps, answer) });
      if (given && answer !== null) await contribute(deps, answer);
      if (!given) await voidAnswers(deps.db, team);
      return ok(undefined);
    }),
  );
