import fc from 'fast-check';
import { FAULTS, type Fault } from './faulty.ts';
import type { Stage } from './stage.ts';

const who = fc.nat(2);

/** One thing that happens: a person acts, a device syncs through faults, or something befalls the server. */
export const act = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('record'), who, times: fc.integer({ min: 1, max: 4 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('need'), who }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('sync'),
      who,
      faults: fc.array(fc.constantFrom<Fault>(...FAULTS), { maxLength: 5 }),
      kill: fc.option(fc.nat(9), { nil: null }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('save') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restore') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('lose'), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('erase'), who, pick: fc.nat(20) }) },
);

export type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

/** What only another device still has: it was read there, then its maker was lost and the server restored from before. */
const onlyElsewhere: readonly Act[] = [
  { kind: 'save' },
  { kind: 'record', who: 1, times: 2 },
  { kind: 'sync', who: 1, faults: [], kill: null },
  { kind: 'sync', who: 0, faults: [], kill: null },
  { kind: 'lose', who: 1 },
  { kind: 'restore' },
];

const acts: fc.Arbitrary<readonly Act[]> = fc.oneof(
  { weight: 30, arbitrary: act.map((one) => [one]) },
  { weight: 1, arbitrary: fc.constant(onlyElsewhere) },
);

export const history = fc.array(acts, { minLength: 3, maxLength: 24 }).map((parts) => parts.flat());

/** `wanted`: by person what must be there in the end. */
type Written = { erased: Set<string>; wanted: Map<string, Set<string>> };

async function play(stage: Stage, one: Act, { erased }: Written): Promise<void> {
  if (one.kind === 'save') return stage.save();
  if (one.kind === 'restore') {
    if (await stage.restore()) for (const id of erased) await eraseAgain(stage, id);
    return;
  }
  const which = (one as { who: number }).who as 0 | 1 | 2;
  const actor = stage.actors[which];
  if (one.kind === 'lose') return stage.lose(which);
  if (one.kind === 'record') {
    for (let turn = 0; turn < (one as { times: number }).times; turn++) await actor.record();
  } else if (one.kind === 'need') await actor.need('How we pack a pump');
  else if (one.kind === 'sync') {
    const { faults, kill } = one as { faults: Fault[]; kill: number | null };
    await actor.sync(faults, kill);
  } else if (one.kind === 'erase') {
    const ids = [...(await stage.onServer(actor.who.person)).keys()].sort();
    const id = ids[(one as { pick: number }).pick % Math.max(1, ids.length)];
    if (id === undefined) return;
    erased.add(id);
    await stage.erase(actor.who.person, id);
  }
}

/** What a restore does from the list outside the database: what was erased stays erased. */
async function eraseAgain(stage: Stage, id: string): Promise<void> {
  for (const { who: someone } of stage.actors)
    if ((await stage.onServer(someone.person)).has(id)) await stage.erase(someone.person, id);
}

/** What survives somewhere: on a device of its person, or on the server. */
async function surviving({ actors, onServer }: Stage): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  for (const { who: someone, device } of actors) {
    const mine = found.get(someone.person) ?? new Set<string>();
    for (const { id } of await device.events()) mine.add(id);
    for (const id of (await onServer(someone.person)).keys()) mine.add(id);
    found.set(someone.person, mine);
  }
  return found;
}

/** Plays a history, then lets every device sync until nothing moves; returns what has to be there then and what was erased. */
export async function playOut(stage: Stage, acts: readonly Act[]): Promise<Written> {
  const written: Written = { erased: new Set(), wanted: new Map() };
  for (const one of acts) {
    stage.w.clock.now += 1_000;
    await play(stage, one, written);
  }
  written.wanted = await surviving(stage);
  for (let turn = 0; turn < 3; turn++)
    for (const which of [0, 1, 2] as const) {
      stage.w.clock.now += 60_000;
      let end = await stage.actors[which].sync();
      // A device that was connected after the backup is none of the restored server's.
      if (end === 'ended') {
        await stage.reconnect(which);
        end = await stage.actors[which].sync();
      }
      if (end !== 'ok') throw new Error(`a quiet sync ended with ${end}`);
    }
  return written;
}
