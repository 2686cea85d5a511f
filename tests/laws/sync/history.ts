import fc from 'fast-check';
import { FAULTS, type Fault } from './faulty.ts';
import type { Stage } from './stage.ts';

const who = fc.nat(2);

/** One thing that happens: a person acts, a device syncs through faults, or something befalls the server. */
export const act = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('record'), who, times: fc.integer({ min: 1, max: 4 }) }) },
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
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('erase'), who, pick: fc.nat(20) }) },
);

export type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

export const history = fc.array(act, { minLength: 3, maxLength: 24 });

type Written = { erased: Set<string>; made: Map<string, Set<string>> };

async function play(stage: Stage, one: Act, { erased, made }: Written): Promise<void> {
  if (one.kind === 'save') return stage.save();
  if (one.kind === 'restore') {
    if (await stage.restore()) for (const id of erased) await eraseAgain(stage, id);
    return;
  }
  const actor = stage.actors[(one as { who: number }).who as 0 | 1 | 2];
  const mine = made.get(actor.who.person) ?? new Set<string>();
  made.set(actor.who.person, mine);
  if (one.kind === 'record') {
    for (let turn = 0; turn < (one as { times: number }).times; turn++)
      mine.add(await actor.record());
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

/** Plays a history, then lets every device sync until nothing moves; returns what was made and what was erased. */
export async function playOut(stage: Stage, acts: readonly Act[]): Promise<Written> {
  const written: Written = { erased: new Set(), made: new Map() };
  for (const one of acts) {
    stage.w.clock.now += 1_000;
    await play(stage, one, written);
  }
  for (let turn = 0; turn < 3; turn++)
    for (const actor of stage.actors) {
      stage.w.clock.now += 60_000;
      const end = await actor.sync();
      if (end !== 'ok') throw new Error(`a quiet sync ended with ${end}`);
    }
  return written;
}
