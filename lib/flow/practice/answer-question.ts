import { attempt } from '../../db/problem-of.ts';
import { clockNote } from '../../db/stamp-event.ts';
import type { Id } from '../../model/id.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { keyIn } from '../../practice/card.ts';
import { type Answered, answerCheck } from '../answer-check.ts';
import type { Deps } from '../deps.ts';
import { liveLesson } from '../live-lesson.ts';
import { checkAnswer } from '../outcome/check-answer.ts';
import { contribute, HOLD } from '../outcome/contribute.ts';
import { lessonInTeam } from '../outcome/lesson-in-team.ts';
import { recordEvent } from '../record-event.ts';
import type { QuestionView } from '../views/practice.ts';

type Answer = { question: QuestionView; option: string; sure: 'sure' | 'unsure' | 'guess' };

/**
 * Notes an answer to a question as it was shown. Of a team's lesson the log has no revision, so its words are those of the question.
 * With consent, whether it was right and no guess goes to that team. Problems: `not-found` where its lesson is gone or says something else
 * meanwhile, storage.
 */
export async function answerQuestion(deps: Deps, answer: Answer): Promise<Result<Answered>> {
  const { question, option, sure } = answer;
  const { lesson, rev, check, of } = question;
  const said = { lesson, rev, check: check.id, option, sure };
  if (of === null) {
    const there = await attempt(() => liveLesson(deps.db, lesson));
    return there.ok ? answerCheck(deps, said) : there;
  }
  const chosen = check.options.find(({ id }) => id === option);
  if (chosen === undefined) return fail({ kind: 'not-found', what: 'lesson' });
  const { right } = chosen;
  const recorded = await recordEvent(deps, async (db) => {
    if ((await lessonInTeam(db, lesson))?.rev !== rev) return fail({ kind: 'not-found', what: 'lesson' });
    await contribute(deps, checkAnswer({ ...said, right }, deps.now()), { hold: HOLD });
    const noted = { ...keyIn(check), ...(await clockNote(db, deps.now())) };
    return ok({ kind: 'check.answered', body: { ...said, right, ...noted } });
  });
  return recorded.ok ? ok({ right, rung: null, event: recorded.value.event as Id }) : recorded;
}
