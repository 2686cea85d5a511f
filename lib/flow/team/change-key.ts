import { copyAsNew } from '../../db/after-erasure.ts';
import { keepKeyBefore, linkOf, readLogKey, writeLogKey } from '../../db/links.ts';
import { dexieSyncStore } from '../../db/sync-store.ts';
import type { Id } from '../../model/id.ts';
import type { KeyBox } from '../../protocol/key.ts';
import { isSent } from '../../sync/link.ts';
import { rekeyed } from '../../sync/renamed.ts';
import { reopened, restartedLink } from '../../sync/restarted.ts';
import type { Deps } from '../deps.ts';
import { keepBox } from './kept-box.ts';

const rules = { restartedLink, reopened, isSent };

/**
 * Puts the server's key in the place of one it has no more, inside the running transaction, and has everything that is here sent
 * again under it: under new ids, since the server has the old ones with other words. The old key still opens what lies there under it.
 * Returns how many events are sent again; where the key is the one that was here, those the server lacks are found by reading.
 */
export async function changeKey(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  team: Id,
  { key, box, earlier }: { key: string; box: KeyBox | null; earlier: number | null },
): Promise<number> {
  const before = await readLogKey(db, team);
  const isOther = before !== null && before !== key;
  const salt = box?.salt ?? '';
  if (isOther) await keepKeyBefore(db, team, { key: before, salt });
  await writeLogKey(db, team, key);
  await keepBox(db, team, box);
  await dexieSyncStore(db, { team, now, rules }).restart(await linkOf(db, team));
  await db.links.update(team, { backup: true, otherKey: false, earlier });
  const link = await linkOf(db, team);
  return isOther ? copyAsNew(db, link, isSent, ({ id }) => rekeyed({ team, salt }, id)) : 0;
}
