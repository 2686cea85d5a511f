import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { hasBackup } from '../../../lib/flow/team/has-backup.ts';
import { openBackup } from '../../../lib/flow/team/open-backup.ts';
import { startBackup } from '../../../lib/flow/team/start-backup.ts';
import { newRecoveryCode } from '../../../lib/flow/team/typed-code.ts';
import { newEpochs } from '../../../server/epoch.ts';
import { TABLES, type TableName } from '../../../server/store/tables.ts';
import { done } from '../../unit/flow/deps.ts';
import { DATABASES, onEach } from '../setup/stores.ts';
import { type World, world } from '../setup/team.ts';
import { backedUp, events, sync } from './backed-up.ts';

/** Copies the whole database; returns what puts it back as a restore does. */
async function copied({ deps }: World): Promise<() => Promise<void>> {
  const { store } = deps;
  const tables = Object.keys(TABLES) as TableName[];
  const before = await Promise.all(tables.map((table) => store.list(table, { where: {} })));
  return async () => {
    await store.write(async (tx) => {
      for (const [index, table] of tables.entries()) {
        await tx.remove(table, {});
        await tx.insert(table, (before[index] ?? []) as never);
      }
    });
    await newEpochs(deps, 'server.restored', '');
  };
}

onEach(DATABASES, (open) => {
  test('a server that lost the box of the key gets it again, and the code opens the log as before', async () => {
    const w = world(await open());
    const { team, who, first, code, another } = await backedUp(w);
    // As after 30 days without a membership.
    await w.deps.store.write((tx) => tx.remove('keybox', { team_id: team, person_id: who.person }));
    await sync(first, team);
    const next = await another();
    expect(await done(hasBackup(next, { team }))).toBe(true);
    await done(openBackup(next, { team, code, earlier: false }));
    await sync(next, team);
    expect(await events(next)).toEqual(await events(first));
  });

  test('put back to before the key was stored, the box is there again with the log', async () => {
    const w = world(await open());
    let back = async () => {};
    const { team, first, code, another } = await backedUp(w, async () => {
      back = await copied(w);
    });
    await back();
    await sync(first, team);
    const next = await another();
    await done(openBackup(next, { team, code, earlier: false }));
    await sync(next, team);
    expect(await events(next)).toEqual(await events(first));
  });

  test('put back to before a new backup was begun, the box of the new one is there again', async () => {
    const w = world(await open());
    const { team, first, another } = await backedUp(w);
    await first.db.delete();
    const next = await another();
    const back = await copied(w);
    const code = newRecoveryCode();
    await done(startBackup(next, { team, code, earlier: false, anew: true }));
    await sync(next, team);
    await back();
    await sync(next, team);
    await done(openBackup(await another(), { team, code, earlier: false }));
  });

  test('a server that says nothing of the box is asked once in a sync, and what waits goes all the same', async () => {
    const w = world(await open());
    const { team, first } = await backedUp(w);
    let asked = 0;
    const to: typeof first.net.to = (origin) => async (input, init) => {
      if (!String(input).endsWith('/v1/key')) return first.net.to(origin)(input, init);
      asked += 1;
      throw new TypeError('Failed to fetch');
    };
    await sync({ ...first, net: { ...first.net, to } }, team);
    expect(asked).toBe(1);
    expect(await first.db.outbox.where('[team+state]').equals([team, 'waiting']).count()).toBe(0);
  });
});
