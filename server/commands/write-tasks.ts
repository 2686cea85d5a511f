import { meStream, type Tx } from '../store/port.ts';
import type { TaskChange } from './command.ts';

/** Counts the rows that go into several persons' streams, each by its own head. */
export async function writeTasks(
  tx: Tx,
  team: string,
  heads: Map<string, number>,
  tasks: readonly TaskChange[],
): Promise<void> {
  for (const { person, task, entity, ref, op, body } of tasks) {
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
      body: JSON.stringify(body ?? null),
    });
  }
}

/** Writes tasks outside of a command, in a transaction that has locked the team. */
export async function giveTasks(tx: Tx, team: string, tasks: readonly TaskChange[]): Promise<void> {
  if (tasks.length === 0) return;
  const streams = tasks.map(({ person }) => meStream(person));
  const heads = new Map((await tx.lock(team, streams)).map(({ stream, seq }) => [stream, seq]));
  await writeTasks(tx, team, heads, tasks);
  for (const [stream, seq] of heads) await tx.patch('head', { team_id: team, stream }, { seq });
}
