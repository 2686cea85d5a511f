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

/** When each claim's quote was last looked for. */
export const timesOf = ({
  seen,
  claims,
  at,
}: Pick<Drift, 'seen' | 'claims' | 'at'>): Readonly<Record<Id, number>> =>
  seen ?? Object.fromEntries(Object.keys(claims).map((claim) => [claim, at]));

/** When the one of some claims was looked for that nobody has looked for since the longest. */
export const oldestOf = (drift: Drift, known: readonly Claim[]): number =>
  Math.min(drift.at, ...known.map(({ id }) => timesOf(drift)[id] ?? drift.at));

/** Whether those who decide can be asked about what is gone: not where they were about all of it. */
export const mayAskAbout = ({ asked, askedOf }: Drift, gone: readonly Claim[]): boolean =>
  gone.length > 0 &&
  (asked === null || (askedOf !== undefined && gone.some(({ id }) => !askedOf.includes(id))));

/** The excerpts whose quotes are not all there any more. */
export const changedExcerpts = (gone: readonly Claim[]): string[] => [
  ...new Set(gone.flatMap(({ support }) => (support.kind === 'quote' ? [support.excerpt] : []))),
];
