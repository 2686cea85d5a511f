import { keepLink, keepToken } from '../../db/links.ts';
import { relink } from '../../db/relink.ts';
import { setAside } from '../../db/set-aside.ts';
import { write } from '../../db/write.ts';
import type { TokenAnswer } from '../../protocol/connect.ts';
import { newLink } from '../../sync/link.ts';
import { relinked, renumbered, restartedLink } from '../../sync/restarted.ts';
import type { Connecting, Deps } from '../deps.ts';

/**
 * Stores a connection as the active one; a team that was connected before goes on with everything it had here. At another address, or as
 * another person, nothing of before is sent: what waited is kept to be read.
 */
export const keepConnection = (
  { db, now }: Pick<Deps, 'db' | 'now'>,
  { origin, name: deviceName }: Pick<Connecting, 'origin' | 'name'>,
  { team: { id: team, name: teamName }, person, device, epoch, gen, have, access_token }: TokenAnswer,
): PromiseLike<void> =>
  write(db, async () => {
    const before = await db.links.get(team);
    const named = { teamName, personName: person.name, deviceName };
    if (before?.person === person.id && before.address === origin) {
      await relink(db, { team, device, epoch, gen, have, now: now(), rules: { relinked, renumbered } });
      await db.links.update(team, { ...named, trouble: null });
      return keepToken(db, team, access_token);
    }
    const made = { team, person: person.id, device, address: origin, epoch, gen, have, since: now() };
    await setAside(db, team);
    const fresh = newLink({ ...made, ...named });
    const link = before === undefined ? fresh : restartedLink({ ...fresh, round: before.round }, fresh);
    return keepLink(db, link, access_token);
  });
