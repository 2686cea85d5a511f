import type { LessonContent } from '../model/lesson.ts';
import { lessonTexts } from '../model/lesson-texts.ts';
import type { Problem } from '../model/problem.ts';
import { badText } from '../rules/bad-text.ts';
import { claimsOf } from './claims.ts';

type Refused = Extract<Problem, { kind: 'text-refused' }>['why'];

/** Everything a person can read and change in a lesson; the excerpts are the page's and only looked at. */
const textsOf = (content: LessonContent): string[] => [
  ...lessonTexts(content),
  content.tier.reason,
  ...claimsOf(content).flatMap(({ support }) =>
    support.kind === 'testimony' ? [support.knownFrom, support.by] : [],
  ),
];

/** Why a text of the lesson may not be kept, or null: characters that make it read differently from what it is. */
export const refusedText = (content: LessonContent): Refused | null =>
  textsOf(content)
    .map(badText)
    .find((why) => why !== null) ?? null;
