import { planSync } from '../../platform/sync-alarm.ts';
import type { TokenAnswer } from '../../protocol/connect.ts';
import type { Connecting, Deps } from '../deps.ts';
import { releaseOrigin } from '../release-origin.ts';
import { keepConnection } from './keep-connection.ts';

/** Stores a connection and has it synced; the permission for the server its team was at before goes back. */
export async function settleConnection(
  deps: Deps,
  at: Pick<Connecting, 'origin' | 'name'>,
  token: TokenAnswer,
): Promise<void> {
  const before = await deps.db.links.get(token.team.id);
  await keepConnection(deps, at, token);
  await planSync().catch(() => undefined);
  if (before !== undefined) await releaseOrigin(deps, before.address);
}
