import { attempt } from '../../db/problem-of.ts';
import { write } from '../../db/write.ts';
import type { Id } from '../../model/id.ts';
import { ok, type Result } from '../../model/result.ts';
import { reverify } from '../../protocol/commands/reverify.ts';
import type { Deps } from '../deps.ts';
import { newIds } from '../new-id.ts';
import { enqueueActive } from './enqueue-active.ts';

/** Puts what is live of a lesson before those who decide once more, as tiers 3 and 4 ask for. Problems: `team-missing`, storage. */
export const askToDecide = (
  deps: Deps,
  { team, lesson, rev }: { team: Id; lesson: Id; rev: Id },
): Promise<Result<void>> =>
  attempt(() =>
    write(deps.db, async () => {
      const body = reverify.body.parse({ submission: newIds(deps)(), lesson, rev });
      const sent = await enqueueActive(deps, team, { kind: reverify.kind, body });
      return sent.ok ? ok(undefined) : sent;
    }),
  );
