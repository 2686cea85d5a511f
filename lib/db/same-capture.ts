import type { Capture } from '../model/capture.ts';
import { refuse } from './problem-of.ts';
import type { Db } from './schema.ts';

/** Whether nothing of a capture differs: its hash is of the blocks alone, and a word may stand only in its title or address. */
export const isSameCapture = (now: Capture | undefined, then: Capture): boolean =>
  JSON.stringify(now) === JSON.stringify(then);

/** Leaves the running transaction where a capture was erased or changed since it was read. Problem: `not-kept`. */
export async function requireSame(db: Db, capture: Capture): Promise<void> {
  const now = await db.captures.get(capture.id);
  if (now === undefined) refuse({ kind: 'not-kept', why: 'erased' });
  if (!isSameCapture(now, capture)) refuse({ kind: 'not-kept', why: 'changed' });
}
