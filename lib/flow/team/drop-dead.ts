import { renameAsk } from '../../db/drifts.ts';
import { enqueue } from '../../db/outbox.ts';
import { attempt } from '../../db/problem-of.ts';
import { renameFlag } from '../../db/raised-flags.ts';
import { write } from '../../db/write.ts';
import type { Id } from '../../model/id.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Deps } from '../deps.ts';
import { newIds } from '../new-id.ts';
import { againOf } from './again-of.ts';

type Dead = { team: Id; n: number };

/** Lets something go that was refused: its number goes to nothing. An event stays in the log here. Problems: storage. */
export const dropDead = ({ db }: Deps, { team, n }: Dead): Promise<Result<void>> =>
  attempt(async () => {
    await db.outbox.where({ '[team+n]': [team, n] }).modify({ state: 'void' });
    return ok(undefined);
  });

/** Does something again that was refused, as a new item; the refused one is let go. Problems: storage. */
export const retryDead = (deps: Deps, { team, n }: Dead): Promise<Result<void>> =>
  attempt(() =>
    write(deps.db, async () => {
      const { db } = deps;
      const [row, link] = await Promise.all([db.outbox.get([team, n]), db.links.get(team)]);
      const what = row?.state === 'dead' ? againOf(row, newIds(deps)) : null;
      if (row === undefined || link === undefined || what === null) return ok(undefined);
      await db.outbox.put({ ...row, state: 'void' });
      await enqueue(db, link, [{ what }]);
      if (!('id' in what && 'id' in row.what)) return ok(undefined);
      await renameFlag(db, team, { from: row.what.id, to: what.id });
      await renameAsk(db, team, { from: row.what.id, to: { command: what.id, n: link.next } });
      return ok(undefined);
    }),
  );
