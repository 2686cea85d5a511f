import { activeLink } from '../../db/links.ts';
import { enqueue } from '../../db/outbox.ts';
import { attempt } from '../../db/problem-of.ts';
import { write } from '../../db/write.ts';
import type { Id } from '../../model/id.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { withdraw } from '../../protocol/commands/withdraw.ts';
import type { Deps } from '../deps.ts';
import { newIds } from '../new-id.ts';

/**
 * Takes one's own submission back, after whatever waits before it in the outbox: one that was not sent yet is sent first, for it may be on
 * its way. Problems: `team-missing`, storage.
 */
export const withdrawSubmission = (deps: Deps, { submission }: { submission: Id }): Promise<Result<void>> =>
  attempt(() =>
    write(deps.db, async () => {
      const link = await activeLink(deps.db);
      if (link === null || link.end !== null) return fail({ kind: 'team-missing' });
      const { kind, v } = withdraw;
      const named = { id: newIds(deps)(), kind, v, at: deps.now() };
      await enqueue(deps.db, link, [{ what: { t: 'command', ...named, body: { submission } } }]);
      return ok(undefined);
    }),
  );
