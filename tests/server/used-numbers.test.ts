import { expect, test } from 'vitest';
import { onEach, STORES } from './setup/stores.ts';
import { item, makeMember, makeTeam, newId, sealed, world } from './setup/team.ts';
import { pull, push, statuses } from './setup/wire.ts';

onEach(STORES, (open) => {
  async function harbour() {
    const w = world(await open());
    return { w, kim: await makeMember(w.deps, await makeTeam(w.deps)) };
  }

  test('a number that something else has used is no word about what comes under it', async () => {
    const { w, kim } = await harbour();
    const [one, two] = [sealed(1), sealed(2)];
    const flag = item('command', 3, 'withdraw', { submission: newId() });
    await push(w, kim, [one, two, flag]);
    const items = [sealed(1), item('command', 2, 'withdraw', { submission: newId() }), sealed(3), sealed(4)];
    const other = await push(w, kim, items);
    expect(statuses(other)).toEqual([
      ...['later number_used', 'later number_used', 'later number_used'],
      'stored',
    ]);
    // Under a number of its own it is taken; what was there all along is still known by its id.
    const again = await push(w, kim, [
      { ...items[0], n: 5 },
      { ...one, n: 2 },
      { ...flag, n: 1 },
    ]);
    expect(statuses(again)).toEqual(['stored', 'duplicate', 'rejected not-found']);
    expect(
      (await pull(w, kim, 'stream=me')).body.rows.filter(({ entity }) => entity === 'event'),
    ).toHaveLength(4);
  });

  test('a refusal whose answer was lost is given again', async () => {
    const { w, kim } = await harbour();
    const items = [sealed(1, 'x'.repeat(600_000)), sealed(2, 'first', { hash: '0'.repeat(64) }), sealed(3)];
    const refused = ['rejected too_large', 'rejected hash_mismatch'];
    expect(statuses(await push(w, kim, items))).toEqual([...refused, 'stored']);
    expect(statuses(await push(w, kim, items))).toEqual([...refused, 'duplicate']);
  });

  test('commands that come again are answered without a transaction, and no other command waits for them', async () => {
    const store = await open();
    let writes = 0;
    const w = world({
      ...store,
      write: (work) => {
        writes++;
        return store.write(work);
      },
    });
    const kim = await makeMember(w.deps, await makeTeam(w.deps));
    const need = item('command', 1, 'need', { text: 'Cranes in wind', skill: null });
    const [gone, other] = [2, 2].map((n) => item('command', n, 'withdraw', { submission: newId() }));
    await push(w, kim, [need, gone]);
    const before = writes;
    for (let turn = 0; turn < 3; turn++) {
      const again = await push(w, kim, [need, gone, other, { ...gone, hash: other?.hash }]);
      expect(again.body.have).toBe(2);
      const told = ['duplicate', 'rejected not-found', 'later number_used', 'rejected id_reused'];
      expect(statuses(again)).toEqual(told);
    }
    expect(writes).toBe(before);
  });

  test('a command so old that its result is no longer kept is taken to have been done', async () => {
    const { w, kim } = await harbour();
    await push(w, kim, [sealed(1)]);
    const old = item(
      'command',
      1,
      'withdraw',
      { submission: newId() },
      { at: w.clock.now - 181 * 86_400_000 },
    );
    expect(statuses(await push(w, kim, [old]))).toEqual(['duplicate']);
  });
});
