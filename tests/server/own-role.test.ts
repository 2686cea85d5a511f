import { describe, expect, test } from 'vitest';
import { changeRole } from '../../server/auth/members.ts';
import { harbour } from './setup/harbour.ts';
import { onEach, STORES } from './setup/stores.ts';
import { ask, type Someone } from './setup/team.ts';

onEach(STORES, (open) => {
  describe('a pull', () => {
    test('of one’s own stream says what one is in the team and since when, from the change of the role on; the team’s says nothing of it', async () => {
      const place = await harbour(open);
      const { ada, finn, team, w } = place;
      const told = async (who: Someone, stream: 'me' | 'team') =>
        (await ask(w, who, 'GET', `/v1/pull?stream=${stream}`)).body.self;
      const joined = async ({ person }: Someone) =>
        (await w.deps.store.get('member', { team_id: team, person_id: person }))?.joined_at;
      expect([await told(ada, 'me'), await told(finn, 'me')]).toEqual([
        { role: 'admin', joinedAt: await joined(ada) },
        { role: 'member', joinedAt: await joined(finn) },
      ]);
      await changeRole(w.deps, { team, by: ada.person, person: finn.person }, 'admin');
      expect(await told(finn, 'me')).toEqual({ role: 'admin', joinedAt: await joined(finn) });
      expect([await told(ada, 'team'), await told(finn, 'team')]).toEqual([undefined, undefined]);
    });
  });
});
