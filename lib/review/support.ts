import type { LessonContent } from '../model/lesson.ts';
import { claimsOf } from '../model/lesson-claims.ts';
import { type Verdict, verify } from '../quote/verify.ts';
import { packFor } from '../text/pack-for.ts';
import type { ReviewRefusal } from './refusal.ts';
import type { Review, SubmissionRow } from './rows.ts';

/** What stands behind one claim, as the grounding code said now; a client's word for it is never taken. */
export type ClaimSupport = {
  claim: string;
  verdict: Verdict;
  /** The excerpt a quote stands in. */
  excerpt: string | null;
  /** Who gave a testimony, as its revision calls them. */
  by: string | null;
};

const caseOf = ({ body }: LessonContent, claim: string): string =>
  body.kind === 'decision-guide' ? (body.branches.find(({ then }) => then.id === claim)?.if ?? '') : '';

/** Every claim of a revision with its support, judged again on the excerpts that came with it. */
export function supportsOf(content: LessonContent): ClaimSupport[] {
  const pack = packFor(content.language);
  return claimsOf(content).map((claim) => ({
    claim: claim.id,
    verdict: verify(claim, content.excerpts, { pack, under: caseOf(content, claim.id) }),
    excerpt: claim.support.kind === 'quote' ? claim.support.excerpt : null,
    by: claim.support.kind === 'testimony' ? claim.support.by : null,
  }));
}

/** The verdicts alone, by claim. */
export const verdictsIn = (supports: readonly ClaimSupport[]): Record<string, Verdict> =>
  Object.fromEntries(supports.map(({ claim, verdict }) => [claim, verdict]));

/** Claims whose quote is not in its excerpt: in no tier a support at all. */
export const falseQuotes = (supports: readonly ClaimSupport[]): string[] =>
  supports.filter(({ verdict }) => verdict === 'unsupported').map(({ claim }) => claim);

type Approving = {
  tier: SubmissionRow['tier'];
  supports: readonly ClaimSupport[];
  /** Who gave a testimony, as persons, by the claim's id. */
  givers: Readonly<Record<string, readonly string[]>>;
  /** The approvals that hold a seat, this one last. */
  approvals: readonly Pick<Review, 'person' | 'reason' | 'found' | 'confirms'>[];
  /** Whether this approval is the last that is needed. */
  last: boolean;
};

/** In tiers 3 and 4 an excerpt is found again by an approver's browser; in 3 a stated reason will do. */
function notFound({ tier, supports, approvals }: Approving): string[] {
  if (tier < 3 || (tier === 3 && approvals.some(({ reason }) => reason !== null && reason.trim() !== '')))
    return [];
  const found = new Set(approvals.flatMap((review) => review.found.map(({ excerpt }) => excerpt)));
  const asked = supports.flatMap(({ excerpt }) => (excerpt === null ? [] : [excerpt]));
  return [...new Set(asked)].filter((excerpt) => !found.has(excerpt));
}

/**
 * In tiers 3 and 4 a testimony is confirmed by an approver who did not give it. The first approver confirms all but
 * their own, so that the last is not left with one they cannot confirm.
 */
function notConfirmed({ tier, supports, givers, approvals, last }: Approving): string[] {
  if (tier < 3) return [];
  const me = approvals.at(-1)?.person;
  const gave = (person: string | undefined, claim: string): boolean =>
    person !== undefined && (givers[claim] ?? []).includes(person);
  return supports
    .filter(
      ({ claim, verdict }) =>
        verdict === 'testimony' &&
        !approvals.some(({ person, confirms }) => !gave(person, claim) && confirms.includes(claim)) &&
        (last || !gave(me, claim)),
    )
    .map(({ claim }) => claim);
}

/** What an approval still lacks behind the claims of its revision, or null. */
export function shortfall(approving: Approving): ReviewRefusal | null {
  const { tier, supports } = approving;
  const bare = tier < 2 ? [] : supports.filter(({ verdict }) => verdict === 'none').map(({ claim }) => claim);
  const unsupported = [...bare, ...falseQuotes(supports)];
  if (unsupported.length > 0) return { kind: 'needs-support', claims: unsupported };
  const excerpts = notFound(approving);
  if (excerpts.length > 0) return { kind: 'needs-finding', excerpts };
  const claims = notConfirmed(approving);
  return claims.length > 0 ? { kind: 'needs-confirmation', claims } : null;
}
