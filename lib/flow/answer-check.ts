import { readEntriesOfLesson } from '../db/entry.ts';
import { attempt } from '../db/problem-of.ts';
import { clockNote } from '../db/stamp-event.ts';
import type { Id } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Rung } from '../model/skill.ts';
import { keyIn } from '../practice/card.ts';
import type { Deps } from './deps.ts';
import { findCheck } from './find-check.ts';
import { checkAnswer } from './outcome/check-answer.ts';
import { contribute } from './outcome/contribute.ts';
import { recordEvent } from './record-event.ts';

/** `rung` is what this answer is evidence for. */
export type Answered = { right: boolean; rung: Rung | null; event: Id };

type Answer = { lesson: Id; rev: Id; check: Id; option: string; sure: 'sure' | 'unsure' | 'guess' };

/**
 * Notes an answer to a check of a kept revision or of a team's live one and says what it shows. With consent, whether it was
 * right and no guess goes to the lesson's team. Problem: `not-found`.
 */
export async function answerCheck(deps: Deps, answer: Answer): Promise<Result<Answered>> {
  let right = false;
  const recorded = await recordEvent(deps, async (db) => {
    const check = await findCheck(db, answer);
    const option = check?.options.find(({ id }) => id === answer.option);
    if (check === undefined || !option) return fail({ kind: 'not-found', what: 'lesson' });
    right = option.right;
    await contribute(deps, checkAnswer({ ...answer, right }, deps.now()));
    const noted = { ...keyIn(check), ...(await clockNote(db, deps.now())) };
    return ok({ kind: 'check.answered', body: { ...answer, right, ...noted } });
  });
  if (!recorded.ok) return recorded;
  return attempt(async () => {
    const entries = await readEntriesOfLesson(deps.db, answer.lesson);
    const rung = entries.find(({ event }) => event === recorded.value.event)?.rung ?? null;
    return ok({ right, rung, event: recorded.value.event });
  });
}
