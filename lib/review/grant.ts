import type { Decision } from '../model/decision.ts';
import type { ReviewRefusal } from './refusal.ts';
import type { SubmissionRow } from './rows.ts';

/**
 * What a command was sent with, after the server found it valid and the person's own: `sync` is the device token
 * alone, `bound` was made on the server's page for one command and decision.
 */
export type Grant =
  | { kind: 'sync' }
  | { kind: 'review' }
  | {
      kind: 'bound';
      command: string;
      submission: string;
      contentHash: string;
      verdict: Decision['verdict'];
    };

/** What a command lacks that needs more than the device token, or null. */
export const needsReview = ({ kind }: Grant): ReviewRefusal | null =>
  kind === 'review' ? null : { kind: 'needs-grant' };

/** What a decision lacks: in tiers 3 and 4 a grant made for exactly this decision. */
export function needsFor(
  grant: Grant,
  { tier }: SubmissionRow,
  decision: Decision,
  command: string,
): ReviewRefusal | null {
  if (grant.kind === 'sync') return { kind: tier < 3 ? 'needs-grant' : 'needs-bound-grant' };
  if (grant.kind === 'review') return tier < 3 ? null : { kind: 'needs-bound-grant' };
  const made =
    grant.command === command &&
    grant.submission === decision.submission &&
    grant.contentHash === decision.contentHash &&
    grant.verdict === decision.verdict;
  return made ? null : { kind: 'needs-bound-grant' };
}
