import { write } from '../../db/write.ts';
import type { KeyBox } from '../../protocol/key.ts';
import { writeKeyBox } from '../../sync/connect.ts';
import type { Deps } from '../deps.ts';
import { boxOf } from './has-backup.ts';
import { isSameBox, keepBox, keptBox } from './kept-box.ts';
import type { Connected } from './team-of.ts';

/** From now on nothing is sealed under the key that is here, unless another one came meanwhile. */
const putDown = (db: Deps['db'], team: string, kept: KeyBox): PromiseLike<void> =>
  write(db, async () => {
    if (!isSameBox(await keptBox(db, team), kept)) return;
    await db.links.update(team, { backup: false, otherKey: true });
  });

/**
 * Looks whether the server still has the key under which this device seals. Where it lost it, put back from an older copy or
 * after the membership had ended for a while, it gets the box again: without it the recovery code opens nothing. Where it has
 * another key, that one counts. Returns whether it could be asked.
 */
export async function checkKey({ db }: Pick<Deps, 'db'>, connected: Connected): Promise<boolean> {
  const { link, token, send } = connected;
  const [there, kept] = [await boxOf(connected), await keptBox(db, link.team)];
  if (!there.ok) return false;
  const box = there.value;
  // An earlier version kept none.
  if (kept === null && box !== null) await keepBox(db, link.team, box);
  if (kept === null || isSameBox(box, kept)) return true;
  const isBehind = box === null || box.v < kept.v;
  const put = isBehind && (await writeKeyBox(send, { address: link.address, token }, kept));
  if (put && (!put.ok || put.value === 'stored')) return put.ok;
  await putDown(db, link.team, kept);
  return true;
}
