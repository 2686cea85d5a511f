import type { Id } from '../../model/id.ts';
import { isoWeek } from '../../model/iso-week.ts';
import type { Contribution } from '../../protocol/contribution.ts';

type Said = { lesson: Id; right: boolean; sure: 'sure' | 'unsure' | 'guess' };

/** What of an answer to a question, given at `at` in ms, goes to a team's figures; a guess is not right. */
export const checkAnswer = ({ lesson, right, sure }: Said, at: number): Contribution => ({
  kind: 'check',
  lesson,
  week: isoWeek(at),
  value: right && sure !== 'guess' ? 'right' : 'wrong',
});
