import { expect, test } from 'vitest';
import { IDLE } from '../../../server/http/device.ts';
import type { Store } from '../../../server/store/port.ts';
import { addDevice, addTeam, NOON } from '../setup/people.ts';
import { serving, testDeps } from '../setup/serve.ts';
import { onEach, STORES } from '../setup/stores.ts';
import { whoami } from '../setup/whoami.ts';

const HOUR = 3_600_000;

const asking = (store: Store) => {
  const deps = testDeps(store);
  const ask = serving(deps, [whoami]);
  return {
    deps,
    as: async (authorization?: string) => {
      const answer = await ask(
        '/v1/whoami',
        authorization === undefined ? {} : { headers: { authorization } },
      );
      const body = (await answer.json()) as Record<string, unknown>;
      return { status: answer.status, code: body.code, body, asks: answer.headers.get('www-authenticate') };
    },
  };
};

onEach(STORES, (open) => {
  test('a token names its team, person and device, with the member as it is now', async () => {
    const store = await open();
    const { team, member, device, token } = await addTeam(store);
    const { as } = asking(store);
    const { status, body } = await as(`Bearer ${token}`);
    expect(status).toBe(200);
    expect(body).toEqual({
      team: team.team_id,
      person: member.person_id,
      device: device.device_id,
      member,
    });
  });

  test('no token, a made-up one, one of another scheme and one with a part changed are refused alike', async () => {
    const store = await open();
    const { team, device, token } = await addTeam(store);
    const other = await addTeam(store);
    const { as } = asking(store);
    const swapped = (from: string, to: string) => `Bearer ${token.replace(from, to)}`;
    const tries = [
      undefined,
      '',
      'Bearer',
      'Bearer x',
      `Basic ${token}`,
      `Bearer ${token}x`,
      `Bearer ${token.slice(0, -1)}x`,
      swapped(team.team_id, other.team.team_id),
      swapped(device.device_id, other.device.device_id),
      swapped('pa1', 'pa2'),
    ];
    for (const tried of tries)
      expect(await as(tried), String(tried)).toMatchObject({
        status: 401,
        code: 'unauthorized',
        asks: 'Bearer',
      });
  });

  test('a revoked token and one that nobody used for 90 days are refused', async () => {
    const store = await open();
    const { member } = await addTeam(store);
    const { deps, as } = asking(store);
    const revoked = await addDevice(store, member, { revoked_at: NOON - 1 });
    const idle = await addDevice(store, member);
    expect((await as(`Bearer ${revoked.token}`)).status).toBe(401);
    deps.at = NOON + IDLE - 1;
    expect((await as(`Bearer ${idle.token}`)).status).toBe(200);
    deps.at = NOON + 2 * IDLE - 1;
    expect((await as(`Bearer ${idle.token}`)).status).toBe(401);
  });

  test('who left or was removed is told so, also when the token ended with it', async () => {
    const store = await open();
    const { member, token } = await addTeam(store);
    const { as } = asking(store);
    const { team_id, person_id } = member;
    const ended = await addDevice(store, member, { revoked_at: NOON });
    for (const status of ['left', 'removed']) {
      await store.write((tx) => tx.patch('member', { team_id, person_id }, { status }));
      expect(await as(`Bearer ${token}`)).toMatchObject({ status: 403, code: 'not_member' });
      expect(await as(`Bearer ${ended.token}`)).toMatchObject({ status: 403, code: 'not_member' });
    }
  });

  test('that a token was used is noted once an hour', async () => {
    const store = await open();
    const { device, token } = await addTeam(store);
    const { deps, as } = asking(store);
    const noted = async () => {
      const row = await store.get('device', { team_id: device.team_id, device_id: device.device_id });
      return [row?.used_at, row?.expires_at];
    };
    deps.at = NOON + HOUR - 1;
    await as(`Bearer ${token}`);
    expect(await noted()).toEqual([NOON, NOON + IDLE]);
    deps.at = NOON + HOUR;
    await as(`Bearer ${token}`);
    expect(await noted()).toEqual([NOON + HOUR, NOON + HOUR + IDLE]);
  });
});
