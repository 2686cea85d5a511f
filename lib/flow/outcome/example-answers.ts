import { isoWeek } from '../../model/iso-week.ts';
import type { Deps } from '../deps.ts';

/** What an answer about a lesson and one to a question look like when they are sent; `lesson` stands for a lesson's id. */
export const exampleAnswers = ({ now }: Pick<Deps, 'now'>, lesson: string) =>
  [
    { kind: 'outcome', lesson, week: isoWeek(now()), value: 'helped' },
    { kind: 'check', lesson, week: isoWeek(now()), value: 'right' },
  ] as const;
