import type { Claim } from './claim.ts';
import type { LessonBody } from './lesson.ts';

/** What an incident says, in the order it is read; null where nothing is said. */
export const incidentClaims = (body: Extract<LessonBody, { kind: 'incident' }>): (Claim | null)[] => [
  body.symptom,
  ...(body.seen ?? []),
  ...body.tried,
  body.cause,
  body.fix,
  body.prevention,
];
