import { readToken } from '../../db/links.ts';
import { sayDisconnected } from '../../sync/connect.ts';
import type { Deps } from '../deps.ts';
import { later } from '../later.ts';
import { releaseOrigin } from '../release-origin.ts';

/** A server that does not answer is not waited for longer, in ms: it forgets the device by itself in the end. */
const PATIENCE = 5_000;

/** The servers that are told, and what tells them. */
type Farewell = { addresses: string[]; say: () => Promise<void> };

/** What it takes to tell every connected server, once nothing of it is here any more, that this device is gone. */
export async function goodbyes(deps: Deps): Promise<Farewell> {
  const { db, net } = deps;
  const links = await db.links.toArray();
  const said = await Promise.all(
    links.map(async ({ team, address, end }) => {
      const token = end === null ? await readToken(db, team) : null;
      return { address, token, send: net.to(address) };
    }),
  );
  const say = async () => {
    const all = said.map(async ({ address, token, send }) => {
      const told = token === null ? null : sayDisconnected(send, { address, token });
      await Promise.race([told, later(PATIENCE, AbortSignal.timeout(PATIENCE * 2))]);
      // By now the person may have connected anew.
      await releaseOrigin(deps, address);
    });
    await Promise.allSettled(all);
  };
  return { addresses: said.map(({ address }) => address), say };
}
