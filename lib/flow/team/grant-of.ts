import type { Id } from '../../model/id.ts';
import type { KeptGrant } from '../../model/kept-grant.ts';
import type { GrantOf } from '../../sync/granted.ts';
import type { Deps } from '../deps.ts';

/** What this device made up for a team: for any decision (null), or for one submission. */
export async function keptGrant(
  { grants }: Pick<Deps, 'grants'>,
  team: Id,
  submission: Id | null,
): Promise<KeptGrant | null> {
  const of = (grant: KeptGrant) => grant.team === team && (grant.bound?.submission ?? null) === submission;
  return (await grants.list()).find(of) ?? null;
}

/** The grant a team's command is sent with: its own where one was confirmed for it, else the one for any decision. */
export const grantOf =
  ({ grants }: Pick<Deps, 'grants'>, team: Id): GrantOf =>
  async ({ id }) => {
    const held = (await grants.list()).filter((kept) => kept.team === team && kept.expiresAt !== null);
    const own = held.find(({ bound }) => bound?.command === id);
    return (own ?? held.find(({ bound }) => bound === null))?.grant ?? null;
  };
