import type { LessonContent } from './lesson.ts';
import { claimsOf } from './lesson-claims.ts';

/**
 * Everything a lesson says to who works by it, '' where a part is missing. Not what is said about it: how somebody knows a
 * statement, why it has its tier, and its pages' own words.
 */
export const lessonTexts = (content: LessonContent): string[] => [
  content.title,
  content.situation,
  content.why?.text ?? '',
  ...claimsOf(content).map(({ text }) => text),
  ...(content.body.kind === 'decision-guide'
    ? content.body.branches.flatMap((branch) => [branch.if, branch.escalate ?? ''])
    : []),
  ...content.checks.flatMap(({ scenario, question, options }) => [
    scenario,
    question,
    ...options.flatMap(({ text, rationale }) => [text, rationale]),
  ]),
];
