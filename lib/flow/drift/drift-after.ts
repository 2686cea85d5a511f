import type { Drift } from '../../db/drifts.ts';
import type { Id } from '../../model/id.ts';
import { timesOf } from './drift-of.ts';

/** A claim whose quote was looked for; null where that could not be told. */
type Looked = { claim: Id; isThere: boolean | null };

/** What is known of a revision's quotes after some were looked for. */
export function driftAfter(before: Drift | null, rev: Id, looked: readonly Looked[], at: number): Drift {
  const known: Drift = before ?? { rev, at, claims: {}, asked: null };
  const claims = { ...known.claims };
  const seen = { ...timesOf(known) };
  for (const { claim, isThere } of looked) {
    seen[claim] = at;
    if (isThere !== null) claims[claim] = isThere;
  }
  const drift = { ...known, at, claims, seen };
  // What is there again was answered, and is asked about anew once it goes.
  if (!Object.values(claims).includes(false)) return { ...drift, asked: null, askedOf: [] };
  const { askedOf } = known;
  return askedOf === undefined ? drift : { ...drift, askedOf: askedOf.filter((id) => claims[id] === false) };
}
