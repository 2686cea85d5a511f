import { type Caller, endedSince } from '../http/device.ts';
import type { HttpProblem } from '../http/problem.ts';
import type { Tx } from '../store/port.ts';
import type { Row } from '../store/tables.ts';

/** Where the sender's numbering, stream and team stand. */
export type Standing = { epoch: string; gen: number; have: number };

/** Why nothing of a push may be taken: the person's stream began anew since the client last heard. */
export const genChanged = (now: Standing): HttpProblem => ({
  status: 409,
  code: 'gen_changed',
  detail: 'This person had their log erased since. Nothing was stored.',
  also: now,
});

/**
 * Why a device that was let in may not write any more, or null: asked again once the person's stream is locked, since what it
 * waited for may have been a removal or an erasure, which hold that lock too.
 */
export async function notAnyMore(
  tx: Tx,
  { caller, at }: { caller: Caller; at: Standing },
  { own, device }: { own: Row<'head'>; device: Row<'device'> | null },
): Promise<HttpProblem | null> {
  if (device === null || device.revoked_at !== null) return endedSince(tx, caller);
  return own.gen === at.gen ? null : genChanged({ ...at, gen: own.gen, have: device.have });
}
