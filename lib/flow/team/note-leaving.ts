import { noteTried } from '../../db/outbox.ts';
import type { Id } from '../../model/id.ts';
import { isPrepared } from '../../sync/batch.ts';
import type { SyncDeps } from '../../sync/deps.ts';
import type { Deps } from '../deps.ts';

/** Notes what must not be sent by itself later before it is sent: once it is taken out, its person is told that it may have been done. */
export const noteLeaving =
  ({ db }: Pick<Deps, 'db'>, team: Id): NonNullable<SyncDeps['leaving']> =>
  async (rows) => {
    const going = rows.filter(({ state, what }) => state === 'waiting' && isPrepared(what));
    return (
      going.length === 0 ||
      noteTried(
        db,
        team,
        going.map(({ n }) => n),
      )
    );
  };
