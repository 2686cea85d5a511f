import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../../server/store/migrate.ts';
import type { SqlStore } from '../../server/store/open.ts';
import { DATABASES, onEach } from './setup/stores.ts';
import { makeMember, makeTeam, NOON, newId, world } from './setup/team.ts';

const DAY = 86_400_000;

onEach(DATABASES, (open) => {
  test('of wishes sent before, what led to their sender goes when the tables are brought up to date', async () => {
    const store = (await open()) as SqlStore;
    const { deps } = world(store);
    const team = await makeTeam(deps);
    const { person, device } = await makeMember(deps, team);
    const owner = { team_id: team, person_id: person };
    await store.write(async (tx) => {
      for (const [index, kind] of ['need', 'flag'].entries()) {
        const given = { ...owner, device_id: device, kind, hash: 'h', result: '{}', received_at: NOON };
        await tx.insert('command', [{ ...given, command_id: newId(), seq: index + 1 }]);
        const task = { ...owner, task_id: `${kind}:x`, seq: index + 3, entity: kind, ref: 'x' };
        await tx.insert('task', [{ ...task, op: 'put', at: NOON + 7, body: '{}' }]);
      }
    });
    await sql`delete from migration where name = '0003-needs-without-sender'`.execute(store.db);
    expect(await migrate(store.db, store.kind === 'sqlite' ? 'sqlite' : 'postgres')).toEqual([
      '0003-needs-without-sender',
    ]);
    expect((await store.list('command', { where: owner })).map(({ kind }) => kind)).toEqual(['flag']);
    const tasks = await store.list('task', { where: owner, order: 'seq' });
    expect(tasks.map(({ entity, at }) => [entity, at])).toEqual([
      ['need', NOON - (NOON % DAY)],
      ['flag', NOON + 7],
    ]);
  });
});
