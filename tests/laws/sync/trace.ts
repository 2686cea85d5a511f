import type { OutRow } from '../../../lib/sync/outgoing.ts';
import type { Store } from '../../../server/store/port.ts';
import { idOf } from '../../unit/log/samples.ts';
import type { Act } from './history.ts';
import { playOut } from './play.ts';
import { type MakeDevice, type Seat, stage } from './stage.ts';

/** How many events one history makes at most. */
const MOST = 400;

const NUMBERS = new Map(Array.from({ length: MOST }, (_, n) => [idOf(n), n]));

/** An event by its number; one that was kept as new by its time, which it kept. */
const eventName = (id: string): string =>
  NUMBERS.has(id)
    ? `${NUMBERS.get(id)}`
    : `kept at ${Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)}`;

const outName = ({ n, what, state, refused }: OutRow): string => {
  const said = what.t === 'event' ? eventName(what.event) : what.t === 'command' ? what.kind : what.t;
  return [n, said, state, refused?.code ?? ''].join(' ');
};

/** Everything a seat keeps, under names that are the same in every run. */
async function seatTrace({ device, who, grant }: Seat): Promise<unknown> {
  const { have, next, gen, round, healing, renewing, asks, end, earlier, backup } = await device.link(
    who.team,
  );
  const rows = await device.rows(who.team);
  return {
    link: { have, next, gen, round, healing, renewing, asks: asks?.have ?? null, end, earlier, backup },
    events: (await device.events()).map(({ id }) => eventName(id)).sort(),
    outbox: (await device.outbox(who.team)).map(outName),
    rows: rows.map(({ stream, entity, carried }) => [stream, entity, carried ?? ''].join(' ')).sort(),
    lessons: (await device.lessons()).length,
    grant: grant !== null,
  };
}

/** Plays a history on devices of one kind and tells after every act what each of them keeps. */
export async function traced(acts: readonly Act[], store: Store, make: MakeDevice): Promise<string[]> {
  const played = await stage(store, { make });
  const told: string[] = [];
  try {
    await playOut(played, acts, async () => {
      for (const seat of played.seats) told.push(JSON.stringify(await seatTrace(seat)));
    });
  } finally {
    await played.drop();
  }
  return told;
}
