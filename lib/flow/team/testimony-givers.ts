import type { Db } from '../../db/schema.ts';
import { giversOf } from '../../review/givers.ts';
import type { SubmissionRow } from '../../review/rows.ts';
import type { ClaimSupport } from '../../review/support.ts';
import type { Link } from '../../sync/link.ts';
import { namesOf } from '../queries/names-of.ts';

/** Who gave each testimony of a submission, as far as this device knows, by the claim's id. */
export async function testimonyGivers(
  db: Db,
  { team, person, personName }: Link,
  submission: SubmissionRow,
  supports: readonly ClaimSupport[],
): Promise<Record<string, string[]>> {
  const known = [...(await namesOf(db, team)), [person, personName] as const];
  const members = known.map(([one, name]) => ({ person: one, name }));
  return giversOf({ members, revisions: [] }, submission, supports);
}
