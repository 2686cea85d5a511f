import { readDrift, writeDrift } from '../../db/drifts.ts';
import { attempt } from '../../db/problem-of.ts';
import { write } from '../../db/write.ts';
import type { Id } from '../../model/id.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { reverify } from '../../protocol/commands/reverify.ts';
import type { Deps } from '../deps.ts';
import { newIds } from '../new-id.ts';
import { lessonInTeam } from '../outcome/lesson-in-team.ts';
import { enqueueActive } from '../team/enqueue-active.ts';
import { changedExcerpts, driftOf } from './drift-of.ts';

/**
 * Puts a team's lesson before those who decide once more, with the excerpts its page no longer says. Problems: `not-found`
 * where nothing is gone, `team-missing`, storage.
 */
export const askAgain = (deps: Deps, { lesson }: { lesson: Id }): Promise<Result<void>> =>
  attempt(() =>
    write(deps.db, async () => {
      const { db, now } = deps;
      const found = await lessonInTeam(db, lesson);
      if (found === null) return fail({ kind: 'not-found', what: 'lesson' });
      const of = { team: found.link.team, lesson };
      const drift = await readDrift(db, of);
      const { gone } = driftOf(found.content, found.rev, drift);
      if (drift === null || gone.length === 0) return fail({ kind: 'not-found', what: 'quote' });
      const changed = changedExcerpts(gone);
      const body = reverify.body.parse({ submission: newIds(deps)(), lesson, rev: found.rev, changed });
      const sent = await enqueueActive(deps, of.team, { kind: reverify.kind, body });
      if (!sent.ok) return sent;
      const askedBy = { command: sent.value.id, n: sent.value.n };
      await writeDrift(db, of, { ...drift, asked: now(), askedOf: gone.map(({ id }) => id), askedBy });
      return ok(undefined);
    }),
  );
