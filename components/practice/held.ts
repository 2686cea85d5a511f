import type { PracticeView, QuestionView } from '../../lib/flow/deps.ts';
import type { Id } from '../../lib/model/id.ts';

export const questionKey = ({ lesson, check }: QuestionView): string => `${lesson}|${check.id}`;

/**
 * The question in front. `event` is the answer's, null before there is one; `logging` while it is written; `round` grows when the
 * card begins anew. `awaits` is the list as it was when an answer was taken back, which does not have the question again yet.
 */
export type Held = {
  question: QuestionView;
  event: Id | null;
  logging: boolean;
  round: number;
  awaits: PracticeView | null;
};

export const holding = (question: QuestionView, round = 0): Held => ({
  ...{ question, round },
  ...{ event: null, logging: false, awaits: null },
});

const inList = (asked: readonly QuestionView[], question: QuestionView): QuestionView | undefined =>
  asked.find((one) => questionKey(one) === questionKey(question));

/** What a question says, whatever the order of its options is today. */
const saidBy = ({ check: { scenario, question, options } }: QuestionView): string =>
  JSON.stringify([scenario, question, options.toSorted((a, b) => (a.id < b.id ? -1 : 1))]);

/** What becomes of the question in front as the list says now: it stays, begins anew in other words, or goes. */
export function heldAfter(held: Held, view: PracticeView): Held | 'paused' | 'gone' {
  const { question, event, logging, round, awaits } = held;
  if (event !== null || logging || awaits === view) return held;
  if (view.pausedUntil !== null) return 'paused';
  const listed = inList(view.asked, question);
  if (listed === undefined) return 'gone';
  return listed.rev === question.rev || saidBy(listed) === saidBy(question)
    ? held
    : holding(listed, round + 1);
}
