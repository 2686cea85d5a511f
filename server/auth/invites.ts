import { sha256 } from '../../lib/hash/sha256.ts';
import { appendAudit } from '../audit.ts';
import { realign } from '../commands/realign.ts';
import { taskPlace } from '../commands/write-tasks.ts';
import type { Deps } from '../deps.ts';
import { type MailLanguage, wantMail } from '../mail/wanted.ts';
import { fail, ok, type Result } from '../outcome.ts';
import { meStream, type Reader, type Tx } from '../store/port.ts';
import type { Row } from '../store/tables.ts';
import { activeAdmin } from './members.ts';
import { isNameTaken, tellPerson } from './names.ts';
import { addPerson, newId, newSecret, personByEmail, SERVER } from './people.ts';

const LASTS = 7 * 24 * 3_600_000;
/** How many people one invitation of a whole domain may bring. */
const DOMAIN_USES = 100;

export type Role = 'member' | 'admin';

export type InviteProblem =
  | { kind: 'not-admin' }
  | { kind: 'domain-not-listed' }
  | { kind: 'no-mail' }
  | { kind: 'member-already' };

type Wanted = { email: string; role: Role } | { domain: string };

const inviteRow = (
  deps: Deps,
  given: Pick<Row<'invite'>, 'team_id' | 'secret_hash' | 'by_id'> & Partial<Row<'invite'>>,
): Row<'invite'> => ({
  email: null,
  domain: null,
  role: 'member',
  expires_at: deps.now() + LASTS,
  uses_left: 1,
  ...given,
});

async function statusOf(reader: Reader, team_id: string, email: string): Promise<string | null> {
  const known = await personByEmail(reader, email);
  const member = known && (await reader.get('member', { team_id, person_id: known.id }));
  return member?.status ?? null;
}

/** Whether an admin's own invitation to the address is open: what whoever has a domain's link asks for does not take its place. */
async function isInvited(reader: Reader, { now }: Deps, team_id: string, email: string): Promise<boolean> {
  const rows = await reader.list('invite', { where: { team_id, email, domain: null } });
  return rows.some(({ uses_left, expires_at }) => uses_left > 0 && expires_at > now());
}

/** Keeps the place of an invitation that is mailed; its secret is made when the mail goes out. */
async function mailInvite(
  tx: Tx,
  deps: Deps,
  row: Omit<Row<'invite'>, 'secret_hash'>,
  language: MailLanguage,
): Promise<void> {
  const { hash } = newSecret(deps);
  await tx.insert('invite', [{ ...row, secret_hash: hash }]);
  await wantMail(tx, deps, row.team_id, newId(deps), { kind: 'invite', place: hash, language });
}

type Inviting = { team: string; by: string; wanted: Wanted; language: MailLanguage };
type Invited = Result<{ hash: string; secret: string | null }, InviteProblem>;

async function inviteDomain(tx: Tx, deps: Deps, { team, by }: Inviting, domain: string): Promise<Invited> {
  if (!deps.config.INVITE_DOMAINS.includes(domain)) return fail({ kind: 'domain-not-listed' });
  // An address of the domain is only known to be somebody's when a mail to it arrives.
  if (deps.config.SMTP_URL === undefined) return fail({ kind: 'no-mail' });
  const { secret, hash } = newSecret(deps);
  const place = { team_id: team, secret_hash: hash, by_id: by };
  await tx.insert('invite', [inviteRow(deps, { ...place, domain, uses_left: DOMAIN_USES })]);
  return ok({ hash, secret });
}

async function inviteAddress(
  tx: Tx,
  deps: Deps,
  { team, by, language }: Inviting,
  { email, role }: { email: string; role: Role },
): Promise<Invited> {
  if ((await statusOf(tx, team, email)) === 'active') return fail({ kind: 'member-already' });
  await tx.remove('invite', { team_id: team, email });
  const { secret, hash } = newSecret(deps);
  const row = inviteRow(deps, { team_id: team, secret_hash: hash, by_id: by, email, role });
  if (deps.config.SMTP_URL === undefined) {
    await tx.insert('invite', [row]);
    return ok({ hash, secret });
  }
  await mailInvite(tx, deps, row, language);
  return ok({ hash, secret: null });
}

/**
 * Invites one address, or everyone of a listed domain. The secret is answered only where an admin has to hand the
 * link out; what goes by mail nobody here sees.
 */
export const invite = (deps: Deps, given: Inviting): Promise<Invited> =>
  deps.store.write(async (tx) => {
    const { team, by, wanted } = given;
    await tx.lock(team, ['team', 'audit']);
    if ((await activeAdmin(tx, team, by)) === null) return fail({ kind: 'not-admin' });
    const made =
      'domain' in wanted
        ? await inviteDomain(tx, deps, given, wanted.domain)
        : await inviteAddress(tx, deps, given, wanted);
    if (!made.ok) return made;
    const subject = { kind: 'invite', id: made.value.hash } as const;
    const detail = JSON.stringify(wanted);
    await appendAudit(tx, deps, { team, actor: by, verb: 'invite.made', subject, detail });
    return made;
  });

/** Ends an invitation; false where there is none. */
export const endInvite = (
  deps: Deps,
  { team, by, hash }: { team: string; by: string; hash: string },
): Promise<boolean> =>
  deps.store.write(async (tx) => {
    await tx.lock(team, ['team', 'audit']);
    if ((await activeAdmin(tx, team, by)) === null) return false;
    if ((await tx.remove('invite', { team_id: team, secret_hash: hash })) === 0) return false;
    const subject = { kind: 'invite', id: hash } as const;
    await appendAudit(tx, deps, { team, actor: by, verb: 'invite.ended', subject, detail: '' });
    return true;
  });

/**
 * The invitation a secret opens now, or null: used, expired, ended or made up. Asked before a team is locked, which makes
 * rows for it, and again after, when it holds.
 */
export async function openInvite(
  reader: Reader,
  { now }: Deps,
  team_id: string,
  secret: string,
): Promise<Row<'invite'> | null> {
  const row = await reader.get('invite', { team_id, secret_hash: sha256(secret) });
  return row !== null && row.uses_left > 0 && row.expires_at > now() ? row : null;
}

export type JoinProblem =
  | { kind: 'ended' }
  | { kind: 'other-address' }
  | { kind: 'account-exists' }
  | { kind: 'name-taken' };

/** Makes a person a member by an invitation for their address, which is used up. */
async function join(tx: Tx, deps: Deps, row: Row<'invite'>, person: { id: string; name: string }) {
  const { team_id } = row;
  const at = deps.now();
  await tx.remove('invite', { team_id, secret_hash: row.secret_hash });
  await tx.put('member', {
    team_id,
    person_id: person.id,
    role: row.role,
    status: 'active',
    name: person.name,
    kind: 'human',
    joined_at: at,
    joined_by: row.domain === null ? 'invite' : 'domain',
    reset_at: null,
    left_at: null,
    seq: null,
  });
  await tellPerson(tx, { team: team_id, person: person.id });
  await realign(tx, taskPlace(deps, team_id));
  const subject = { kind: 'person', id: person.id } as const;
  await appendAudit(tx, deps, {
    team: team_id,
    actor: person.id,
    verb: 'member.joined',
    subject,
    detail: row.role,
  });
}

type Joining = { team: string; secret: string };

/** A person with an account joins by an invitation for their confirmed address. */
export const joinAs = (
  deps: Deps,
  { team, secret }: Joining,
  person: string,
): Promise<Result<null, JoinProblem>> =>
  deps.store.write(async (tx) => {
    if ((await openInvite(tx, deps, team, secret)) === null) return fail({ kind: 'ended' });
    await tx.lock(team, ['team', 'audit', meStream(person)]);
    const row = await openInvite(tx, deps, team, secret);
    const user = await tx.get('user', { id: person });
    if (row?.email == null || user === null) return fail({ kind: 'ended' });
    if (user.email_verified !== 1 || user.email !== row.email) return fail({ kind: 'other-address' });
    const member = await tx.get('member', { team_id: team, person_id: person });
    if (member?.status === 'active') return ok(null);
    await join(tx, deps, row, user);
    return ok(null);
  });

/**
 * Makes an account for the invited address, whose link is the proof of it, and joins, in one transaction. Whoever a provider signs in
 * chose no name here, and may have the one of somebody else.
 */
export const joinNew = (
  deps: Deps,
  { team, secret }: Joining,
  given: { name: string; passwordHash: string | null },
): Promise<Result<null, JoinProblem>> =>
  deps.store.write(async (tx) => {
    if ((await openInvite(tx, deps, team, secret)) === null) return fail({ kind: 'ended' });
    await tx.lock(team, ['team', 'audit']);
    const row = await openInvite(tx, deps, team, secret);
    if (row?.email == null) return fail({ kind: 'ended' });
    // Two invitations of two teams may make the same person at the same moment.
    await tx.lock(SERVER, ['people']);
    if ((await personByEmail(tx, row.email)) !== null) return fail({ kind: 'account-exists' });
    const typed = { team, person: null, name: given.name };
    if (given.passwordHash !== null && (await isNameTaken(tx, typed))) return fail({ kind: 'name-taken' });
    const id = await addPerson(tx, deps, { ...given, email: row.email, verified: true });
    await join(tx, deps, row, { id, name: given.name });
    return ok(null);
  });

/**
 * Someone who has the link of a domain asks for an invitation to their own address, which is mailed there. Addresses of members,
 * of those an admin removed and of those one invited get none, and nobody is told which those are.
 */
export const askToJoin = (
  deps: Deps,
  { team, secret }: Joining,
  email: string,
  language: MailLanguage,
): Promise<Result<null, JoinProblem>> =>
  deps.store.write(async (tx) => {
    if ((await openInvite(tx, deps, team, secret)) === null) return fail({ kind: 'ended' });
    await tx.lock(team, ['team', 'audit']);
    const row = await openInvite(tx, deps, team, secret);
    if (row?.domain == null || row.email !== null) return fail({ kind: 'ended' });
    if (email.split('@')[1] !== row.domain) return fail({ kind: 'other-address' });
    const status = await statusOf(tx, team, email);
    // Whom an admin took out only an admin lets in again; who left may come back.
    if (status === 'active' || status === 'removed') return ok(null);
    if (await isInvited(tx, deps, team, email)) return ok(null);
    await tx.remove('invite', { team_id: team, email });
    await tx.patch(
      'invite',
      { team_id: team, secret_hash: row.secret_hash },
      { uses_left: row.uses_left - 1 },
    );
    const { secret_hash: _, ...rest } = row;
    const wanted = { ...rest, email, uses_left: 1, expires_at: deps.now() + LASTS };
    await mailInvite(tx, deps, wanted, language);
    return ok(null);
  });
