import type { Claim } from '../model/claim.ts';
import type { LessonBody, LessonContent, LessonKind } from '../model/lesson.ts';
import { unreachable } from '../model/result.ts';
import { bodyClaims } from './claims.ts';

const cautionsOf = (body: LessonBody): Claim[] =>
  body.kind === 'how-to' ? body.steps.flatMap(({ caution }) => (caution ? [caution] : [])) : [];

function bodyFrom(claims: readonly Claim[], kind: LessonKind): LessonBody {
  const [first, ...others] = claims;
  switch (kind) {
    case 'how-to':
      return { kind, steps: claims.map((claim) => ({ claim })) };
    case 'decision-guide':
      return { kind, branches: claims.map((then) => ({ if: '', then })) };
    case 'incident':
      return { kind, symptom: first ?? null, tried: others, cause: null, fix: null, prevention: null };
    case 'concept':
      return { kind, definition: first ?? null, examples: others, nonExamples: [] };
    default:
      return unreachable(kind);
  }
}

/** The same claims as a lesson of another kind; cautions of steps become mistakes, so that no claim is lost. */
export function asKind(content: LessonContent, kind: LessonKind): LessonContent {
  if (content.body.kind === kind) return content;
  const cautions = cautionsOf(content.body);
  const warned = new Set(cautions.map(({ id }) => id));
  const claims = bodyClaims(content.body).filter(({ id }) => !warned.has(id));
  return { ...content, body: bodyFrom(claims, kind), mistakes: [...content.mistakes, ...cautions] };
}
