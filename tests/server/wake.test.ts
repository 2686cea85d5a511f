import { describe, expect, test } from 'vitest';
import { onEach, STORES, testWithin } from './setup/stores.ts';
import {
  ask,
  makeDevice,
  makeMember,
  makeTeam,
  type Someone,
  sealed,
  type World,
  world,
} from './setup/team.ts';
import { push } from './setup/wire.ts';

onEach(STORES, (open) => {
  async function harbour() {
    const w = world(await open());
    const team = await makeTeam(w.deps);
    return { w, team, kim: await makeMember(w.deps, team) };
  }

  describe('wake', () => {
    const heads = async (w: World, who: Someone, query: string) =>
      (await ask(w, who, 'GET', `/v1/wake?${query}`)).body as { me: number; team: number };

    test('answers at once when there is news already', async () => {
      const { w, kim } = await harbour();
      await push(w, kim, [sealed(1)]);
      expect(await heads(w, kim, 'me=0&team=0')).toEqual({ me: 1, team: 0 });
    });

    test('answers when somebody writes, and again when another process does', async () => {
      const { w, team, kim } = await harbour();
      const second = await makeDevice(w.deps, team, kim.person);
      const waiting = heads(w, kim, 'me=0&team=0');
      await push(w, second, [sealed(1)]);
      expect(await waiting).toEqual({ me: 1, team: 0 });
      const further = heads(w, kim, 'me=1&team=0');
      await w.deps.store.write((tx) => tx.patch('head', { team_id: team, stream: 'team' }, { seq: 4 }));
      expect(await further).toEqual({ me: 1, team: 4 });
      expect(w.deps.live.wakes.waiting()).toBe(0);
    });

    testWithin('a second wait of a device ends its first', async () => {
      const { w, team, kim } = await harbour();
      const first = heads(w, kim, 'me=0&team=0');
      while (w.deps.live.wakes.waiting() === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      const second = heads(w, kim, 'me=0&team=0');
      expect(await first).toEqual({ me: 0, team: 0 });
      await w.deps.store.write((tx) => tx.patch('head', { team_id: team, stream: 'team' }, { seq: 1 }));
      expect(await second).toEqual({ me: 0, team: 1 });
    });

    testWithin('who is removed while waiting is told so', async () => {
      const { w, team, kim } = await harbour();
      const waiting = ask(w, kim, 'GET', '/v1/wake?me=0&team=0');
      while (w.deps.live.wakes.waiting() === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      await w.deps.store.write(async (tx) => {
        await tx.patch('member', { team_id: team, person_id: kim.person }, { status: 'removed' });
        await tx.patch('head', { team_id: team, stream: 'team' }, { seq: 1 });
      });
      expect(await waiting).toMatchObject({ status: 403, body: { code: 'not_member' } });
    });
  });
});
