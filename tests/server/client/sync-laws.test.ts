import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryStore } from '../../../server/store/memory.ts';
import { type Act, history, playOut } from '../../laws/sync/history.ts';
import { type Stage, stage } from '../../laws/sync/stage.ts';

const SEED = Number(process.env.LAW_SEED ?? 20261127);
const RUNS = 120 * Number(process.env.LAW_SCALE ?? 1);

const rowsOf = (actor: Stage['actors'][number]) =>
  actor.device
    .rows()
    .filter(({ stream }) => stream === 'team')
    .map(({ entity, id, hash }) => `${entity} ${id} ${hash}`)
    .sort();

async function holds(acts: readonly Act[]): Promise<void> {
  const played = await stage(memoryStore());
  try {
    const { erased, made } = await playOut(played, acts);
    for (const { who, device } of played.actors) {
      const wanted = [...(made.get(who.person) ?? [])].filter((id) => !erased.has(id)).sort();
      const here = device.events().map(({ id }) => id);
      expect(here.sort(), 'on the device').toEqual(wanted);
      expect([...(await played.onServer(who.person)).keys()].sort(), 'on the server').toEqual(wanted);
      expect(device.outbox().filter(({ state }) => state === 'waiting')).toEqual([]);
      expect(rowsOf({ who, device } as Stage['actors'][number])).toEqual(rowsOf(played.actors[0]));
    }
  } finally {
    played.drop();
  }
}

test('whatever happens, every device and the server end with the same log and no entry is lost or doubled', {
  timeout: 600_000,
}, async () => {
  let tried = 0;
  const law = fc.asyncProperty(history, async (acts) => {
    tried++;
    await holds(acts);
  });
  await fc.assert(law, { seed: SEED, numRuns: RUNS });
  console.log(`law: sync on memory stores: ${tried} histories, seed ${SEED}`);
});
