import type { Claim, Support } from '../model/claim.ts';
import type { Proposal } from '../model/draft.ts';
import { changeClaims } from './claims.ts';

/** Who a person without a name of their own is in their own lessons: data, shown in the words of a language. */
export const SELF = 'me';

/** The support of words a person typed; without a name nobody stands for them yet. */
export const ownSupport = (by: string, at: number): Support =>
  by === '' ? { kind: 'none' } : { kind: 'testimony', by, at, knownFrom: '' };

/** What was drafted from words the person typed: they stand for every claim themselves, nothing is quoted. */
export function asTestimony(proposal: Proposal, by: string, at: number): Proposal {
  const own = (claim: Claim): Claim => ({ ...claim, support: ownSupport(by, at) });
  return {
    ...proposal,
    content: { ...changeClaims(proposal.content, own), excerpts: [] },
    checkSeeds: proposal.checkSeeds.map(own),
    cautions: proposal.cautions.map(own),
  };
}
