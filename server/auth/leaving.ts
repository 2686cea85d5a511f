import type { Deps } from '../deps.ts';
import type { Tx } from '../store/port.ts';

/**
 * What else happens when somebody leaves a team or is removed, in the transaction that ends their membership. It holds
 * the locks of `team`, `audit` and the person's own stream.
 */
export async function onLeaving(
  _tx: Tx,
  _deps: Pick<Deps, 'now' | 'random'>,
  _who: { team: string; person: string },
): Promise<void> {}
