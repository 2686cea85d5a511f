import { sha256 } from '../../lib/hash/sha256.ts';
import { uuidv7 } from '../../lib/model/id.ts';
import type { TokenAnswer, TokenRefusal } from '../../lib/protocol/connect.ts';
import { PROTOCOL_VERSION } from '../../lib/protocol/version.ts';
import { appendAudit } from '../audit.ts';
import type { Deps } from '../deps.ts';
import { IDLE, USE_NOTED } from '../http/device.ts';
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

/** The device of a request and its token: the same each time for who has the code, so that an answer that was lost can be given again. */
function madeBy({ config }: Deps, { created_at }: Row<'device_code'>, deviceCode: string, team: string) {
  const drawn = (use: string) => (count: number) =>
    Buffer.from(sealOf(secretOf(config), use, deviceCode), 'base64url').subarray(0, count);
  const device = uuidv7(created_at, drawn('connected-device')(16));
  return { device, ...newDeviceToken(team, device, drawn('connected-token')) };
}

type Made = ReturnType<typeof madeBy> & { row: Row<'device_code'>; team: string; person: string };

async function connectDevice(tx: Tx, deps: Deps, { row, team, person, device, hash }: Made): Promise<void> {
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
      used_at: at - USE_NOTED,
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
}

/** Whether the answer with a device's token may have been lost: nothing was heard of it yet. */
const isUnheard = (row: Row<'device'>, { hash }: Made): boolean =>
  row.token_hash === hash && row.revoked_at === null && row.used_at < row.created_at;

/**
 * Makes the token of an approved request, and gives it again to who asks with the same code while nothing was heard of its device: the
 * answer may have been lost. After that nothing of the request stays.
 */
export const pollConnect = (deps: Deps, deviceCode: string): Promise<Result<TokenAnswer, TokenRefusal>> =>
  deps.store.write(async (tx) => {
    const device_hash = sha256(deviceCode);
    const polled = await pollState(tx, deps, device_hash);
    if (!polled.ok) return polled;
    const { row, team, person } = polled.value;
    const [, , own] = await tx.lock(team, ['team', 'audit', meStream(person)]);
    const over = async (why: TokenRefusal) => {
      await tx.remove('device_code', { device_hash });
      return fail(why);
    };
    const member = await tx.get('member', { team_id: team, person_id: person });
    const joined = await tx.get('team', { team_id: team });
    if (member?.status !== 'active' || joined === null) return over('access_denied');
    const made = { row, team, person, ...madeBy(deps, row, deviceCode, team) };
    const before = await tx.get('device', { team_id: team, device_id: made.device });
    if (before === null) await connectDevice(tx, deps, made);
    // Of two polls at once one gets the token.
    else if (deps.now() - before.created_at < POLL_EVERY) return fail('slow_down');
    else if (!isUnheard(before, made)) return over('expired_token');
    return ok({
      access_token: made.token,
      token_type: 'Bearer',
      scope: 'sync',
      protocol: PROTOCOL_VERSION,
      team: { id: team, name: joined.name },
      person: { id: person, name: member.name },
      device: made.device,
      epoch: joined.epoch,
      gen: own?.gen ?? 0,
      have: 0,
      now: deps.now(),
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
