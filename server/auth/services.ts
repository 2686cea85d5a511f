import { appendAudit } from '../audit.ts';
import type { Deps } from '../deps.ts';
import { IDLE } from '../http/device.ts';
import { newDeviceToken } from '../http/token.ts';
import { fail, ok, type Result } from '../outcome.ts';
import { meStream, type Reader, type Tx } from '../store/port.ts';
import type { Row } from '../store/tables.ts';
import { activeAdmin } from './members.ts';
import { tellPerson } from './names.ts';
import { newId } from './people.ts';

const MOST = 20;

/** For how long the token before is good beside a new one: a program is given it meanwhile, and misses nothing. */
export const OVERLAP = 7 * 24 * 3_600_000;

/** A program with the device that holds its newest token, and until when the one before it is good as well; null where it is not. */
export type Service = { member: Row<'member'>; device: Row<'device'> | null; until: number | null };

/** The service accounts of a team. */
export async function servicesOf(reader: Reader, team_id: string, now: number): Promise<Service[]> {
  const where = { team_id, status: 'active', kind: 'service' } as const;
  const members = await reader.list('member', { where, order: 'name' });
  return Promise.all(
    members.map(async (member) => {
      const { person_id } = member;
      const devices = await reader.list('device', { where: { team_id, person_id, revoked_at: null } });
      const before = devices.find(({ ends_at, expires_at }) => ends_at !== null && expires_at > now);
      return { member, device: devices.at(-1) ?? null, until: before?.expires_at ?? null };
    }),
  );
}

/** A device that holds a new token of a program, which is answered. */
async function addToken(
  tx: Tx,
  deps: Deps,
  { team_id, person_id, name }: Pick<Row<'member'>, 'team_id' | 'person_id' | 'name'>,
): Promise<string> {
  const [device_id, at] = [newId(deps), deps.now()];
  const { token, hash: token_hash } = newDeviceToken(team_id, device_id, deps.random);
  const dates = { created_at: at, used_at: at, expires_at: at + IDLE, revoked_at: null, ends_at: null };
  await tx.insert('device', [{ team_id, device_id, person_id, name, token_hash, have: 0, ...dates }]);
  return token;
}

/**
 * A member that is a program. There is no account behind it, so nobody signs in as it and no grant can be made; all it has
 * is a device's token, which is answered once.
 */
export const makeService = (
  deps: Deps,
  { team: team_id, by, name }: { team: string; by: string; name: string },
): Promise<Result<string, { kind: 'not-admin' } | { kind: 'many' }>> =>
  deps.store.write(async (tx) => {
    await tx.lock(team_id, ['team', 'audit']);
    if ((await activeAdmin(tx, team_id, by)) === null) return fail({ kind: 'not-admin' });
    if ((await servicesOf(tx, team_id, deps.now())).length >= MOST) return fail({ kind: 'many' });
    const person_id = newId(deps);
    await tx.lock(team_id, [meStream(person_id)]);
    await tx.insert('member', [
      {
        team_id,
        person_id,
        role: 'member',
        status: 'active',
        name,
        kind: 'service',
        joined_at: deps.now(),
        joined_by: 'service',
        reset_at: null,
        left_at: null,
        seq: null,
      },
    ]);
    await tellPerson(tx, { team: team_id, person: person_id });
    const token = await addToken(tx, deps, { team_id, person_id, name });
    const subject = { kind: 'person', id: person_id } as const;
    await appendAudit(tx, deps, { team: team_id, actor: by, verb: 'service.made', subject, detail: name });
    return ok(token);
  });

type Renewing = {
  team: string;
  by: string;
  person: string /** Whether the token before ends now: it may be in wrong hands. */;
  atOnce: boolean;
};

/**
 * A new token for a program, answered once. The one before is good for a while beside it unless it is to end at once; one from
 * before that ends in any case, so that there are never more than two.
 */
export const renewService = (
  deps: Deps,
  { team: team_id, by, person: person_id, atOnce }: Renewing,
): Promise<Result<string, { kind: 'not-admin' } | { kind: 'no-service' }>> =>
  deps.store.write(async (tx) => {
    const key = { team_id, person_id };
    const isService = (member: Row<'member'> | null): member is Row<'member'> =>
      member?.status === 'active' && member.kind === 'service';
    // Asked before the lock, which makes a row for a person who is not there, and again under it.
    if (!isService(await tx.get('member', key))) return fail({ kind: 'no-service' });
    await tx.lock(team_id, ['team', 'audit', meStream(person_id)]);
    if ((await activeAdmin(tx, team_id, by)) === null) return fail({ kind: 'not-admin' });
    const member = await tx.get('member', key);
    if (!isService(member)) return fail({ kind: 'no-service' });
    const [now, ends] = [deps.now(), deps.now() + OVERLAP];
    for (const { device_id, ends_at, expires_at } of await tx.list('device', {
      where: { ...key, revoked_at: null },
    })) {
      const left = { ends_at: ends, expires_at: Math.min(expires_at, ends) };
      const changes = atOnce || ends_at !== null ? { revoked_at: now } : left;
      await tx.patch('device', { team_id, device_id }, changes);
    }
    const token = await addToken(tx, deps, member);
    const subject = { kind: 'person', id: person_id } as const;
    const detail = atOnce ? 'at-once' : 'overlap';
    await appendAudit(tx, deps, { team: team_id, actor: by, verb: 'service.token-renewed', subject, detail });
    return ok(token);
  });
