import { type AuditVerb, appendAudit } from '../audit.ts';
import { realign } from '../commands/realign.ts';
import { taskPlace } from '../commands/write-tasks.ts';
import type { Config } from '../config.ts';
import type { Deps } from '../deps.ts';
import { fail, ok, type Result } from '../outcome.ts';
import { meStream, type Reader, type Tx } from '../store/port.ts';
import type { Row } from '../store/tables.ts';
import { onLeaving } from './leaving.ts';
import { addResetLink, endGrants, memberships } from './people.ts';

const HOUR = 3_600_000;

/** The member's row where they are an active admin. */
export async function activeAdmin(reader: Reader, team_id: string, person_id: string) {
  const member = await reader.get('member', { team_id, person_id });
  return member?.status === 'active' && member.role === 'admin' ? member : null;
}

export type MemberProblem =
  | { kind: 'not-admin' }
  | { kind: 'not-member' }
  | { kind: 'last-admin' }
  | { kind: 'service' }
  | { kind: 'in-other-team' };

type Act = { team: string; by: string; person: string };

const lockFor = ({ team, person }: Act, tx: Tx) => tx.lock(team, ['team', 'audit', meStream(person)]);

/** Whether a member is the one human who leads a team. */
export async function isLastAdmin(tx: Tx, { team_id, person_id, role }: Row<'member'>): Promise<boolean> {
  if (role !== 'admin') return false;
  const admins = await tx.list('member', { where: { team_id, role: 'admin', status: 'active' } });
  return admins.every((admin) => admin.person_id === person_id || admin.kind !== 'human');
}

type Given = Pick<Deps, 'now' | 'random'> & { config: Pick<Config, 'SMTP_URL'> };

/** As `Act`; `by` is null where the operator asked for it. */
type Asked = Omit<Act, 'by'> & { by: string | null };

const noted = (tx: Tx, deps: Given, { team, by, person }: Asked, verb: AuditVerb, detail: string) =>
  appendAudit(tx, deps, { team, actor: by, verb, subject: { kind: 'person', id: person }, detail });

/** What an admin does to an active member, in one transaction that holds the team's locks. */
const asAdmin = <T>(
  deps: Deps,
  act: Act,
  work: (tx: Tx, member: Row<'member'>) => Promise<Result<T, MemberProblem>>,
): Promise<Result<T, MemberProblem>> =>
  deps.store.write(async (tx) => {
    const found = () => tx.get('member', { team_id: act.team, person_id: act.person });
    // Asked before the lock, which makes a row for a person who is not there, and again under it.
    if ((await found())?.status !== 'active') return fail({ kind: 'not-member' });
    await lockFor(act, tx);
    if ((await activeAdmin(tx, act.team, act.by)) === null) return fail({ kind: 'not-admin' });
    const member = await found();
    return member?.status === 'active' ? work(tx, member) : fail({ kind: 'not-member' });
  });

/** Invitations somebody made end with their right to make them: a link in their own hands would let them in again. */
const endInvites = (tx: Tx, team_id: string, by_id: string): Promise<number> =>
  tx.remove('invite', { team_id, by_id });

/** Writes a member's new role, which ends their review grants; in a transaction that holds the team's locks. */
export async function setRole(tx: Tx, deps: Given, act: Asked, role: 'member' | 'admin'): Promise<void> {
  const { team: team_id, person: person_id } = act;
  await tx.patch('member', { team_id, person_id }, { role });
  await endGrants(tx, team_id, person_id);
  if (role === 'member') await endInvites(tx, team_id, person_id);
  await realign(tx, taskPlace(deps, team_id));
  await noted(tx, deps, act, 'member.role-changed', role);
}

/** Gives a member another role. */
export const changeRole = (deps: Deps, act: Act, role: 'member' | 'admin') =>
  asAdmin(deps, act, async (tx, member) => {
    if (member.role === role) return ok(null);
    if (member.kind !== 'human') return fail({ kind: 'service' });
    if (role === 'member' && (await isLastAdmin(tx, member))) return fail({ kind: 'last-admin' });
    await setRole(tx, deps, act, role);
    return ok(null);
  });

/** Ends a membership with its tokens and grants. */
async function end(tx: Tx, deps: Deps, act: Act, status: 'left' | 'removed'): Promise<void> {
  const { team: team_id, person: person_id } = act;
  const at = deps.now();
  await tx.patch('member', { team_id, person_id }, { status, left_at: at, role: 'member' });
  for (const { device_id, revoked_at } of await tx.list('device', { where: { team_id, person_id } }))
    if (revoked_at === null) await tx.patch('device', { team_id, device_id }, { revoked_at: at });
  await endGrants(tx, team_id, person_id);
  await endInvites(tx, team_id, person_id);
  await onLeaving(tx, deps, { team: team_id, person: person_id });
  await noted(tx, deps, act, status === 'left' ? 'member.left' : 'member.removed', '');
}

/** Takes a member out of the team. */
export const removeMember = (deps: Deps, act: Act) =>
  asAdmin(deps, act, async (tx, member) => {
    if (await isLastAdmin(tx, member)) return fail({ kind: 'last-admin' });
    await end(tx, deps, act, 'removed');
    return ok(null);
  });

/** A member leaves by themselves; the last admin cannot. */
export const leaveTeam = (
  deps: Deps,
  given: { team: string; person: string },
): Promise<Result<null, MemberProblem>> =>
  deps.store.write(async (tx) => {
    const act = { ...given, by: given.person };
    await lockFor(act, tx);
    const member = await tx.get('member', { team_id: act.team, person_id: act.person });
    if (member?.status !== 'active') return fail({ kind: 'not-member' });
    if (await isLastAdmin(tx, member)) return fail({ kind: 'last-admin' });
    await end(tx, deps, act, 'left');
    return ok(null);
  });

/**
 * A link to set a password that an admin hands out, where the server sends no mail. Not for someone who is in another
 * team as well: an admin of one must not open the other.
 */
export const handOutReset = (deps: Deps, act: Act): Promise<Result<string, MemberProblem>> =>
  asAdmin(deps, act, async (tx, { person_id, kind }) => {
    if (kind !== 'human') return fail({ kind: 'service' });
    if ((await memberships(tx, person_id)).length > 1) return fail({ kind: 'in-other-team' });
    await noted(tx, deps, act, 'member.password-link-made', '');
    return ok(await addResetLink(tx, deps, person_id, 24 * HOUR));
  });
