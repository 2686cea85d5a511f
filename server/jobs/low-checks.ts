import { isLow, weekOfLive } from '../../lib/insights/low-check.ts';
import type { Reading } from '../../lib/insights/reading.ts';
import { realign } from '../commands/realign.ts';
import type { TaskPlace } from '../commands/write-tasks.ts';
import type { Tx } from '../store/port.ts';
import { revisionsOf } from '../sync/revisions.ts';

/**
 * Notes of each lesson whether few answer its questions right, as the readings of a week say, and gives or takes the task of who
 * stands for it. What was said before the live revision was approved is about another. The team has to be locked.
 */
export async function markLowChecks(
  tx: Tx,
  place: TaskPlace,
  { week, made }: { week: string; made: readonly Reading[] },
): Promise<void> {
  const { team, now } = place;
  for (const { subject, body } of made) {
    const low = subject.kind === 'lesson' ? isLow(body) : null;
    const key = { team_id: team, lesson_id: subject.id };
    const row = low === null ? null : await tx.get('lesson', key);
    if (row === null || row.state !== 'live' || row.live_rev === null) continue;
    if (low === (row.low_at !== null)) continue;
    const since = weekOfLive((await revisionsOf(tx, team, [subject.id])).get(subject.id) ?? []);
    if (since === null || week < since) continue;
    await tx.patch('lesson', key, { low_at: low === true ? now : null });
    await realign(tx, { ...place, lesson: subject.id });
  }
}
