import type { Claim, Support } from '../model/claim.ts';
import type { Proposal } from '../model/draft.ts';
import { changeClaims } from './claims.ts';

/** Who a person without a name of their own is in their own lessons: data, shown in the words of a language. */
export const SELF = 'me';

/**
 * What was drafted from words the person typed: they stand for every claim themselves, nothing is quoted. Without a name
 * nobody stands for anything yet.
 */
export function asTestimony(proposal: Proposal, by: string, at: number): Proposal {
  const support: Support = by === '' ? { kind: 'none' } : { kind: 'testimony', by, at, knownFrom: '' };
  const own = (claim: Claim): Claim => ({ ...claim, support });
  return {
    ...proposal,
    content: { ...changeClaims(proposal.content, own), excerpts: [] },
    checkSeeds: proposal.checkSeeds.map(own),
    cautions: proposal.cautions.map(own),
  };
}
