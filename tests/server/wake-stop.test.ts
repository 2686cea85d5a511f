import { expect, test } from 'vitest';
import { createWakes } from '../../server/sync/wake.ts';
import { addTeam } from './setup/people.ts';
import { onEach, STORES } from './setup/stores.ts';

onEach(STORES, (open) => {
  test('a server that stops answers who waits, and who comes after that', async () => {
    const store = await open();
    const { team, member, device } = await addTeam(store);
    const who = { team: team.team_id, person: member.person_id, device: device.device_id };
    const wakes = createWakes(store, () => undefined);
    const { signal } = new AbortController();
    const waiting = wakes.wait(who, { me: 9, team: 9 }, signal);
    while (wakes.waiting() === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    wakes.stop();
    expect(await waiting).toBeNull();
    expect(await wakes.wait(who, { me: 9, team: 9 }, signal)).toBeNull();
    expect(wakes.waiting()).toBe(0);
  });
});
