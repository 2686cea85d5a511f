import { useEffect, useState } from 'react';
import type { PracticeView, QuestionView } from '../../lib/flow/deps.ts';
import { answerQuestion } from '../../lib/flow/practice/answer-question.ts';
import { takeBackAnswer } from '../../lib/flow/practice/take-back-answer.ts';
import type { Id } from '../../lib/model/id.ts';
import { useDeps } from '../deps.tsx';
import type { Sure } from '../lesson/sureness.tsx';
import { useSay } from '../ui/toast.tsx';

export const questionKey = ({ lesson, check }: QuestionView): string => `${lesson}|${check.id}`;

/** `event` is the answer's, null before there is one; `logging` while it is written; `round` grows when one is taken back. */
type Held = { question: QuestionView; event: Id | null; logging: boolean; round: number };

const isIn = (asked: readonly QuestionView[], question: QuestionView): boolean =>
  asked.some((one) => questionKey(one) === questionKey(question));

/** Whether the question in front stays there, whatever the list says meanwhile. */
function isHeld({ question, event, logging, round }: Held, { asked, pausedUntil }: PracticeView): boolean {
  if (event !== null || logging) return true;
  return pausedUntil === null && (round > 0 || isIn(asked, question));
}

/** The question in front: no other takes its place while it is read, and an answered one stays until the person goes on. */
export function usePractice(view: PracticeView) {
  const deps = useDeps();
  const say = useSay();
  const [held, setHeld] = useState<Held | null>(null);
  const [last, setLast] = useState<string | null>(null);
  // The answer that was just given may not have reached the list yet.
  const waiting = view.asked.find((question) => questionKey(question) !== last) ?? null;
  const kept = held !== null && isHeld(held, view) ? held : null;
  const question = kept?.question ?? waiting;
  const round = kept?.round ?? 0;
  const isShown = kept !== null || waiting === null;
  useEffect(() => {
    if (!isShown && waiting !== null) setHeld({ question: waiting, event: null, logging: false, round: 0 });
  }, [isShown, waiting]);
  const answer = async (option: string, sure: Sure) => {
    if (question === null) throw new Error('no question is asked');
    // Before it is logged: from then on the list no longer has it.
    setHeld({ question, event: null, logging: true, round });
    const answered = await answerQuestion(deps, { question, option, sure });
    const event = answered.ok ? answered.value.event : null;
    setHeld({ question, event, logging: false, round });
    return answered;
  };
  const takeBack = async () => {
    if (held === null || held.event === null) return;
    const undone = await takeBackAnswer(deps, { event: held.event });
    if (undone.ok) setHeld({ ...held, event: null, round: held.round + 1 });
    else say.problem(undone.problem);
  };
  const goOn = () => {
    setLast(question === null ? null : questionKey(question));
    setHeld(null);
  };
  const isLast = view.asked.every((one) => question !== null && questionKey(one) === questionKey(question));
  return { question, round, isLast, answer, takeBack, goOn };
}
