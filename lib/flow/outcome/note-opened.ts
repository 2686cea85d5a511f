import { readAsks, writeAsks } from '../../db/outcome-asks.ts';
import { attempt } from '../../db/problem-of.ts';
import { write } from '../../db/write.ts';
import type { Id } from '../../model/id.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Deps } from '../deps.ts';

/** Remembers on this device when a team's lesson, or a tip of one's own, was first opened, so that whether it helped is asked once, later. Problems: storage. */
export const noteOpened = ({ db, now }: Deps, { lesson }: { lesson: Id }): Promise<Result<void>> =>
  attempt(() =>
    write(db, async () => {
      const asks = await readAsks(db);
      if (asks.opened[lesson] === undefined)
        await writeAsks(db, { ...asks, opened: { ...asks.opened, [lesson]: now() } });
      return ok(undefined);
    }),
  );
