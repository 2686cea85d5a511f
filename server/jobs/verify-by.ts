import { recheckOf } from '../../lib/review/flags.ts';
import { realign } from '../commands/realign.ts';
import { lessonOf } from '../commands/rows.ts';
import { flagOf } from '../commands/task-rows.ts';
import { taskPlace } from '../commands/write-tasks.ts';
import type { Deps } from '../deps.ts';
import type { Tx } from '../store/port.ts';

type Given = Pick<Deps, 'store'> & Parameters<typeof taskPlace>[0];

/** Marks the lessons of a team whose time is over; returns how many it marked. */
async function markOverdue(tx: Tx, team: string, now: number): Promise<number> {
  const [head] = await tx.lock(team, ['team']);
  let seq = head?.seq ?? 0;
  const upTo = { column: 'verify_by', value: now } as const;
  const overdue = await tx.list('lesson', {
    where: { team_id: team, state: 'live' },
    upTo,
    order: 'verify_by',
  });
  for (const row of overdue) {
    const key = { team_id: team, lesson_id: row.lesson_id };
    const recheck = recheckOf(lessonOf(row), (await tx.list('flag', { where: key })).map(flagOf), now);
    if (recheck === row.recheck) continue;
    await tx.patch('lesson', key, { recheck, seq: ++seq, version: row.version + 1 });
  }
  const marked = seq - (head?.seq ?? 0);
  if (marked > 0) await tx.patch('head', { team_id: team, stream: 'team' }, { seq });
  return marked;
}

/**
 * Marks what has to be verified again and gives the tasks that come with time: to those who stand for it, and to members
 * who may decide since they are no longer new. What is marked and given already stays as it is, so that it may run twice.
 */
export async function verifyByJob(deps: Given): Promise<number> {
  const { store, now } = deps;
  let done = 0;
  for (const { team_id: team } of await store.list('team', { where: {} }))
    done += await store.write(async (tx) => {
      const marked = await markOverdue(tx, team, now());
      return marked + (await realign(tx, taskPlace(deps, team)));
    });
  return done;
}
