import type { SaidOutcome } from '../../log/fold-outcomes.ts';
import type { Id } from '../../model/id.ts';
import type { Contribution } from '../../protocol/contribution.ts';

/** What a person says of a lesson. */
export type OutcomeView = {
  /** What counts of this week, or null. */
  now: SaidOutcome | null;
  /** What was said last, of whichever week, or null. */
  last: SaidOutcome | null;
  /** The team whose lesson it is, and whether answers go into its figures: null while nobody asked. */
  team: { team: Id; name: string; consent: boolean | null } | null;
  /** Whether this week's answer goes to that team from this device; while there is none, whether one would. */
  goes: boolean;
  /** What goes to the team of this week's answer, or would. */
  answer: Contribution | null;
};

/** What counts of one week in the person's log; `events` are all that was said in it, in the order it was said. */
export type OwnAnswer = Pick<SaidOutcome, 'week' | 'outcome'> & { note: string | null; events: Id[] };

/** A team and what was said about its figures: null while nobody asked. */
export type ConsentView = { given: boolean; at: number } | null;
