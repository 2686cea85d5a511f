import type { Drift } from '../../db/drifts.ts';
import type { Claim } from '../../model/claim.ts';
import type { Id } from '../../model/id.ts';
import type { LessonContent } from '../../model/lesson.ts';
import { claimsOf } from '../../model/lesson-claims.ts';

/** The claims of a revision that rest on a quote: all, those whose quote was looked for, and those of them whose is gone. */
export function driftOf(
  content: LessonContent,
  rev: Id,
  drift: Drift | null,
): { quotes: Claim[]; known: Claim[]; gone: Claim[] } {
  const seen = drift?.rev === rev ? drift.claims : {};
  const quotes = claimsOf(content).filter(({ support }) => support.kind === 'quote');
  const known = quotes.filter(({ id }) => seen[id] !== undefined);
  return { quotes, known, gone: known.filter(({ id }) => seen[id] === false) };
}

/** The excerpts whose quotes are not all there any more. */
export const changedExcerpts = (gone: readonly Claim[]): string[] => [
  ...new Set(gone.flatMap(({ support }) => (support.kind === 'quote' ? [support.excerpt] : []))),
];
