import type { PracticeView, QuestionView } from '../../lib/flow/deps.ts';
import type { Id } from '../../lib/model/id.ts';

export const questionKey = ({ lesson, check }: QuestionView): string => `${lesson}|${check.id}`;

/**
 * The question in front. `event` is the answer's, null before there is one; `logging` while it is written; `round` grows when the
 * card begins anew. `awaits`: its answer was taken back, and the list does not have it again yet.
 */
export type Held = {
  question: QuestionView;
  event: Id | null;
  logging: boolean;
  round: number;
  awaits: boolean;
};

export const holding = (question: QuestionView, round = 0): Held => ({
  ...{ question, round },
  ...{ event: null, logging: false, awaits: false },
});

const inList = (asked: readonly QuestionView[], question: QuestionView): QuestionView | undefined =>
  asked.find((one) => questionKey(one) === questionKey(question));

/** What a question says, whatever the order of its options is today. */
const saidBy = ({ check: { scenario, question, options } }: QuestionView): string =>
  JSON.stringify([scenario, question, options.toSorted((a, b) => (a.id < b.id ? -1 : 1))]);

/**
 * What becomes of the question in front as the list says now: it stays, begins anew in other words, or goes. What its words are
 * answered for is the lesson as it is now.
 */
export function heldAfter(held: Held, view: PracticeView): Held | 'paused' | 'gone' {
  const { question, event, logging, round, awaits } = held;
  if (event !== null || logging) return held;
  if (view.pausedUntil !== null) return 'paused';
  const listed = inList(view.asked, question);
  if (listed === undefined) return awaits ? held : 'gone';
  if (saidBy(listed) !== saidBy(question)) return holding(listed, round + 1);
  if (listed.rev === question.rev && !awaits) return held;
  // The order of its options stays as it is read.
  return { ...held, awaits: false, question: { ...listed, check: question.check } };
}
