import { attempt } from '../../db/problem-of.ts';
import { write } from '../../db/write.ts';
import type { Id } from '../../model/id.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Deps } from '../deps.ts';

/** The person has read that a server's trail was cut: what it shows from now on is kept, and compared with itself. Problems: storage. */
export const auditRead = ({ db }: Pick<Deps, 'db'>, { team }: { team: Id }): Promise<Result<void>> =>
  attempt(() =>
    write(db, async () => {
      await db.links.update(team, { auditGone: null, audit: {} });
      return ok(undefined);
    }),
  );
