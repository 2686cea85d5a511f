import type { OutRecord } from '../../db/schema.ts';
import type { Deps } from '../deps.ts';

/** Forgets the confirmations of decisions that are taken out: one that is kept would put its decision into the outbox once more. */
export async function dropBound({ grants }: Pick<Deps, 'grants'>, rows: readonly OutRecord[]): Promise<void> {
  const ids = new Set(rows.map(({ what }) => ('id' in what ? what.id : null)));
  for (const kept of await grants.list())
    if (kept.bound !== null && ids.has(kept.bound.command)) await grants.drop(kept);
}
