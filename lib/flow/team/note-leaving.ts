import { noteTried, noteUntaken } from '../../db/outbox.ts';
import type { Id } from '../../model/id.ts';
import { isPrepared } from '../../sync/batch.ts';
import type { SyncDeps } from '../../sync/deps.ts';
import type { OutRow } from '../../sync/outgoing.ts';
import type { Deps } from '../deps.ts';

const preparedOf = (rows: readonly OutRow[]): OutRow[] =>
  rows.filter(({ state, what }) => state === 'waiting' && isPrepared(what));

const numbersOf = (rows: readonly OutRow[]): number[] => rows.map(({ n }) => n);

/**
 * Notes what must not be sent by itself later before it is sent: once it is taken out, its person is told that it may have been done. Where
 * the server then says that it took nothing of it, that is true again of what was in no push before.
 */
export const noteLeaving = (
  { db }: Pick<Deps, 'db'>,
  team: Id,
): Required<Pick<SyncDeps, 'leaving' | 'stayed'>> => ({
  async leaving(rows) {
    const going = preparedOf(rows);
    return going.length === 0 || noteTried(db, team, numbersOf(going));
  },
  async stayed(rows) {
    const left = preparedOf(rows).filter(({ tried }) => tried !== true);
    if (left.length > 0) await noteUntaken(db, team, numbersOf(left));
  },
});
