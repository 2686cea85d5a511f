import type { LessonContent } from '../model/lesson.ts';
import type { Problem } from '../model/problem.ts';
import { badText } from '../rules/bad-text.ts';
import { claimsOf } from './claims.ts';

type Refused = Extract<Problem, { kind: 'text-refused' }>['why'];

/** Everything a person can read and change in a lesson; the excerpts are the page's and only looked at. */
function textsOf(content: LessonContent): string[] {
  const { body } = content;
  return [
    content.title,
    content.situation,
    content.why?.text ?? '',
    content.tier.reason,
    ...claimsOf(content).flatMap(({ text, support }) =>
      support.kind === 'testimony' ? [text, support.knownFrom, support.by] : [text],
    ),
    ...(body.kind === 'decision-guide' ? body.branches.flatMap((one) => [one.if, one.escalate ?? '']) : []),
    ...content.checks.flatMap(({ scenario, question, options }) => [
      scenario,
      question,
      ...options.flatMap(({ text, rationale }) => [text, rationale]),
    ]),
  ];
}

/** Why a text of the lesson may not be kept, or null: characters that make it read differently from what it is. */
export const refusedText = (content: LessonContent): Refused | null =>
  textsOf(content)
    .map(badText)
    .find((why) => why !== null) ?? null;
