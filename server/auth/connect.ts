import { sha256 } from '../../lib/hash/sha256.ts';
import type { TokenAnswer, TokenRefusal } from '../../lib/protocol/connect.ts';
import { PROTOCOL_VERSION } from '../../lib/protocol/version.ts';
import { appendAudit } from '../audit.ts';
import type { Deps } from '../deps.ts';
import { IDLE } from '../http/device.ts';
import { newDeviceToken } from '../http/token.ts';
import { languageOf } from '../mail/language.ts';
import { wantMail } from '../mail/wanted.ts';
import { fail, ok, type Result } from '../outcome.ts';
import { meStream, type Reader, type Tx } from '../store/port.ts';
import type { Row } from '../store/tables.ts';
import { newId, newSecret, SERVER } from './people.ts';
import { sealOf, secretOf } from './secret.ts';

/** A code is good for ten minutes, in ms; a device asks every five seconds at most. */
export const CODE_LASTS = 600_000;
export const POLL_EVERY = 5_000;

/** Consonants without those that look like another sign: no word comes out and none is misread. */
const ALPHABET = 'BCDFGHJKLMNPQRSTVWXZ';
const CODE_LENGTH = 8;
/** The most bytes that divide evenly among the alphabet, so that every sign is as likely. */
const EVEN = 256 - (256 % ALPHABET.length);

function newUserCode({ random }: Deps): string {
  let code = '';
  while (code.length < CODE_LENGTH)
    for (const byte of random(CODE_LENGTH * 2))
      if (byte < EVEN && code.length < CODE_LENGTH) code += ALPHABET[byte % ALPHABET.length];
  return code;
}

/** A code is short enough to be guessed from a hash alone, so the server's secret goes into it. */
const userHash = ({ config }: Deps, code: string): string =>
  sealOf(secretOf(config), 'user-code', code.toUpperCase().replace(/[^A-Z]/g, ''));

async function forgetExpired(tx: Tx, { now }: Deps): Promise<void> {
  const upTo = { column: 'expires_at', value: now() } as const;
  for (const { device_hash } of await tx.list('device_code', { where: {}, upTo, limit: 50 }))
    await tx.remove('device_code', { device_hash });
}

/** A device asks to be connected. */
export async function startConnect(
  deps: Deps,
  { name, address }: { name: string; address: string },
): Promise<{ deviceCode: string; userCode: string }> {
  const { store, now } = deps;
  const { secret, hash } = newSecret(deps);
  return store.write(async (tx) => {
    await forgetExpired(tx, deps);
    let userCode = newUserCode(deps);
    while ((await codeRow(tx, deps, userCode)) !== null) userCode = newUserCode(deps);
    const at = now();
    await tx.insert('device_code', [
      {
        device_hash: hash,
        user_hash: userHash(deps, userCode),
        name,
        address,
        state: 'waiting',
        team_id: null,
        person_id: null,
        created_at: at,
        expires_at: at + CODE_LASTS,
        polled_at: 0,
      },
    ]);
    return { deviceCode: secret, userCode: `${userCode.slice(0, 4)}-${userCode.slice(4)}` };
  });
}

async function codeRow(reader: Reader, deps: Deps, code: string): Promise<Row<'device_code'> | null> {
  const [row] = await reader.list('device_code', { where: { user_hash: userHash(deps, code) }, limit: 1 });
  return row ?? null;
}

/** The waiting request behind a code somebody typed, or null: unknown, expired or answered already. */
export async function waitingFor(
  reader: Reader,
  deps: Deps,
  code: string,
): Promise<Row<'device_code'> | null> {
  const row = await codeRow(reader, deps, code);
  return row !== null && row.state === 'waiting' && row.expires_at > deps.now() ? row : null;
}

const isMember = async (reader: Reader, team_id: string, person_id: string): Promise<boolean> =>
  (await reader.get('member', { team_id, person_id }))?.status === 'active';

/** The person approves a request for one of their teams, or denies it; false where nothing waits any more. */
export const answerConnect = (
  deps: Deps,
  given: { code: string; person: string; team: string | null },
): Promise<boolean> =>
  deps.store.write(async (tx) => {
    const { code, person, team } = given;
    if (team !== null) {
      // Asked before the lock, which makes rows for a team that is not there, and again under it.
      if (!(await isMember(tx, team, person))) return false;
      await tx.lock(team, ['team', 'audit', meStream(person)]);
    }
    // Of two answers at once one is taken.
    await tx.lock(SERVER, ['connect']);
    const row = await waitingFor(tx, deps, code);
    if (row === null || (team !== null && !(await isMember(tx, team, person)))) return false;
    const state = team === null ? 'denied' : 'approved';
    return tx.patch(
      'device_code',
      { device_hash: row.device_hash },
      { state, team_id: team, person_id: person },
    );
  });

/** Whether a poll gets the token: what the row says, without changing anything but the time it was asked. */
async function pollState(
  tx: Tx,
  { now }: Deps,
  device_hash: string,
): Promise<Result<{ row: Row<'device_code'>; team: string; person: string }, TokenRefusal>> {
  const row = await tx.get('device_code', { device_hash });
  if (row === null || row.expires_at <= now()) return fail('expired_token');
  await tx.patch('device_code', { device_hash }, { polled_at: now() });
  if (now() - row.polled_at < POLL_EVERY) return fail('slow_down');
  if (row.state === 'denied') return fail('access_denied');
  if (row.state !== 'approved' || row.team_id === null || row.person_id === null)
    return fail('authorization_pending');
  return ok({ row, team: row.team_id, person: row.person_id });
}

/** Makes the token of an approved request in the transaction that uses the request up; nothing else of it stays. */
export const pollConnect = (deps: Deps, deviceCode: string): Promise<Result<TokenAnswer, TokenRefusal>> =>
  deps.store.write(async (tx) => {
    const device_hash = sha256(deviceCode);
    const polled = await pollState(tx, deps, device_hash);
    if (!polled.ok) return polled;
    const { row, team, person } = polled.value;
    const [, , own] = await tx.lock(team, ['team', 'audit', meStream(person)]);
    // Of two polls at once one removes the row and gets the token.
    if ((await tx.remove('device_code', { device_hash })) === 0) return fail('expired_token');
    const member = await tx.get('member', { team_id: team, person_id: person });
    const joined = await tx.get('team', { team_id: team });
    if (member?.status !== 'active' || joined === null) return fail('access_denied');
    const device = newId(deps);
    const { token, hash } = newDeviceToken(team, device, deps.random);
    const at = deps.now();
    await tx.insert('device', [
      {
        team_id: team,
        device_id: device,
        person_id: person,
        name: row.name,
        token_hash: hash,
        have: 0,
        created_at: at,
        used_at: at,
        expires_at: at + IDLE,
        revoked_at: null,
        ends_at: null,
      },
    ]);
    const subject = { kind: 'device', id: device } as const;
    await appendAudit(tx, deps, { team, actor: person, verb: 'device.connected', subject, detail: row.name });
    await wantMail(tx, deps, team, newId(deps), {
      kind: 'device',
      device,
      language: await languageOf(tx, person),
    });
    return ok({
      access_token: token,
      token_type: 'Bearer',
      scope: 'sync',
      protocol: PROTOCOL_VERSION,
      team: { id: team, name: joined.name },
      person: { id: person, name: member.name },
      device,
      epoch: joined.epoch,
      gen: own?.gen ?? 0,
      have: 0,
      now: at,
    });
  });

/** Ends a device's connection and its review grants; false where it is not the person's or has ended. */
export const revokeDevice = (
  deps: Deps,
  given: { team: string; person: string; device: string },
): Promise<boolean> =>
  deps.store.write(async (tx) => {
    const { team: team_id, person, device: device_id } = given;
    await tx.lock(team_id, ['team', 'audit']);
    const device = await tx.get('device', { team_id, device_id });
    if (device === null || device.person_id !== person || device.revoked_at !== null) return false;
    await tx.patch('device', { team_id, device_id }, { revoked_at: deps.now() });
    await tx.remove('review_grant', { team_id, device_id });
    const subject = { kind: 'device', id: device_id } as const;
    await appendAudit(tx, deps, {
      team: team_id,
      actor: person,
      verb: 'device.revoked',
      subject,
      detail: device.name,
    });
    return true;
  });
