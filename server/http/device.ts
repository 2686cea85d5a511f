import type { Context } from 'hono';
import type { Deps } from '../deps.ts';
import { fail, ok, type Result } from '../outcome.ts';
import type { Ahead, Reader, Sender } from '../store/port.ts';
import type { Row } from '../store/tables.ts';
import { type HttpProblem, tooMany, UNAUTHORIZED } from './problem.ts';
import type { Env } from './route.ts';
import { readToken } from './token.ts';

const HOUR = 3_600_000;
/** A use is noted once in so long; of a device that is made as if it was used so long before, the first is noted at once. */
export const USE_NOTED = HOUR;
/** A token nobody used for this long has ended. */
export const IDLE = 90 * 24 * HOUR;

/** Who calls, taken from the token alone: ids, and the member's row as it is now. */
export type Caller = { team: string; person: string; device: string; member: Row<'member'> };

/** A caller, with what was read of it and its team when it was let in. */
export type SeenCaller = Caller & { seen: Sender };

const NOT_MEMBER: HttpProblem = {
  status: 403,
  code: 'not_member',
  detail: 'You are no longer a member of this team.',
};

/** Why the token of a device that was let in has ended: the member's row says whether they were removed. */
export async function whyEnded(reader: Reader, { team, person }: Caller): Promise<HttpProblem> {
  const member = await reader.get('member', { team_id: team, person_id: person });
  return member?.status === 'active' ? UNAUTHORIZED : NOT_MEMBER;
}

const BEARER = /^Bearer +(\S+)$/i;

const tokenOf = (c: Context<Env>) => readToken(BEARER.exec(c.req.header('authorization') ?? '')?.[1] ?? '');

/** Notes that a device was heard of. It may fail without harm: the token only ends sooner. */
async function noteUse(device: Row<'device'>, { store, now, log }: Deps): Promise<void> {
  const { team_id, device_id, ends_at } = device;
  const at = now();
  const expires_at = Math.min(at + IDLE, ends_at ?? Number.POSITIVE_INFINITY);
  try {
    await store.write((tx) => tx.patch('device', { team_id, device_id }, { used_at: at, expires_at }));
  } catch (error) {
    log.warn({ err: error }, 'a device was heard of and it could not be noted');
  }
}

/**
 * The device, person and team of a request to `/v1`, from its bearer token and nothing else. Whether the person is a
 * member is read anew each time; a call that waited asks again before it answers. `ahead` says what is to be read of its events in the
 * same question, by the device its token names before it is known to be that.
 */
export async function deviceCaller(
  c: Context<Env>,
  deps: Deps,
  ahead: ((device: string) => Ahead | null) | null = null,
): Promise<Result<SeenCaller, HttpProblem>> {
  const { store, now } = deps;
  const token = tokenOf(c);
  const unknown = () => {
    c.header('www-authenticate', 'Bearer');
    return fail(UNAUTHORIZED);
  };
  if (token === null) return unknown();
  const seen = await store.sender(token.team, token.hash, ahead?.(token.device));
  if (seen === null || seen.device.device_id !== token.device) return unknown();
  const { device, member } = seen;
  // Comes before the token's own end, which removal brought about: the device has to learn why.
  if (member?.status !== 'active') return fail(NOT_MEMBER);
  if (device.revoked_at !== null || device.expires_at <= now()) return unknown();
  if (now() - device.used_at >= USE_NOTED) await noteUse(device, deps);
  return ok({ team: token.team, person: device.person_id, device: token.device, member, seen });
}

/** The same, unless `pace` says how many seconds this device has to wait. */
export async function pacedCaller(
  c: Context<Env>,
  deps: Deps,
  pace: (device: string) => number,
): Promise<Result<Caller, HttpProblem>> {
  const caller = await deviceCaller(c, deps);
  if (!caller.ok) return caller;
  const wait = pace(caller.value.device);
  return wait > 0 ? fail(tooMany(wait)) : caller;
}
