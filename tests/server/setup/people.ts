import { uuidv7 } from '../../../lib/model/id.ts';
import { newDeviceToken } from '../../../server/http/token.ts';
import type { Store } from '../../../server/store/port.ts';
import type { Row } from '../../../server/store/tables.ts';

let made = 0;

/** Ids and secrets that differ and repeat themselves from run to run. */
export const bytes = (count: number): Uint8Array => {
  const filled = new Uint8Array(count);
  new DataView(filled.buffer).setUint32(count - 4, ++made);
  return filled;
};

/** For each file, whichever came before it in its worker. */
export function repeatBytes(): void {
  made = 0;
}

/** Noon of 2 March 2026, UTC. */
export const NOON = Date.UTC(2026, 2, 2, 12);

export const newId = (at = NOON): string => uuidv7(at, bytes(16));

export const memberRow = (team_id: string, more: Partial<Row<'member'>> = {}): Row<'member'> => ({
  team_id,
  person_id: newId(),
  role: 'member',
  status: 'active',
  name: 'Ada',
  kind: 'human',
  joined_at: NOON,
  joined_by: 'invite',
  reset_at: null,
  left_at: null,
  seq: null,
  ...more,
});

/** A device of a person and the token it calls with. */
export async function addDevice(
  store: Store,
  { team_id, person_id }: Row<'member'>,
  more: Partial<Row<'device'>> = {},
): Promise<{ device: Row<'device'>; token: string }> {
  const device_id = newId();
  const { token, hash } = newDeviceToken(team_id, device_id, bytes);
  const device = {
    team_id,
    device_id,
    person_id,
    name: 'Laptop',
    token_hash: hash,
    have: 0,
    created_at: NOON,
    used_at: NOON,
    expires_at: NOON + 90 * 86_400_000,
    revoked_at: null,
    ends_at: null,
    ...more,
  };
  await store.write((tx) => tx.insert('device', [device]));
  return { device, token };
}

/** A team with one member and one device of theirs. */
export async function addTeam(store: Store, more: Partial<Row<'member'>> = {}) {
  const team = { team_id: newId(), name: 'Acme', epoch: 'e1', created_at: NOON, seq: null };
  const member = memberRow(team.team_id, more);
  await store.write(async (tx) => {
    await tx.insert('team', [team]);
    await tx.insert('member', [member]);
  });
  return { team, member, ...(await addDevice(store, member)) };
}
