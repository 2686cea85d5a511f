import type { Config } from '../config.ts';
import type { Deps } from '../deps.ts';
import { wantUrgent } from '../mail/urgent.ts';
import { meStream, type Tx } from '../store/port.ts';
import type { TaskChange } from './command.ts';

/** Where and when tasks are written, and whether the server sends mail at all. */
export type TaskPlace = { team: string; now: number; mails: boolean };

type Given = Pick<Deps, 'now'> & { config: Pick<Config, 'SMTP_URL'> };

export const taskPlace = ({ now, config }: Given, team: string): TaskPlace => ({
  team,
  now: now(),
  mails: config.SMTP_URL !== undefined,
});

/**
 * Writes tasks, each into its person's stream and counted by its head, and puts the mail that goes with it into the outbox:
 * whatever gives a task comes through here.
 */
export async function writeTasks(
  tx: Tx,
  { team, now, mails }: TaskPlace,
  heads: Map<string, number>,
  tasks: readonly TaskChange[],
): Promise<void> {
  for (const change of tasks) {
    const { person, task, entity, ref, op, body } = change;
    if (mails) await wantUrgent(tx, team, change, now);
    const seq = (heads.get(meStream(person)) ?? 0) + 1;
    heads.set(meStream(person), seq);
    await tx.put('task', {
      team_id: team,
      person_id: person,
      task_id: task,
      seq,
      entity,
      ref,
      op,
      at: now,
      body: JSON.stringify(body ?? null),
    });
  }
}

/** Writes tasks outside of a command, in a transaction that has locked the team. */
export async function giveTasks(tx: Tx, place: TaskPlace, tasks: readonly TaskChange[]): Promise<void> {
  if (tasks.length === 0) return;
  const { team } = place;
  const streams = tasks.map(({ person }) => meStream(person));
  const heads = new Map((await tx.lock(team, streams)).map(({ stream, seq }) => [stream, seq]));
  await writeTasks(tx, place, heads, tasks);
  for (const [stream, seq] of heads) await tx.patch('head', { team_id: team, stream }, { seq });
}
