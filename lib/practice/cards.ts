import { answerKey, type Practice, standing } from './answers.ts';
import { type Card, keyOf, type Practised } from './card.ts';
import { recallOfRead, scheduleOf } from './schedule.ts';

const DAY = 86_400_000;

/** A lesson from further ahead than a day can be was kept by a clock that was wrong, and is asked as if it were from yesterday. */
const sinceOf = ({ since }: Practised, now: number): number => (since - now > 2 * DAY ? now - DAY : since);

/** How every question stands now: a fold of the log and of the lessons there are, so the same on every device. */
export const cardsOf = (asked: readonly Practised[], { answers, uses }: Practice, now: number): Card[] =>
  asked.flatMap((one): Card[] => {
    const key = keyOf(one.check);
    if (key === null) return [];
    const all = standing(answers.get(answerKey(one.lesson, one.check.id)) ?? [], key);
    const schedule = scheduleOf(all, uses.get(one.lesson) ?? []);
    if (schedule === null) {
      const since = sinceOf(one, now);
      const recall = recallOfRead(since, now);
      return [{ ...one, due: since + DAY, last: null, recall, answers: 0 }];
    }
    const { due, last } = schedule;
    return [{ ...one, due, last, recall: schedule.recall(now), answers: all.length }];
  });
