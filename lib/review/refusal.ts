import type { TierValue } from '../model/lesson.ts';

/** Why a review command changes nothing. The server sends the kind as its code; each has one sentence in the UI. */
export type ReviewRefusal =
  | { kind: 'not-member' }
  | { kind: 'service' }
  | { kind: 'not-owner' }
  | { kind: 'not-submitter' }
  | { kind: 'not-offered' }
  | { kind: 'same-person' }
  | { kind: 'one-person-team' }
  | { kind: 'not-found'; what: 'lesson' | 'revision' | 'submission' | 'flag' | 'need' }
  | { kind: 'not-live'; is: 'none' | 'retired' }
  | { kind: 'not-waiting'; is: string }
  | { kind: 'not-new' }
  | { kind: 'needs-skill' }
  | { kind: 'other-skill'; submission: string }
  | { kind: 'already-waiting'; submission: string }
  | { kind: 'own-work' }
  | { kind: 'already-decided' }
  | { kind: 'hash-changed'; now: string }
  | { kind: 'too-fresh'; until: number | null }
  | { kind: 'not-eligible' }
  | { kind: 'needs-grant' }
  | { kind: 'needs-bound-grant' }
  | { kind: 'needs-support'; claims: string[] }
  | { kind: 'needs-finding'; excerpts: string[] }
  | { kind: 'needs-confirmation'; claims: string[] }
  | { kind: 'stale'; live: string | null }
  | { kind: 'meaning-changed' }
  | { kind: 'no-approval' }
  | { kind: 'tier-lowered'; least: TierValue }
  | { kind: 'not-lower' }
  | { kind: 'needs-submission' }
  | { kind: 'policy-looser'; tier: TierValue; what: 'seats' | 'days' }
  | { kind: 'admin-only'; what: 'named' | 'domain-approver' };

/** What a command writes, or why it writes nothing. */
export type Reviewed<T> = { ok: true; value: T } | { ok: false; problem: ReviewRefusal };

export const refuse = (problem: ReviewRefusal): { ok: false; problem: ReviewRefusal } => ({
  ok: false,
  problem,
});
