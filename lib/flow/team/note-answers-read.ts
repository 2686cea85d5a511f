import { noteRead } from '../../db/flag-answers.ts';
import { attempt } from '../../db/problem-of.ts';
import { write } from '../../db/write.ts';
import type { Id } from '../../model/id.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Deps } from '../deps.ts';

/** Notes that what was answered to flags of the person here was shown to them. Problems: storage. */
export const noteAnswersRead = (
  { db }: Deps,
  { team, flags }: { team: Id; flags: readonly Id[] },
): Promise<Result<void>> =>
  attempt(() =>
    write(db, async () => {
      await noteRead(db, team, flags);
      return ok(undefined);
    }),
  );
