import type { ReadingBody } from '../../insights/reading.ts';
import type { Id } from '../../model/id.ts';

type Outcome = Extract<ReadingBody, { measure: 'outcome' }>;

/** What a team's figures said of a lesson in a week; `isHelp`: most of those who used it say that it helped. */
export type LessonReading = {
  id: Id;
  team: string;
  week: string;
  answered: Outcome['answered'];
  helped: Outcome['helped'];
  isHelp: boolean;
  /** The person has it in their log as something they taught. */
  isNoted: boolean;
};
