import { unreachable } from '../model/result.ts';
import { authorsOf } from './authors.ts';
import { pairs } from './pairs.ts';
import { freshUntil, isAdmin, isPerson, memberOf } from './people.ts';
import type { Seat } from './policy.ts';
import type { Docket, Review, SubmissionRow } from './rows.ts';

/** When somebody approves: the time in ms, and whether it is the first approval of its submission. */
type Moment = { at: number; first: boolean };

const byOwner = (seat: Seat): boolean => seat === 'owner' || seat === 'owner-or-deputy';

/** Who may take which seat of one submission, by the roles of now. */
function seating(docket: Docket, submission: SubmissionRow) {
  const { members, roles } = docket;
  const authors = authorsOf({ ...docket, submission });
  const may = (person: string | null): person is string => isPerson(members, person) && !authors.has(person);
  const fresh = (person: string, at: number): boolean => {
    const member = memberOf(members, person);
    return submission.tier >= 3 && member !== null && freshUntil(member, at) !== undefined;
  };
  // A second approval is one that is not the first in time or not the owner's in kind: no order lets two fresh persons in.
  const able = (person: string | null, seat: Seat, { at, first }: Moment): person is string =>
    may(person) && (!fresh(person, at) || (first && byOwner(seat)));
  // Whoever joined by domain stays new: once another was first, waiting for them would be waiting for ever.
  const shutOut = (person: string, { first }: Moment): boolean =>
    submission.tier >= 3 && !first && memberOf(members, person)?.joined.byDomain === true;
  const leads = (person: string | null, moment: Moment): boolean => may(person) && !shutOut(person, moment);
  // Whose seat it is depends on A and on who is there, never on who is new for a day: a new owner's seat waits for them.
  const holds = (person: string, seat: Seat, moment: Moment): boolean => {
    const { owner, deputy, named, domainApprover } = roles;
    const [owns, stands] = [leads(owner, moment), leads(deputy, moment)];
    switch (seat) {
      case 'any':
        return true;
      case 'named':
        return named.includes(person);
      case 'domain':
        return person === domainApprover;
      case 'owner-or-deputy':
        if (owns || stands) return (owns && person === owner) || (stands && person === deputy);
        return isAdmin(members, person);
      case 'owner':
        if (owns) return person === owner;
        return stands ? person === deputy : isAdmin(members, person);
      default:
        return unreachable(seat);
    }
  };
  return {
    authors,
    may,
    fits: (person: string, seat: Seat, moment: Moment): boolean =>
      able(person, seat, moment) && holds(person, seat, moment),
    /** Whether they would, had they not joined or been reset just now, or not by domain. */
    wouldFit: (person: string, seat: Seat, moment: Moment): boolean =>
      may(person) && (holds(person, seat, moment) || holds(person, seat, { ...moment, first: true })),
  };
}

/** The approvals that count: of this text, under no lower tier than now, one a person, earliest first. */
function approvals(docket: Docket, submission: SubmissionRow): Review[] {
  const people = new Set<string>();
  return docket.reviews
    .filter(
      (review) =>
        review.submission === submission.id &&
        review.verdict === 'approve' &&
        review.contentHash === submission.contentHash &&
        review.tier >= submission.tier,
    )
    .sort((a, b) => a.at - b.at)
    .filter(({ person }) => !people.has(person) && people.add(person));
}

/** What is known about who may decide a submission. */
export type Standing = {
  /** A: those who never decide it. */
  authors: Set<string>;
  /** Its approvals that hold a seat now. */
  given: Review[];
  /** The seats nobody holds yet; none when it has every approval it needs. */
  open: Seat[];
  /** Who may decide it now. */
  people: string[];
  /** Who could, had they not joined by domain, or joined or been reset just now. */
  tooFresh: string[];
  /** The open seats cannot all be taken by different people of now. */
  noReviewer: boolean;
  /** Why not, or null: they could be once those who are too new no longer are, the first of them at `until`. */
  waitsFor: { why: 'too-fresh' | 'nobody'; until: number | null } | null;
};

/** When the first of these people is no longer too new, in ms; null where all of them stay it. */
function firstReady({ members, now }: Docket, people: readonly string[]): number | null {
  const ends = people.flatMap((person) => {
    const member = memberOf(members, person);
    return (member && freshUntil(member, now)) ?? [];
  });
  return ends.length === 0 ? null : Math.min(...ends);
}

/** Who has decided, and who may still decide. One person counts once; who could hold two seats holds either. */
export function standing(docket: Docket, submission: SubmissionRow): Standing {
  const { authors, may, fits, wouldFit } = seating(docket, submission);
  const seats = submission.required;
  const reviews = approvals(docket, submission).filter(({ person }) => may(person));
  type One = { person: string } & Moment;
  const match = (people: readonly One[]) => pairs(people, seats, (one, seat) => fits(one.person, seat, one));
  const held: One[] = reviews.map(({ person, at }, index) => ({ person, at, first: index === 0 }));
  const others: One[] = docket.members
    .filter(({ person }) => may(person) && !reviews.some((review) => review.person === person))
    .map(({ person }) => ({ person, at: docket.now, first: reviews.length === 0 }));
  const taken = match(held);
  const open = seats.filter((_, index) => ![...taken.values()].includes(index));
  const useful = new Set(others.filter((one) => match([...held, one]).size > taken.size));
  const tooFresh = others
    .filter((one) => !useful.has(one) && open.some((seat) => wouldFit(one.person, seat, one)))
    .map(({ person }) => person);
  const noReviewer = match([...held, ...others]).size < seats.length;
  const inTime = pairs([...held, ...others], seats, (one, seat) => wouldFit(one.person, seat, one));
  const why = inTime.size < seats.length ? 'nobody' : 'too-fresh';
  return {
    authors,
    given: reviews.filter((_, index) => taken.has(index)),
    open,
    people: [...useful].map(({ person }) => person),
    tooFresh,
    noReviewer,
    waitsFor: noReviewer ? { why, until: why === 'nobody' ? null : firstReady(docket, tooFresh) } : null,
  };
}

/** The same submission with what its row says of those who are there as it is now. */
export function marked(docket: Docket, submission: SubmissionRow): SubmissionRow {
  if (submission.state !== 'waiting') return { ...submission, noReviewer: false, waitsFor: null };
  const { noReviewer, waitsFor } = standing(docket, submission);
  return { ...submission, noReviewer, waitsFor };
}
