import * as z from 'zod';
import { canonical } from '../../lib/hash/canonical.ts';
import { sha256 } from '../../lib/hash/sha256.ts';
import { Decision } from '../../lib/model/decision.ts';
import { Id } from '../../lib/model/id.ts';
import type { Grant } from '../../lib/review/grant.ts';
import { appendAudit } from '../audit.ts';
import type { Deps } from '../deps.ts';
import type { Caller } from '../http/device.ts';
import type { Person } from '../http/person.ts';
import { fail, ok, type Result } from '../outcome.ts';
import type { Reader, Tx } from '../store/port.ts';
import type { Row } from '../store/tables.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A sign-in that is older cannot make a grant. */
export const SIGNED_IN_WITHIN = 12 * HOUR;
/** A proof of who one is that is older cannot make a grant of one use. */
const PROVEN_WITHIN = 5 * MINUTE;
const GRANT_LASTS = 8 * HOUR;
const BOUND_LASTS = 10 * MINUTE;
/** Decisions of a person from one device within any hour, counted in windows that together cover more than it. */
export const MOST_DECISIONS = 30;
const WINDOW = 5 * MINUTE;

/** sha256 of the grant's text, which the device made and keeps to itself. */
export const Challenge = z.string().regex(/^[0-9a-f]{64}$/);

/** The one decision a grant of one use is for. */
export const BoundTo = z.strictObject({
  command: Id,
  submission: Id,
  contentHash: Decision.shape.contentHash,
  verdict: Decision.shape.verdict,
});
export type BoundTo = z.infer<typeof BoundTo>;

export type GrantProblem =
  | { kind: 'not-member' }
  | { kind: 'service' }
  | { kind: 'no-device' }
  | { kind: 'sign-in-again' }
  | { kind: 'no-proof-time' }
  | { kind: 'used-before' };

/** Whether a session is young enough; a provider that does not say when the person proved who they are is no proof. */
export function sessionFits(
  { signedInAt, authAt }: Person['session'],
  { bound, now }: { bound: boolean; now: number },
): GrantProblem | null {
  if (now - signedInAt > SIGNED_IN_WITHIN) return { kind: 'sign-in-again' };
  if (!bound) return null;
  if (authAt === null) return { kind: 'no-proof-time' };
  return now - authAt > PROVEN_WITHIN ? { kind: 'sign-in-again' } : null;
}

/** A device of this person that is connected now. */
export async function ownDevice(
  reader: Reader,
  deps: Pick<Deps, 'now'>,
  { team, person, device }: { team: string; person: string; device: string },
): Promise<Row<'device'> | null> {
  const row = await reader.get('device', { team_id: team, device_id: device });
  if (row === null || row.person_id !== person || row.revoked_at !== null) return null;
  return row.expires_at > deps.now() ? row : null;
}

type Granting = { team: string; person: Person; device: string; challenge: string; bound: BoundTo | null };

/** Why there is no grant; read after the team was locked. */
async function refusedGrant(tx: Tx, deps: Deps, given: Granting): Promise<GrantProblem | null> {
  const { team: team_id, person, device, challenge, bound } = given;
  const member = await tx.get('member', { team_id, person_id: person.id });
  if (member?.status !== 'active') return { kind: 'not-member' };
  if (member.kind !== 'human') return { kind: 'service' };
  if ((await ownDevice(tx, deps, { team: team_id, person: person.id, device })) === null)
    return { kind: 'no-device' };
  // A reset or a sign-out a moment ago has ended the session, whatever the request still thinks.
  if ((await tx.get('session', { id: person.session.id })) === null) return { kind: 'sign-in-again' };
  const known = await tx.get('review_grant', { team_id, grant_hash: challenge });
  if (known !== null) return { kind: 'used-before' };
  return sessionFits(person.session, { bound: bound !== null, now: deps.now() });
}

/** Allows decisions from one device: for eight hours, or where it is bound, one decision within ten minutes. */
export const makeGrant = (
  deps: Deps,
  given: Granting,
): Promise<Result<{ expiresAt: number }, GrantProblem>> =>
  deps.store.write(async (tx) => {
    const { team: team_id, person, device, challenge, bound } = given;
    const now = deps.now();
    await tx.lock(team_id, ['team', 'audit']);
    const refusal = await refusedGrant(tx, deps, given);
    if (refusal !== null) return fail(refusal);
    const expiresAt = now + (bound === null ? GRANT_LASTS : BOUND_LASTS);
    // One grant a device at a time: a new one ends the one before.
    if (bound === null) await tx.remove('review_grant', { team_id, device_id: device, bound_to: null });
    await tx.insert('review_grant', [
      {
        team_id,
        grant_hash: challenge,
        device_id: device,
        person_id: person.id,
        auth_at: person.session.authAt ?? person.session.signedInAt,
        bound_to: bound === null ? null : canonical(bound),
        expires_at: expiresAt,
        used_at: null,
      },
    ]);
    await appendAudit(tx, deps, {
      team: team_id,
      actor: person.id,
      verb: 'grant.made',
      subject: { kind: 'device', id: device },
      detail: bound === null ? '' : canonical(bound),
    });
    return ok({ expiresAt });
  });

/** What a command may rest on, and how it says that it did. */
export type Held = {
  grant: Grant;
  /** When the person proved who they are, in ms; null with the device's token alone. */
  authAt: number | null;
  /** Counts the use. To be called once what was asked is allowed, in the same transaction. */
  spend: () => Promise<void>;
};

const SYNC: Held = { grant: { kind: 'sync' }, authAt: null, spend: async () => undefined };

/** The grant's row where it is this device's and person's and still good. */
async function goodRow(
  reader: Reader,
  { team, person, device, member }: Caller,
  { secret, now }: { secret: string; now: number },
): Promise<Row<'review_grant'> | null> {
  const row = await reader.get('review_grant', { team_id: team, grant_hash: sha256(secret) });
  if (row === null || row.device_id !== device || row.person_id !== person) return null;
  if (member.kind !== 'human' || row.expires_at <= now || row.used_at !== null) return null;
  return row;
}

/**
 * What the grant that came with a command is worth now, in a transaction that has locked the team. One that is
 * another's, has expired or was used is worth no more than the device's token.
 */
export async function worthOfGrant(
  tx: Tx,
  { caller, secret, now }: { caller: Caller; secret: string | null; now: number },
): Promise<Result<Held, { kind: 'too-many-decisions'; retryAfter: number }>> {
  const row = secret === null ? null : await goodRow(tx, caller, { secret, now });
  if (row === null) return ok(SYNC);
  const { team_id, grant_hash, auth_at: authAt } = row;
  if (row.bound_to !== null) {
    const spend = async () =>
      void (await tx.patch('review_grant', { team_id, grant_hash }, { used_at: now }));
    return ok({ grant: { kind: 'bound', ...BoundTo.parse(JSON.parse(row.bound_to)) }, authAt, spend });
  }
  // Not by the grant: a new one would begin to count anew.
  const scope = `decisions:${team_id}:${caller.person}:${caller.device}`;
  const above = { column: 'window', value: now - HOUR - WINDOW } as const;
  const windows = await tx.list('bucket', { where: { scope }, above });
  const count = windows.reduce((sum, { used }) => sum + used, 0);
  const [oldest] = windows;
  if (count >= MOST_DECISIONS && oldest !== undefined)
    return fail({
      kind: 'too-many-decisions',
      retryAfter: Math.ceil((oldest.window + HOUR + WINDOW - now) / 1000),
    });
  const window = Math.floor(now / WINDOW) * WINDOW;
  const used = windows.find((one) => one.window === window)?.used ?? 0;
  const spend = () => tx.put('bucket', { scope, window, used: used + 1 });
  return ok({ grant: { kind: 'review' }, authAt, spend });
}

/** Until when a device's grant is good, in ms; null where it is not. */
export async function grantEnds(
  reader: Reader,
  caller: Caller,
  given: { secret: string; now: number },
): Promise<{ expiresAt: number; bound: boolean } | null> {
  const row = await goodRow(reader, caller, given);
  return row === null ? null : { expiresAt: row.expires_at, bound: row.bound_to !== null };
}
