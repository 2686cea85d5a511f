import { backUp } from '../../db/back-up.ts';
import { writeLogKey } from '../../db/links.ts';
import { write } from '../../db/write.ts';
import type { Id } from '../../model/id.ts';
import type { KeyBox } from '../../protocol/key.ts';
import { encode } from '../../sync/bytes.ts';
import { isSent } from '../../sync/link.ts';
import type { Deps } from '../deps.ts';
import { keepBox } from './kept-box.ts';

/**
 * What a person chose for a team's backup; `earlier`: also what was logged before in no team. `anew`: code and devices of the one before
 * are lost, and what it holds stays closed.
 */
export type Backup = { team: Id; code: string; earlier: boolean; anew?: boolean };

/** Begins the backup with a key, whose `box` is the one on the server, in one transaction with the outbox rows of all that is to be sent; returns how many events are. */
export const keepKey = (
  { db, now }: Pick<Deps, 'db' | 'now'>,
  { team, earlier }: Pick<Backup, 'team' | 'earlier'>,
  key: Uint8Array,
  box: KeyBox | null = null,
): PromiseLike<number> =>
  write(db, async () => {
    await writeLogKey(db, team, encode(key));
    await keepBox(db, team, box);
    return backUp(db, { team, earlier: earlier ? now() : null, isSent });
  });
