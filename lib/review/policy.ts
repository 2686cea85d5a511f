import * as z from 'zod';
import type { TierValue } from '../model/lesson.ts';
import { pairs } from './pairs.ts';
import { type Reviewed, refuse } from './refusal.ts';

/**
 * One approval that is asked for, by who may give it. `owner` is the deputy's only while the owner is in A or gone; where
 * both are, it and `owner-or-deputy` are an admin's. `named` are those an admin named, `domain` is the domain approver.
 */
export const Seat = z.enum(['any', 'owner', 'owner-or-deputy', 'named', 'domain']);
export type Seat = z.infer<typeof Seat>;

const TierRule = z.looseObject({
  /** Each is taken by another person. */
  seats: z.array(Seat).min(1).max(5),
  /** Days until the lesson has to be verified again. */
  days: z.int().min(1).max(365),
});

/** A word of the team's own that means harm; it counts where it stands as a whole word, in any case. */
const TeamSign = z.looseObject({
  word: z.string().min(2).max(60),
  tier: z.union([z.literal(3), z.literal(4)]),
});

/** Whether a word of the team's own has anything to find: one of marks alone is in no text, or in every one that is empty. */
export const isSign = (word: string): boolean => /[\p{L}\p{N}]/u.test(word);

/** The team's setting for review, by tier. A sign that finds nothing is passed over: its rules count all the same. */
export const TierPolicy = z.looseObject({
  tiers: z.looseObject({ 1: TierRule, 2: TierRule, 3: TierRule, 4: TierRule }),
  signs: z
    .array(TeamSign)
    .max(200)
    .overwrite((signs) => signs.filter(({ word }) => isSign(word))),
});
export type TierPolicy = z.infer<typeof TierPolicy>;

/** The table of the specification. */
export const DEFAULT_POLICY: TierPolicy = {
  tiers: {
    1: { seats: ['any'], days: 365 },
    2: { seats: ['owner'], days: 180 },
    3: { seats: ['owner-or-deputy', 'named'], days: 90 },
    4: { seats: ['owner-or-deputy', 'domain'], days: 60 },
  },
  signs: [],
};

const TIERS: readonly TierValue[] = [1, 2, 3, 4];

const asStrict = (seat: Seat, asked: Seat): boolean =>
  seat === asked || asked === 'any' || (asked === 'owner-or-deputy' && seat === 'owner');

/** A setting as an admin wrote it, refused where it asks for less than the table or verifies later. */
export function stricterPolicy(wanted: TierPolicy): Reviewed<TierPolicy> {
  for (const tier of TIERS) {
    const rule = wanted.tiers[tier];
    const least = DEFAULT_POLICY.tiers[tier];
    if (pairs(least.seats, rule.seats, (asked, seat) => asStrict(seat, asked)).size < least.seats.length)
      return refuse({ kind: 'policy-looser', tier, what: 'seats' });
    if (rule.days > least.days) return refuse({ kind: 'policy-looser', tier, what: 'days' });
  }
  return { ok: true, value: wanted };
}

/** The approvals a submission of this tier needs. */
export const requiredFor = (policy: TierPolicy, tier: TierValue): Seat[] => [...policy.tiers[tier].seats];

const DAY = 86_400_000;

/** When a lesson approved or verified now has to be verified again, in ms. */
export const verifyBy = (policy: TierPolicy, tier: TierValue, now: number): number =>
  now + policy.tiers[tier].days * DAY;
