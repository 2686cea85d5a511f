import { canonical } from '../../lib/hash/canonical.ts';
import type { LessonContent } from '../../lib/model/lesson.ts';
import type { CommandContext, Outcome } from './command.ts';

/** Revisions one person may add to a team in a day, of whatever lessons, and their bytes: each is kept for good, also what is taken back. */
const MOST = 200;
const MOST_BYTES = 8 * 1024 * 1024;
const DAY = 86_400_000;

/** Refuses one revision more than a day allows; what is taken is counted by `count`, to be called after the command has decided. */
export async function dayCap(
  { tx, caller: { team, person }, now }: CommandContext<unknown>,
  content: LessonContent,
): Promise<{ full: Outcome | null; count: () => Promise<void> }> {
  const window = now - (now % DAY);
  const revisions = { scope: `revision:${team}:${person}`, window };
  const weight = { scope: `revision-bytes:${team}:${person}`, window };
  const { used: made } = (await tx.get('bucket', revisions)) ?? { used: 0 };
  const { used: before } = (await tx.get('bucket', weight)) ?? { used: 0 };
  const bytes = before + Buffer.byteLength(canonical(content));
  const isFull = made >= MOST || bytes > MOST_BYTES;
  return {
    full: isFull
      ? { status: 'rejected', code: 'too-many-submitted', current: { most: MOST, bytes: MOST_BYTES } }
      : null,
    count: async () => {
      await tx.put('bucket', { ...revisions, used: made + 1 });
      await tx.put('bucket', { ...weight, used: bytes });
    },
  };
}
