import { enqueue } from '../../db/outbox.ts';
import { attempt } from '../../db/problem-of.ts';
import { write } from '../../db/write.ts';
import type { Id } from '../../model/id.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Deps } from '../deps.ts';

type Dead = { team: Id; n: number };

/** Lets something go that was refused: its number goes to nothing. An event stays in the log here. Problems: storage. */
export const dropDead = ({ db }: Deps, { team, n }: Dead): Promise<Result<void>> =>
  attempt(async () => {
    await db.outbox.where({ '[team+n]': [team, n] }).modify({ state: 'void' });
    return ok(undefined);
  });

/** Sends something again that was refused, as a new item; the refused one is let go. Problems: storage. */
export const retryDead = ({ db }: Deps, { team, n }: Dead): Promise<Result<void>> =>
  attempt(() =>
    write(db, async () => {
      const [row, link] = await Promise.all([db.outbox.get([team, n]), db.links.get(team)]);
      if (row?.state === 'dead' && link !== undefined) {
        await db.outbox.put({ ...row, state: 'void' });
        await enqueue(db, link, [{ what: row.what }]);
      }
      return ok(undefined);
    }),
  );
