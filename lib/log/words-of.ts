import type { Claim } from '../model/claim.ts';
import { incidentClaims } from '../model/incident-claims.ts';
import type { LessonBody, LessonContent } from '../model/lesson.ts';
import { unreachable } from '../model/result.ts';

const textsOf = (claims: readonly (Claim | null | undefined)[]): string[] =>
  claims.flatMap((claim) => (claim ? [claim.text] : []));

function bodyTexts(body: LessonBody): string[] {
  switch (body.kind) {
    case 'how-to':
      return body.steps.flatMap(({ claim, caution }) => textsOf([claim, caution]));
    case 'decision-guide':
      return body.branches.flatMap((branch) => [branch.if, branch.then.text, branch.escalate ?? '']);
    case 'incident':
      return textsOf(incidentClaims(body));
    case 'concept':
      return textsOf([body.definition, ...body.examples, ...body.nonExamples]);
    default:
      return unreachable(body);
  }
}

/** The words of a lesson that search looks in beside its title and situation; no quotes and no checks. */
export const wordsOf = (content: LessonContent): string =>
  [
    ...textsOf([content.insight]),
    ...bodyTexts(content.body),
    ...textsOf(content.mistakes),
    content.why?.text ?? '',
    content.sources[0]?.title ?? '',
  ]
    .filter((text) => text !== '')
    .join('\n');
