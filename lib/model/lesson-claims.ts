import type { Claim } from './claim.ts';
import { incidentClaims } from './incident-claims.ts';
import type { LessonBody, LessonContent } from './lesson.ts';

const present = (claims: readonly (Claim | null | undefined)[]): Claim[] =>
  claims.filter((claim): claim is Claim => claim !== null && claim !== undefined);

function bodyClaims(body: LessonBody): Claim[] {
  switch (body.kind) {
    case 'how-to':
      return present(body.steps.flatMap(({ claim, caution }) => [claim, caution]));
    case 'decision-guide':
      return body.branches.map(({ then }) => then);
    case 'incident':
      return present(incidentClaims(body));
    case 'concept':
      return present([body.definition, ...body.examples, ...body.nonExamples]);
  }
}

/** Every claim of a lesson, the insight first. */
export const claimsOf = (content: LessonContent): Claim[] => [
  ...present([content.insight]),
  ...bodyClaims(content.body),
  ...content.mistakes,
];
