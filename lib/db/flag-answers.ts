import type { Id } from '../model/id.ts';
import { readMeta, writeMeta } from './meta.ts';
import type { Db } from './schema.ts';
import { taskRef, taskRows } from './task-rows.ts';

/** What was answered to a flag of the person here; `text` is what they said, `at` when, in ms. */
export type FlagAnswer = { flag: Id; lesson: Id; text: string; answer: string; at: number };

const key = (team: Id) => `answers-read:${team}` as const;

/** The answers to their flags that the person here is told of in a team; the server takes them back after a while. */
export async function flagAnswers(db: Db, team: Id): Promise<FlagAnswer[]> {
  return (await taskRows(db, team, 'answer')).flatMap((row): FlagAnswer[] => {
    const { lesson, text, answer, at } = (row.body ?? {}) as Partial<Record<keyof FlagAnswer, unknown>>;
    const words = [lesson, text, answer];
    if (!words.every((one) => typeof one === 'string') || typeof at !== 'number') return [];
    return [{ flag: taskRef(row), lesson, text, answer, at } as FlagAnswer];
  });
}

/** The flags whose answers were shown on this device. */
export const answersRead = async (db: Db, team: Id): Promise<Id[]> =>
  (await readMeta<Id[]>(db, key(team))) ?? [];

/** Notes in the running transaction that answers were shown; what is no longer told of needs no note. */
export async function noteRead(db: Db, team: Id, flags: readonly Id[]): Promise<void> {
  const told = new Set((await flagAnswers(db, team)).map(({ flag }) => flag));
  const all = new Set([...(await answersRead(db, team)), ...flags]);
  await writeMeta(
    db,
    key(team),
    [...all].filter((flag) => told.has(flag)),
  );
}

export const forgetRead = (db: Db, team: Id): PromiseLike<void> => db.meta.delete(key(team));
