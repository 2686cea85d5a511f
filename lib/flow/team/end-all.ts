import { readToken } from '../../db/links.ts';
import { sayDisconnected } from '../../sync/connect.ts';
import type { Deps } from '../deps.ts';
import { later } from '../later.ts';

/** A server that does not answer is not waited for longer, in ms: it forgets the device by itself in the end. */
const PATIENCE = 5_000;

/** What it takes to tell every connected server, once nothing of it is here any more, that this device is gone. */
export async function goodbyes({ db, net }: Pick<Deps, 'db' | 'net'>): Promise<() => Promise<void>> {
  const links = await db.links.toArray();
  const said = await Promise.all(
    links.map(async ({ team, address, end }) => {
      const token = end === null ? await readToken(db, team) : null;
      return { address, token, send: net.to(address) };
    }),
  );
  return async () => {
    const all = said.map(async ({ address, token, send }) => {
      const told = token === null ? null : sayDisconnected(send, { address, token });
      await Promise.race([told, later(PATIENCE, AbortSignal.timeout(PATIENCE * 2))]);
      await net.release(address, []);
    });
    await Promise.allSettled(all);
  };
}
