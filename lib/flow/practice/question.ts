import type { Id } from '../../model/id.ts';
import type { LessonContent } from '../../model/lesson.ts';
import type { Practised } from '../../practice/card.ts';
import { optionsOn } from '../../practice/option-order.ts';
import type { QuestionView } from '../views/practice.ts';

/**
 * A question that may be asked, with what is shown of its lesson. `lived` are the revisions of a team's that were ever live; an older
 * server does not say.
 */
export type Question = Practised & Pick<QuestionView, 'title' | 'source' | 'of'> & { lived?: readonly Id[] };

type Of = Pick<Question, 'lesson' | 'rev' | 'tier' | 'since' | 'of' | 'lived'>;

/** The questions of a lesson. */
export const questionsOf = (content: LessonContent, lesson: Of): Question[] => {
  const [source] = content.sources;
  const named = source === undefined ? null : { address: source.address, title: source.title };
  return content.checks.map((check) => ({ ...lesson, check, title: content.title, source: named }));
};

/** As it is asked on a calendar day. */
export const questionView = (
  { lesson, rev, check, title, source, of }: Question,
  day: string,
): QuestionView => ({
  ...{ lesson, rev, title, source, of },
  check: { ...check, options: optionsOn(check, day) },
});
