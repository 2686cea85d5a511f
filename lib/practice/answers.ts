import { answeredAt } from '../model/answered-at.ts';
import type { KnownEvent } from '../model/event.ts';
import type { Id } from '../model/id.ts';
import type { Key } from './card.ts';

/** `rev` is the revision it was given at; `key` the option that was right there and `figures` its numbers, which older versions did not note. */
export type Answer = Pick<
  Extract<KnownEvent, { kind: 'check.answered' }>['body'],
  'rev' | 'option' | 'right' | 'sure' | 'key' | 'figures'
> & { at: number };

/** What a person did with each lesson: its answers by check, and when they used it. In the order of the log. */
export type Practice = {
  answers: ReadonlyMap<string, readonly Answer[]>;
  uses: ReadonlyMap<Id, readonly number[]>;
  /** Until when nothing is asked; null where it is not paused. */
  pausedUntil: number | null;
};

export const answerKey = (lesson: Id, check: Id): string => `${lesson}|${check}`;

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
};

/** What the log says of practice. `events` are those a fold may see, in the order of the log (lib/log/visible). */
export function practiceOf(events: readonly KnownEvent[]): Practice {
  const answers = new Map<string, Answer[]>();
  const uses = new Map<Id, number[]>();
  let pausedUntil: number | null = null;
  for (const event of events) {
    if (event.kind === 'check.answered') {
      const { lesson, check, rev, option, right, sure, key, figures } = event.body;
      push(answers, answerKey(lesson, check), {
        at: answeredAt(event),
        rev,
        option,
        right,
        sure,
        key,
        figures,
      });
    }
    if (event.kind === 'lesson.used') push(uses, event.body.lesson, event.at);
    if (event.kind === 'practice.paused') pausedUntil = event.body.until;
  }
  return { answers, uses, pausedUntil };
}

/** Whether an answer shows that another answer was right when it was given: another option, or the same with other numbers. */
function isOfOther({ option, right, key: noted, figures }: Answer, now: Key): boolean {
  if (noted === undefined) return right !== (option === now.key);
  const isOtherNumber = figures !== undefined && now.figures !== '' && figures !== now.figures;
  return noted !== now.key || isOtherNumber;
}

/**
 * The answers that still count for a question whose right answer is `key`: one that was judged by another was an answer to another
 * question, and so were all given at its revision and all before. New words for the same answer change nothing.
 */
export function standing(answers: readonly Answer[], key: Key): readonly Answer[] {
  const other = new Set(answers.filter((answer) => isOfOther(answer, key)).map(({ rev }) => rev));
  return answers.slice(answers.findLastIndex(({ rev }) => other.has(rev)) + 1);
}
