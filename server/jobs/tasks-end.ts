import { takenBack } from '../commands/task-rows.ts';
import { giveTasks } from '../commands/write-tasks.ts';
import type { Deps } from '../deps.ts';
import { meStream } from '../store/port.ts';
import { inPieces, KEPT, PIECE } from './retention.ts';

type Given = Pick<Deps, 'store' | 'now'>;
type Whose = { team: string; person: string };

/** Takes back what somebody was told of their own submissions and flags when they were decided long enough ago to have read it. */
const takeBack = (given: Given, { team, person }: Whose): Promise<number> =>
  inPieces(given, async (tx) => {
    const now = given.now();
    await tx.lock(team, ['team', meStream(person)]);
    const of = (entity: string) =>
      tx.list('task', {
        where: { team_id: team, person_id: person, op: 'put', entity },
        upTo: { column: 'at', value: now - KEPT.wrote },
        order: 'seq',
      });
    const [old, answers] = [await of('submission'), await of('answer')];
    const submissions = await tx.list('submission', {
      where: { team_id: team },
      among: { column: 'submission_id', values: old.map(({ ref }) => ref) },
    });
    const waiting = new Set(
      submissions.filter(({ state }) => state === 'waiting').map(({ submission_id }) => submission_id),
    );
    // Of what is decided only its submitter has a task.
    const over = [...answers, ...old.filter(({ ref }) => !waiting.has(ref))].slice(0, PIECE);
    await giveTasks(tx, { team, now, mails: false }, over.map(takenBack));
    return over.length;
  });

/** Removes the marks of tasks that were taken back so long ago that no device still has to be told. */
const removeMarks = (given: Given, { team, person }: Whose): Promise<number> =>
  inPieces(given, async (tx) => {
    const stream = meStream(person);
    const [head] = await tx.lock(team, [stream]);
    const where = { team_id: team, person_id: person };
    const upTo = { column: 'at', value: given.now() - KEPT.tombstone } as const;
    const rows = await tx.list('task', { where: { ...where, op: 'del' }, upTo, order: 'seq', limit: PIECE });
    const last = rows.at(-1);
    if (head === undefined || last === undefined) return 0;
    await tx.remove('task', where, { column: 'task_id', values: rows.map(({ task_id }) => task_id) });
    await tx.patch('head', { team_id: team, stream }, { pruned: Math.max(head.pruned, last.seq) });
    return rows.length;
  });

/** Ends people's tasks about what is decided, and removes the marks of those that ended; returns how many of both. */
export async function endTasks(given: Given): Promise<number> {
  let gone = 0;
  for (const { team_id: team } of await given.store.list('team', { where: {} }))
    for (const { person_id: person } of await given.store.list('member', { where: { team_id: team } }))
      gone += (await takeBack(given, { team, person })) + (await removeMarks(given, { team, person }));
  return gone;
}
