import { useEffect, useState } from 'react';
import type { PracticeView } from '../../lib/flow/deps.ts';
import { answerQuestion } from '../../lib/flow/practice/answer-question.ts';
import { takeBackAnswer } from '../../lib/flow/practice/take-back-answer.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import type { Sure } from '../lesson/sureness.tsx';
import { useSay } from '../ui/toast.tsx';
import { type Held, heldAfter, holding, questionKey } from './held.ts';

/**
 * The question in front: no other takes its place while it is read, and an answered one stays until the person goes on. One that was changed
 * meanwhile begins anew, and one that is no longer asked goes; both are said.
 */
export function usePractice(view: PracticeView) {
  const deps = useDeps();
  const say = useSay();
  const [held, setHeld] = useState<Held | null>(null);
  const [last, setLast] = useState<string | null>(null);
  // The answer that was just given may not have reached the list yet.
  const waiting = view.asked.find((question) => questionKey(question) !== last) ?? null;
  const isListed = view.asked.some((question) => questionKey(question) === last);
  const after = held === null ? null : heldAfter(held, view);
  const kept = typeof after === 'string' ? null : after;
  const question = kept?.question ?? waiting;
  const round = kept?.round ?? 0;
  useEffect(() => {
    if (held !== null && after === held) return;
    if (after === 'gone') say.done(t('practice.gone'));
    else if (held !== null && kept !== null && kept.round !== held.round) say.done(t('practice.changed'));
    if (held !== null || waiting !== null) setHeld(kept ?? (waiting && holding(waiting)));
  }, [held, after, kept, waiting, say]);
  useEffect(() => {
    if (last !== null && !isListed) setLast(null);
  }, [last, isListed]);
  const answer = async (option: string, sure: Sure) => {
    if (question === null) throw new Error('no question is asked');
    // Before it is logged: from then on the list no longer has it.
    setHeld({ ...holding(question, round), logging: true });
    const answered = await answerQuestion(deps, { question, option, sure });
    const event = answered.ok ? answered.value.event : null;
    setHeld({ ...holding(question, round), event });
    return answered;
  };
  const takeBack = async () => {
    if (held === null || held.event === null) return;
    const undone = await takeBackAnswer(deps, { event: held.event });
    if (!undone.ok) return say.problem(undone.problem);
    const { sent, isAsked } = undone.value;
    if (sent) say.done(t('practice.sent'));
    setHeld({ ...holding(held.question, held.round + 1), awaits: isAsked });
  };
  const goOn = () => {
    setLast(question === null ? null : questionKey(question));
    setHeld(null);
  };
  const isLast = view.asked.every((one) => question !== null && questionKey(one) === questionKey(question));
  return { question, round, isLast, answer, takeBack, goOn };
}
