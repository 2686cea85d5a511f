import { appendAudit } from '../audit.ts';
import type { Deps } from '../deps.ts';
import { IDLE } from '../http/device.ts';
import { newDeviceToken } from '../http/token.ts';
import { fail, ok, type Result } from '../outcome.ts';
import { meStream, type Reader } from '../store/port.ts';
import type { Row } from '../store/tables.ts';
import { activeAdmin } from './members.ts';
import { tellPerson } from './names.ts';
import { newId } from './people.ts';

const MOST = 20;

export type Service = { member: Row<'member'>; device: Row<'device'> | null };

/** The service accounts of a team with the device that holds their token. */
export async function servicesOf(reader: Reader, team_id: string): Promise<Service[]> {
  const where = { team_id, status: 'active', kind: 'service' } as const;
  const members = await reader.list('member', { where, order: 'name' });
  return Promise.all(
    members.map(async (member) => {
      const { person_id } = member;
      const devices = await reader.list('device', { where: { team_id, person_id, revoked_at: null } });
      return { member, device: devices.at(-1) ?? null };
    }),
  );
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
    if ((await servicesOf(tx, team_id)).length >= MOST) return fail({ kind: 'many' });
    const [person_id, device_id, at] = [newId(deps), newId(deps), deps.now()];
    await tx.lock(team_id, [meStream(person_id)]);
    const { token, hash } = newDeviceToken(team_id, device_id, deps.random);
    await tx.insert('member', [
      {
        team_id,
        person_id,
        role: 'member',
        status: 'active',
        name,
        kind: 'service',
        joined_at: at,
        joined_by: 'service',
        reset_at: null,
        left_at: null,
        seq: null,
      },
    ]);
    await tellPerson(tx, { team: team_id, person: person_id });
    await tx.insert('device', [
      {
        team_id,
        device_id,
        person_id,
        name,
        token_hash: hash,
        have: 0,
        created_at: at,
        used_at: at,
        expires_at: at + IDLE,
        revoked_at: null,
      },
    ]);
    const subject = { kind: 'person', id: person_id } as const;
    await appendAudit(tx, deps, { team: team_id, actor: by, verb: 'service.made', subject, detail: name });
    return ok(token);
  });
