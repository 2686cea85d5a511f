import type { Row } from '../store/tables.ts';

/** What happened to the sender between the moment it was let in and the moment its rows were locked. */
export type Ended = { ended: 'device' | 'gen' };

/** Whether the device was ended, or its person's stream begun anew, since the request was let in; both under the lock. */
export function endedSince(device: Row<'device'> | null, head: Row<'head'>, gen: number): Ended | null {
  if (device === null || device.revoked_at !== null) return { ended: 'device' };
  return head.gen === gen ? null : { ended: 'gen' };
}
