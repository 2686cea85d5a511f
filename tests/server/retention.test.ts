import { expect, test } from 'vitest';
import { runJobs } from '../../server/jobs/hourly.ts';
import { KEPT, retention } from '../../server/jobs/retention.ts';
import { meStream, type Store } from '../../server/store/port.ts';
import type { Row } from '../../server/store/tables.ts';
import { addEvents } from './setup/events.ts';
import { addDevice, addTeam, memberRow, NOON, newId } from './setup/people.ts';
import { testDeps } from './setup/serve.ts';
import { onEach, STORES } from './setup/stores.ts';

const DAY = 86_400_000;
const given = (store: Store, now = NOON) => ({ store, now: () => now });

const mark = (team_id: string, stream: string, seq: number, at: number): Row<'tombstone'> => ({
  team_id,
  stream,
  seq,
  entity: 'lesson',
  id: newId(),
  at,
});

onEach(STORES, (open) => {
  test('marks of the team’s stream go after 180 days and readers who are behind are told, those of a person stay', async () => {
    const store = await open();
    const { team, member } = await addTeam(store);
    const { team_id } = team;
    const old = NOON - KEPT.tombstone;
    const mine = meStream(member.person_id);
    await store.write(async (tx) => {
      await tx.lock(team_id, ['team', mine]);
      await tx.insert('tombstone', [
        mark(team_id, 'team', 3, old - DAY),
        mark(team_id, 'team', 5, old),
        mark(team_id, 'team', 6, old + 1),
        mark(team_id, mine, 1, 0),
      ]);
    });
    expect(await retention(given(store))).toBe(2);
    expect((await store.list('tombstone', { where: { team_id } })).map(({ seq }) => seq)).toEqual([1, 6]);
    expect(await store.get('head', { team_id, stream: 'team' })).toMatchObject({ pruned: 5 });
    expect(await store.get('head', { team_id, stream: mine })).toMatchObject({ pruned: 0 });
    expect(await retention(given(store))).toBe(0);
    expect(await store.get('head', { team_id, stream: 'team' })).toMatchObject({ pruned: 5 });
  });

  test('what was told to readers who are behind is never taken back', async () => {
    const store = await open();
    const { team, device } = await addTeam(store);
    const { team_id } = team;
    const left = memberRow(team_id, { status: 'left', left_at: NOON - KEPT.left });
    const theirs = meStream(left.person_id);
    await store.write((tx) => tx.insert('member', [left]));
    await addEvents(store, left, device.device_id, 2);
    await store.write(async (tx) => {
      await tx.lock(team_id, ['team', theirs]);
      await tx.insert('tombstone', [mark(team_id, 'team', 3, NOON - KEPT.tombstone)]);
      for (const stream of ['team', theirs]) await tx.patch('head', { team_id, stream }, { pruned: 9 });
    });
    expect(await retention(given(store))).toBe(3);
    for (const stream of ['team', theirs])
      expect(await store.get('head', { team_id, stream })).toMatchObject({ pruned: 9 });
  });

  test('results of commands go after 180 days, more than one piece at once', async () => {
    const store = await open();
    const { team, member, device } = await addTeam(store);
    const rows = Array.from({ length: 1_001 }, (_, index) => ({
      team_id: team.team_id,
      person_id: member.person_id,
      command_id: newId(),
      seq: index + 1,
      device_id: device.device_id,
      kind: 'flag',
      hash: 'h',
      result: '{}',
      received_at: NOON - KEPT.command + index - 1_000,
    }));
    await store.write((tx) => tx.insert('command', rows));
    expect(await retention(given(store, NOON - 1))).toBe(1_000);
    expect(await retention(given(store))).toBe(1);
    expect(await retention(given(store))).toBe(0);
  });

  test('events of who left go after 30 days, not before, and not of who came back', async () => {
    const store = await open();
    const { team, device } = await addTeam(store);
    const gone = async (status: 'active' | 'left' | 'removed', left_at: number | null, count: number) => {
      const member = memberRow(team.team_id, { status, left_at });
      await store.write((tx) => tx.insert('member', [member]));
      await addEvents(store, member, device.device_id, count);
      return member;
    };
    const left = await gone('left', NOON - KEPT.left, 603);
    const removed = await gone('removed', NOON - KEPT.left - DAY, 2);
    const lately = await gone('left', NOON - KEPT.left + 1, 3);
    const back = await gone('active', NOON - KEPT.left - DAY, 4);
    expect(await retention(given(store))).toBe(605);
    const counts = await Promise.all(
      [left, removed, lately, back].map(async ({ team_id, person_id }) => {
        const rows = await store.list('event', { where: { team_id, person_id } });
        const head = await store.get('head', { team_id, stream: meStream(person_id) });
        return [rows.length, head?.events, head?.pruned];
      }),
    );
    expect(counts).toEqual([
      [0, 0, 603],
      [0, 0, 2],
      [3, 3, 0],
      [4, 4, 0],
    ]);
    expect(await store.list('tombstone', { where: { team_id: team.team_id } })).toEqual([]);
    expect(await retention(given(store))).toBe(0);
  });

  test('what ended goes, what still works stays', async () => {
    const store = await open();
    const { team, member, device } = await addTeam(store);
    const { team_id } = team;
    const { person_id } = member;
    await addDevice(store, member, { expires_at: NOON - KEPT.device });
    await addDevice(store, member, { revoked_at: NOON - KEPT.device });
    const lately = await addDevice(store, member, { revoked_at: NOON - KEPT.device + 1 });
    const grant = (grant_hash: string, expires_at: number): Row<'review_grant'> => ({
      team_id,
      grant_hash,
      device_id: device.device_id,
      person_id,
      auth_at: NOON,
      bound_to: null,
      expires_at,
      used_at: null,
    });
    const pairing = (expires_at: number): Row<'pairing'> => ({
      team_id,
      pairing_id: newId(),
      person_id,
      from_device: device.device_id,
      to_device: null,
      step: 1,
      payload: '',
      expires_at,
    });
    const mail = (sent_at: number | null): Row<'outbox'> => ({
      team_id,
      outbox_id: newId(),
      kind: 'mail',
      body: '{}',
      due_at: 0,
      tries: 0,
      sent_at,
    });
    const invite = (expires_at: number): Row<'invite'> => ({
      team_id,
      secret_hash: newId(),
      email: 'a@b.example',
      domain: null,
      role: 'member',
      by_id: person_id,
      expires_at,
      uses_left: 1,
    });
    await store.write(async (tx) => {
      await tx.insert('review_grant', [grant('old', NOON - KEPT.ended), grant('new', NOON)]);
      await tx.insert('pairing', [pairing(NOON), pairing(NOON + 1)]);
      await tx.insert('outbox', [mail(NOON - KEPT.sent), mail(NOON), mail(null)]);
      await tx.insert('bucket', [
        { scope: 'sign-in:x', window: NOON - KEPT.counted, used: 1 },
        { scope: 'sign-in:x', window: NOON, used: 1 },
      ]);
      await tx.insert('outbox', [{ ...mail(NOON - KEPT.sent), team_id: '' }]);
      await tx.insert('invite', [invite(NOON - KEPT.ended), invite(NOON)]);
    });
    expect(await retention(given(store))).toBe(8);
    expect(await store.list('bucket', { where: {} })).toMatchObject([{ window: NOON }]);
    const left = await store.list('device', { where: { team_id } });
    expect(left.map(({ device_id }) => device_id).sort()).toEqual(
      [device.device_id, lately.device.device_id].sort(),
    );
    expect((await store.list('review_grant', { where: { team_id } })).map((row) => row.grant_hash)).toEqual([
      'new',
    ]);
    expect(await store.list('outbox', { where: { team_id } })).toHaveLength(2);
    expect(await retention(given(store))).toBe(0);
  });

  test('two that run at once remove everything once', async () => {
    const store = await open();
    const { team, device } = await addTeam(store);
    const member = memberRow(team.team_id, { status: 'left', left_at: 0 });
    await store.write((tx) => tx.insert('member', [member]));
    await addEvents(store, member, device.device_id, 1_200);
    const [a, b] = await Promise.all([retention(given(store)), retention(given(store))]);
    expect(a + b).toBe(1_200);
    const head = { team_id: team.team_id, stream: meStream(member.person_id) };
    expect(await store.get('head', head)).toMatchObject({ events: 0, bytes: 0, pruned: 1_200 });
  });

  test('a job that fails keeps no other from running', async () => {
    const store = await open();
    const ran: string[] = [];
    await runJobs(testDeps(store), [
      { name: 'bad', run: () => Promise.reject(new Error('a fault')) },
      { name: 'good', run: async () => ran.push('good') },
    ]);
    expect(ran).toEqual(['good']);
  });
});
