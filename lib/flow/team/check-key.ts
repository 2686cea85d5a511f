import { writeKeyBox } from '../../sync/connect.ts';
import type { Deps } from '../deps.ts';
import { boxOf } from './has-backup.ts';
import { keepBox, keptBox } from './kept-box.ts';
import type { Connected } from './team-of.ts';

/**
 * Looks whether the server still has the key under which this device seals. Where it lost it, put back from an older copy or
 * after the membership had ended for a while, it gets the box again: without it the recovery code opens nothing. Returns whether
 * it could be asked.
 */
export async function checkKey({ db }: Pick<Deps, 'db'>, connected: Connected): Promise<boolean> {
  const { link, token, send } = connected;
  const [there, kept] = [await boxOf(connected), await keptBox(db, link.team)];
  if (!there.ok) return false;
  const box = there.value;
  if (kept === null) {
    // An earlier version kept none.
    if (box !== null) await keepBox(db, link.team, box);
    return true;
  }
  if (box !== null && box.v >= kept.v) return true;
  return (await writeKeyBox(send, { address: link.address, token }, kept)).ok;
}
