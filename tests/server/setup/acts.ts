import fc from 'fast-check';
import type { TierValue } from '../../../lib/model/lesson.ts';
import { NAMES, type Name } from './stage.ts';

type Verdict = 'approve' | 'request-changes' | 'reject';
export type GrantKind =
  | 'sync'
  | 'review'
  | 'bound'
  | 'stolen'
  | 'over'
  | 'used'
  | 'other text'
  | 'other device';

/** What people do about lessons; `which` counts submissions from the last one back, `lesson` is one of two. */
export type ReviewAct =
  | { do: 'submit'; who: Name; lesson: number; tier: TierValue; text: number; old: boolean }
  | { do: 'decide'; who: Name; which: number; verdict: Verdict; grant: GrantKind; seen: number }
  | { do: 'withdraw'; who: Name; which: number }
  | { do: 'raise' | 'lower'; who: Name; lesson: number; to: TierValue }
  | { do: 'reverify' | 'verify' | 'retire'; who: Name; lesson: number }
  | { do: 'carry'; who: Name; lesson: number; bold: boolean; text: number | null }
  | { do: 'transfer' | 'delegate'; who: Name; to: Name }
  | { do: 'accept'; who: Name }
  | { do: 'approvers'; who: Name; named: Name; domain: Name }
  | { do: 'leave' | 'remove' | 'return' | 'reset' | 'role'; who: Name }
  | { do: 'wait'; hours: number };

/** What devices do beside that, and what the server does by itself. */
export type OtherAct =
  | { do: 'events'; who: Name; count: number; skip: number }
  | { do: 'void' | 'again' | 'strange'; who: Name }
  | { do: 'spoilt'; who: Name; how: 'hash' | 'epoch' | 'gen' | 'reused' | 'body' }
  | { do: 'answers'; lesson: number; kind: 'outcome' | 'check'; but: Name; week: number }
  | { do: 'pull'; who: Name; stream: 'me' | 'team'; anew: boolean; limit: number }
  | { do: 'flag' | 'need' | 'close'; who: Name; lesson: number }
  | { do: 'set' | 'experiment' | 'read' | 'conclude'; who: Name; lesson: number }
  | { do: 'erase'; who: Name; count: number }
  | { do: 'cut' | 'retention' };

export type Act = ReviewAct | OtherAct;

const who = fc.constantFrom<Name>(...NAMES);
const tier = fc.constantFrom<TierValue>(1, 2, 2, 3, 3, 4);
const lesson = fc.constantFrom(0, 0, 0, 1);
const one = <const T>(value: T) => fc.constant(value);

const GRANTS: readonly GrantKind[] = [
  'sync',
  'review',
  'stolen',
  'over',
  'used',
  'other text',
  'other device',
];

const decision = fc.record({
  do: one('decide'),
  who,
  which: fc.constantFrom(0, 0, 0, 1, 2),
  verdict: fc.constantFrom<Verdict>('approve', 'approve', 'approve', 'approve', 'request-changes', 'reject'),
  grant: fc.constantFrom<GrantKind>('bound', 'bound', 'bound', 'bound', 'review', ...GRANTS),
  seen: fc.constantFrom(0, 0, 0, 0, 1),
});
const submission = fc.record({
  do: one('submit'),
  who,
  lesson,
  tier,
  text: fc.nat(2),
  old: fc.constantFrom(false, false, false, true),
});
const people = fc.oneof(
  fc.record({ do: fc.constantFrom<'transfer' | 'delegate'>('transfer', 'delegate'), who, to: who }),
  fc.record({ do: one('accept'), who }),
  fc.record({
    do: one('approvers'),
    who: fc.constantFrom<Name>('ada', 'ada', 'olga'),
    named: who,
    domain: who,
  }),
  fc.record({
    do: fc.constantFrom<'leave' | 'remove' | 'return' | 'reset' | 'role'>(
      'leave',
      'remove',
      'return',
      'return',
      'reset',
      'role',
    ),
    who,
  }),
);
const keeping = fc.oneof(
  fc.record({ do: fc.constantFrom<'raise' | 'lower'>('raise', 'lower', 'lower'), who, lesson, to: tier }),
  fc.record({ do: fc.constantFrom<'reverify' | 'verify'>('reverify', 'reverify', 'verify'), who, lesson }),
  fc.record({ do: one('carry'), who, lesson, bold: fc.boolean(), text: fc.constantFrom(null, null, 0, 1) }),
  fc.record({ do: one('withdraw'), who, which: fc.nat(1) }),
);

const reviewAct: fc.Arbitrary<ReviewAct> = fc.oneof(
  { weight: 4, arbitrary: submission },
  { weight: 10, arbitrary: decision },
  { weight: 4, arbitrary: keeping },
  { weight: 3, arbitrary: people },
  { weight: 1, arbitrary: fc.record({ do: one('wait'), hours: fc.constantFrom(1, 30) }) },
);

export const approval = (name: Name, grant: GrantKind = 'bound'): ReviewAct => ({
  do: 'decide',
  who: name,
  which: 0,
  verdict: 'approve',
  grant,
  seen: 0,
});

/** Something to decide about, and those with a role who approve it, which chance alone would seldom bring together. */
const round: fc.Arbitrary<ReviewAct[]> = fc
  .tuple(
    fc.oneof(
      fc.record({
        do: one('submit'),
        who: fc.oneof(who, one('finn')),
        lesson,
        tier,
        text: fc.nat(2),
        old: one(false),
      }),
      fc.record({ do: one('lower'), who: one('olga'), lesson, to: tier }),
      fc.record({ do: one('reverify'), who, lesson }),
    ),
    fc.shuffledSubarray<Name>(['olga', 'dan', 'gwen', 'hal', 'ada', 'bot'], { minLength: 3 }),
    fc.option(reviewAct, { nil: null }),
    fc.nat(3),
    fc.constantFrom<GrantKind>('bound', 'bound', 'bound', 'over', 'other device'),
  )
  .map(([first, approvers, between, at, grant]) => {
    const acts = approvers.map((name, index) => approval(name, index === 0 ? grant : 'bound'));
    if (between !== null) acts.splice(at, 0, between);
    return [first, ...acts];
  });

/** A lesson that lives, without which little else can happen; the program's approval, which comes first, is worth nothing. */
export const opening = fc
  .constantFrom<TierValue>(1, 2, 3, 4)
  .map((value): ReviewAct[] => [
    { do: 'submit', who: 'finn', lesson: 0, tier: value, text: 0, old: false },
    ...(['bot', 'olga', 'gwen', 'hal'] as const).map((name) => approval(name)),
  ]);

/** What happens to two lessons of one team; seldom a lesson's end. */
export const reviewHistories: fc.Arbitrary<ReviewAct[]> = fc
  .tuple(
    opening,
    fc.array(
      fc.oneof({ weight: 3, arbitrary: round }, { weight: 2, arbitrary: reviewAct.map((act) => [act]) }),
      {
        minLength: 2,
        maxLength: 8,
        size: 'max',
      },
    ),
    fc.nat(9),
    who,
  )
  .map(([first, parts, ends, last]) => [
    ...first,
    ...parts.flat(),
    ...(ends === 0 ? [{ do: 'retire', who: last, lesson: 0 } as const] : []),
  ]);

const otherAct: fc.Arbitrary<OtherAct> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: one('events'),
      who,
      count: fc.integer({ min: 1, max: 8 }),
      skip: fc.constantFrom(0, 0, 0, 1),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom<'void' | 'again' | 'strange'>('void', 'again', 'again', 'strange'),
      who,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: one('spoilt'),
      who,
      how: fc.constantFrom<'hash' | 'epoch' | 'gen' | 'reused' | 'body'>(
        'hash',
        'epoch',
        'gen',
        'reused',
        'body',
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: one('answers'),
      lesson,
      kind: fc.constantFrom<'outcome' | 'check'>('outcome', 'check'),
      but: who,
      week: fc.constantFrom(0, 0, 0, -1, 1),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: one('pull'),
      who,
      stream: fc.constantFrom<'me' | 'team'>('me', 'team'),
      anew: fc.boolean(),
      limit: fc.constantFrom(1, 3, 1_000),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom<'flag' | 'need' | 'close'>('flag', 'flag', 'need', 'close'),
      who,
      lesson,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom<'set' | 'experiment' | 'read' | 'conclude'>(
        'set',
        'experiment',
        'read',
        'conclude',
      ),
      who: fc.constantFrom<Name>('olga', 'ada', 'finn'),
      lesson,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: one('erase'), who, count: fc.constantFrom(0, 1, 3) }) },
  { weight: 1, arbitrary: fc.constantFrom({ do: 'cut' } as const, { do: 'retention' } as const) },
);

const longWait: fc.Arbitrary<ReviewAct[]> = fc
  .constantFrom(7 * 24, 8 * 24, 31 * 24, 181 * 24)
  .map((hours) => [{ do: 'wait', hours }]);

/** All that can happen to a team. */
export const histories: fc.Arbitrary<Act[]> = fc
  .tuple(
    opening,
    fc.array(
      fc.oneof<fc.MaybeWeightedArbitrary<Act[]>[]>(
        { weight: 3, arbitrary: round },
        { weight: 3, arbitrary: reviewAct.map((act) => [act]) },
        { weight: 9, arbitrary: otherAct.map((act) => [act]) },
        { weight: 1, arbitrary: longWait },
      ),
      { minLength: 5, maxLength: 22, size: 'max' },
    ),
  )
  .map(([first, parts]) => [...first, ...parts.flat()]);
