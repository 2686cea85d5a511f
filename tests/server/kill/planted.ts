import { openStore } from '../../../server/store/open.ts';
import type { Tx } from '../../../server/store/port.ts';
import type { Row } from '../../../server/store/tables.ts';
import type { Pusher } from './pusher.ts';
import { type Ground, judgeAnew } from './rounds.ts';

type Fault = (tx: Tx, event: Row<'event'>, device: Row<'device'>) => Promise<unknown>;

/** What a database would do that loses, tears or forgets, by name. */
const FAULTS: Readonly<Record<string, Fault>> = {
  lost: (tx, { team_id, person_id, event_id }) => tx.remove('event', { team_id, person_id, event_id }),
  torn: (tx, { team_id, person_id, event_id }) =>
    tx.patch('event', { team_id, person_id, event_id }, { body: '{"sealed":"half of"}' }),
  forgotten: (tx, _, { team_id, device_id, have }) =>
    tx.patch('device', { team_id, device_id }, { have: have - 1 }),
};

/** Breaches found with each fault planted into what a judge was content with; one that found none sees nothing. */
export async function planted(ground: Ground, pushers: readonly Pusher[]): Promise<Record<string, number>> {
  const [pusher] = pushers;
  if (pusher === undefined) throw new Error('nobody pushed');
  const found: Record<string, number> = {};
  for (const [name, fault] of Object.entries(FAULTS)) {
    const store = await openStore(ground.place, 'leave');
    const { person: person_id, device: device_id } = pusher.person;
    const [event] = await store.list('event', { where: { person_id }, order: 'n', limit: 1 });
    const [device] = await store.list('device', { where: { device_id } });
    if (event === undefined || device === undefined) throw new Error('nothing was pushed');
    await store.write((tx) => fault(tx, event, device));
    const told = structuredClone(pusher);
    found[name] = (await judgeAnew(ground, [told])).length;
    await store.write(async (tx) => {
      await tx.put('event', event);
      await tx.put('device', device);
    });
    await store.close();
  }
  return found;
}
