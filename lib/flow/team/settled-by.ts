import type { Db, OutRecord } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import { ENTITIES } from '../../protocol/rows.ts';
import { rowBody } from './team-rows.ts';

/** What the server's own result makes of a command; null where it says nothing of it. */
export async function settledBy(
  db: Db,
  team: Id,
  command: Id,
): Promise<Pick<OutRecord, 'state' | 'refused'> | null> {
  const body = await rowBody(db, [team, 'me', 'result', command]);
  const result = ENTITIES.me.result.safeParse(body).data;
  if (result === undefined) return null;
  if (result.status !== 'rejected') return { state: 'acked' };
  return { state: 'dead', refused: { code: result.code ?? 'rejected' } };
}
