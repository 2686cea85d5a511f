import fc from 'fast-check';
import type { TierValue } from '../../lib/model/lesson.ts';

export const PEOPLE = ['ann', 'bob', 'cat', 'deb', 'eve', 'fay'] as const;
/** A person, or whoever holds a role at that moment. */
type Person =
  | (typeof PEOPLE)[number]
  | 'bot'
  | 'nobody'
  | 'owner'
  | 'deputy'
  | 'domain'
  | 'named'
  | 'named too';

type Verdict = 'approve' | 'request-changes' | 'reject';

/** What becomes of somebody's membership. */
export type Change = 'left' | 'back' | 'reset' | 'admin' | 'by domain';

export type Command =
  | { do: 'submit'; who: Person; tier: TierValue; text: number; old: boolean }
  | {
      do: 'decide';
      who: Person;
      which: number;
      verdict: Verdict;
      seen: number;
      grant: 'sync' | 'review' | 'bound';
    }
  | { do: 'withdraw'; who: Person; which: number }
  | { do: 'raise' | 'lower'; who: Person; to: TierValue }
  | { do: 'reverify' | 'verify' | 'retire'; who: Person }
  | { do: 'carry'; who: Person; text: number; bold: boolean }
  | { do: 'role'; role: 'owner' | 'deputy' | 'domainApprover' | 'named'; who: Person }
  | { do: 'member'; who: Person; but: Change }
  | { do: 'wait'; hours: number };

const person = fc.constantFrom<Person>(...PEOPLE, ...PEOPLE, 'bot', 'nobody');
const tier = fc.constantFrom<TierValue>(1, 2, 2, 3, 3, 4);
const one = <const T>(value: T) => fc.constant(value);

const decision = fc.record({
  do: one('decide'),
  who: person,
  /** Counted from the last submission back. */
  which: fc.constantFrom(0, 0, 0, 1, 2),
  verdict: fc.constantFrom<Verdict>(
    'approve',
    'approve',
    'approve',
    'approve',
    'approve',
    'reject',
    'request-changes',
  ),
  /** How many revisions ago the text was that the person saw. */
  seen: fc.constantFrom(0, 0, 0, 0, 1),
  grant: fc.constantFrom<'sync' | 'review' | 'bound'>('bound', 'bound', 'bound', 'review', 'sync'),
});

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: one('submit'), who: person, tier, text: fc.nat(2), old: fc.boolean() }),
  },
  { weight: 14, arbitrary: decision },
  { weight: 1, arbitrary: fc.record({ do: one('withdraw'), who: person, which: fc.nat(1) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom<'raise' | 'lower'>('raise', 'lower', 'lower'),
      who: person,
      to: tier,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom<'reverify' | 'verify'>('reverify', 'verify'), who: person }),
  },
  { weight: 2, arbitrary: fc.record({ do: one('carry'), who: person, text: fc.nat(2), bold: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: one('role'),
      role: fc.constantFrom<'owner' | 'deputy' | 'domainApprover' | 'named'>(
        'owner',
        'deputy',
        'domainApprover',
        'named',
      ),
      who: person,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: one('member'),
      who: person,
      but: fc.constantFrom<Change>('left', 'back', 'reset', 'admin', 'by domain'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: one('wait'), hours: fc.constantFrom(1, 30) }) },
);

const proposal = (who: fc.Arbitrary<Person>): fc.Arbitrary<Command> =>
  fc.oneof(
    fc.record({ do: one('submit'), who, tier, text: fc.nat(2), old: one(false) }),
    fc.record({ do: one('lower'), who: one('owner'), to: tier }),
    fc.record({ do: one('reverify'), who }),
  );

const HOLDERS: readonly Person[] = ['owner', 'deputy', 'domain', 'named', 'named too', 'cat'];

const raise: fc.Arbitrary<Command> = fc.record({
  do: one('raise'),
  who: person,
  to: fc.constantFrom<TierValue>(3, 4, 4),
});

/** A proposal and approvals by those who have a role, which chance alone would seldom bring together. */
const round: fc.Arbitrary<Command[]> = fc
  .tuple(
    // Fay has no role, so that owner, deputy and approvers are free to decide.
    proposal(fc.oneof(person, fc.constant<Person>('fay'))),
    fc.option(command, { nil: null }),
    fc.oneof(
      fc.array(fc.constantFrom(...HOLDERS), { minLength: 1, maxLength: 4 }),
      fc.shuffledSubarray([...HOLDERS], { minLength: 5 }),
    ),
    fc.option(fc.oneof(command, raise), { nil: null }),
    fc.nat(3),
  )
  .map(([first, meanwhile, people, between, at]) => {
    const approve = (who: Person): Command => ({
      do: 'decide',
      who,
      which: 0,
      verdict: 'approve',
      seen: 0,
      grant: 'bound',
    });
    const approvals = people.map(approve);
    if (between) approvals.splice(at, 0, between);
    return [first, ...(meanwhile ? [meanwhile] : []), ...approvals];
  });

/** Somebody sends what may live already in the same words, and carries it at once. */
const retold: fc.Arbitrary<Command[]> = fc.tuple(person, tier, fc.nat(2)).map(([who, value, text]) => [
  { do: 'submit', who, tier: value, text, old: false },
  { do: 'carry', who, text, bold: true },
]);

/** What happens to one lesson: submissions, decisions, people who come and go, and seldom its end. */
export const histories: fc.Arbitrary<Command[]> = fc
  .tuple(
    fc.array(
      fc.oneof(
        { weight: 6, arbitrary: round },
        { weight: 4, arbitrary: command.map((it) => [it]) },
        { weight: 1, arbitrary: retold },
      ),
      { minLength: 2, maxLength: 14, size: 'max' },
    ),
    fc.nat(19),
    person,
  )
  .map(([chunks, ends, who]) => [...chunks.flat(), ...(ends === 0 ? [{ do: 'retire', who } as const] : [])]);
