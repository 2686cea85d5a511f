import type { LessonBody } from '../model/lesson.ts';
import { unreachable } from '../model/result.ts';
import { seenOf } from './claims.ts';

/** One body of two of a kind: lists one after the other, and of what there is one the first's. A body of another kind adds nothing. */
export function mergeBodies(a: LessonBody, b: LessonBody): LessonBody {
  switch (a.kind) {
    case 'how-to':
      return b.kind === a.kind ? { ...a, steps: [...a.steps, ...b.steps] } : a;
    case 'decision-guide':
      return b.kind === a.kind ? { ...a, branches: [...a.branches, ...b.branches] } : a;
    case 'incident':
      if (b.kind !== a.kind) return a;
      return {
        ...a,
        symptom: a.symptom ?? b.symptom,
        ...seenOf([...(a.seen ?? []), ...(b.seen ?? [])]),
        tried: [...a.tried, ...b.tried],
        cause: a.cause ?? b.cause,
        fix: a.fix ?? b.fix,
        prevention: a.prevention ?? b.prevention,
      };
    case 'concept':
      if (b.kind !== a.kind) return a;
      return {
        ...a,
        definition: a.definition ?? b.definition,
        examples: [...a.examples, ...b.examples],
        nonExamples: [...a.nonExamples, ...b.nonExamples],
      };
    default:
      return unreachable(a);
  }
}
