import { writeKeyBox } from '../../sync/connect.ts';
import type { Deps } from '../deps.ts';
import { boxOf } from './has-backup.ts';
import { keepBox, keptBox } from './kept-box.ts';
import type { Connected } from './team-of.ts';

/**
 * Looks whether the server still has the key under which this device seals. Where it lost it, put back from an older copy or
 * after the membership had ended for a while, it gets the box again: without it the recovery code opens nothing. Where it
 * cannot be asked nothing changes; the next sync asks again.
 */
export async function checkKey({ db }: Pick<Deps, 'db'>, connected: Connected): Promise<void> {
  const { link, token, send } = connected;
  const [there, kept] = [await boxOf(connected), await keptBox(db, link.team)];
  if (!there.ok) return;
  const box = there.value;
  if (kept === null) {
    // An earlier version kept none.
    if (box !== null) await keepBox(db, link.team, box);
    return;
  }
  if (box === null || box.v < kept.v) await writeKeyBox(send, { address: link.address, token }, kept);
}
