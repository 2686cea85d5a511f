import fc from 'fast-check';
import type { TierValue } from '../../../lib/model/lesson.ts';
import type { Store } from '../../../server/store/port.ts';
import { approval, opening, type ReviewAct } from './acts.ts';
import { brokenTrail } from './judged.ts';
import { type Play, playOn, playReview } from './play.ts';
import { type Gate, recorded } from './recorded.ts';
import { firstBroken, lookAtBoth } from './review-play.ts';
import type { Seen } from './review-rows.ts';
import { makeStage, NAMES, type Name, type Told } from './stage.ts';
import type { Answer } from './team.ts';

/** Something that waits, and what several people then do at once. */
type Race = { first: ReviewAct; atOnce: ReviewAct[] };
type RaceHistory = { opening: ReviewAct[]; races: Race[] };

const who = fc.constantFrom<Name>(...NAMES);
const tier = fc.constantFrom<TierValue>(1, 2, 3, 3, 4);
const one = <const T>(value: T) => fc.constant(value);

const first: fc.Arbitrary<ReviewAct> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: one('submit'),
      who: fc.constantFrom<Name>('finn', 'finn', 'hal', 'dan'),
      lesson: one(0),
      tier,
      text: fc.nat(2),
      old: one(false),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: one('lower'), who: one('olga'), lesson: one(0), to: tier }) },
  { weight: 1, arbitrary: fc.record({ do: one('reverify'), who, lesson: one(0) }) },
);

const decisions: fc.Arbitrary<ReviewAct[]> = fc
  .tuple(
    fc.shuffledSubarray<Name>(['olga', 'dan', 'gwen', 'hal', 'ada'], { minLength: 2, maxLength: 4 }),
    fc.constantFrom('approve', 'approve', 'approve', 'request-changes', 'reject'),
  )
  .map(([names, last]) =>
    names.map((name, index): ReviewAct => {
      const decision = approval(name);
      return index === 0 && decision.do === 'decide' ? { ...decision, verdict: last } : decision;
    }),
  );

/** What changes under a decision that is on its way. */
const meanwhile: fc.Arbitrary<ReviewAct> = fc.oneof(
  fc.record({ do: one('submit'), who, lesson: one(0), tier, text: fc.nat(2), old: one(false) }),
  fc.record({ do: one('withdraw'), who: one('finn'), which: one(0) }),
  fc.record({ do: fc.constantFrom<'raise' | 'lower'>('raise', 'lower'), who, lesson: one(0), to: tier }),
  fc.record({
    do: fc.constantFrom<'reverify' | 'verify' | 'retire'>(
      'reverify',
      'reverify',
      'verify',
      'verify',
      'retire',
    ),
    who,
    lesson: one(0),
  }),
  fc.record({ do: one('carry'), who, lesson: one(0), bold: fc.boolean(), text: one(null) }),
  fc.record({
    do: fc.constantFrom<'transfer' | 'delegate'>('transfer', 'delegate'),
    who: one('olga'),
    to: who,
  }),
  fc.record({ do: one('accept'), who }),
  fc.record({ do: one('approvers'), who: one('ada'), named: who, domain: who }),
  fc.record({
    do: fc.constantFrom<'leave' | 'remove' | 'return' | 'reset' | 'role'>(
      'leave',
      'remove',
      'remove',
      'return',
      'reset',
      'role',
    ),
    who,
  }),
);

const MEMBERSHIP: ReadonlySet<string> = new Set(['leave', 'remove', 'return', 'reset', 'role']);

/** A device sends one thing at a time; what is done to a member is not sent by theirs. */
const oneEach = (acts: readonly ReviewAct[]): ReviewAct[] => {
  const busy = new Set<string>();
  return acts.filter((act) => {
    if (act.do === 'wait' || MEMBERSHIP.has(act.do)) return true;
    const free = !busy.has(act.who);
    busy.add(act.who);
    return free;
  });
};

const race: fc.Arbitrary<Race> = fc
  .tuple(first, decisions, fc.array(meanwhile, { maxLength: 2 }), fc.boolean())
  .map(([waits, decide, others, late]) => ({
    first: waits,
    atOnce: oneEach(late ? [...decide, ...others] : [...others, ...decide]),
  }));

export const raceHistories: fc.Arbitrary<RaceHistory> = fc.record({
  opening,
  races: fc.array(race, { minLength: 2, maxLength: 5, size: 'max' }),
});

/** Lets acts into their transactions together: all that have begun, or those that come within 200 ms. */
function meeting(): { gate: Gate; expect: (count: number) => void; arrived: () => void } {
  let missing = 0;
  let begin: () => void = () => undefined;
  let begun = Promise.resolve();
  const arrived = () => {
    missing -= 1;
    if (missing <= 0) begin();
  };
  return {
    arrived,
    expect(count) {
      missing = count;
      begun = new Promise((resolve) => {
        begin = resolve;
        setTimeout(resolve, 200);
      });
    },
    gate() {
      arrived();
      return begun;
    },
  };
}

const wordsOf = (answer: unknown): string[] => {
  const { body } = (answer ?? {}) as Partial<Answer<{ results?: Told[]; code?: string }>>;
  const word = body?.results?.[0]?.code ?? body?.results?.[0]?.status ?? body?.code;
  return word === undefined ? [] : [word];
};

let stages = 0;

/**
 * Plays a history in a team of its own on a database where several can write at once, and says which law it broke, as the
 * rows tell it after every transaction, or null. `told` hears how each act of a race was answered.
 */
export async function racedBroken(
  rows: Store,
  dataDir: string,
  history: RaceHistory,
  told: (word: string) => void = () => undefined,
): Promise<string | null> {
  let play: Play | null = null;
  const { gate, expect, arrived } = meeting();
  const watch = recorded<(Seen | null)[]>(
    rows,
    lookAtBoth(() => play),
    gate,
  );
  const known = playOn(await makeStage(watch.store, { DATA_DIR: dataDir }, ++stages));
  play = known;
  for (const act of history.opening) await playReview(known, act);
  for (const { first, atOnce } of history.races) {
    expect(0);
    await playReview(known, first);
    expect(atOnce.length);
    const answers = atOnce.map((act) => playReview(known, act).finally(arrived));
    for (const answer of await Promise.all(answers)) wordsOf(answer).forEach(told);
  }
  const last = await lookAtBoth(() => play)(rows);
  return firstBroken(known, [...watch.sights(), last]) ?? (await brokenTrail(rows, known.team));
}
