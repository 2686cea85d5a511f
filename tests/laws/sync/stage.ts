import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEvent } from '../../../lib/log/read-event.ts';
import type { LogEvent } from '../../../lib/model/event.ts';
import type { PullRow, Stream } from '../../../lib/protocol/pull.ts';
import { readRow } from '../../../lib/protocol/rows.ts';
import { client } from '../../../lib/sync/client.ts';
import type { SyncDeps } from '../../../lib/sync/deps.ts';
import { type Link, newLink } from '../../../lib/sync/link.ts';
import { syncOnce } from '../../../lib/sync/once.ts';
import { KEY_BYTES, type Sealer, sealer } from '../../../lib/sync/seal.ts';
import type { Store } from '../../../server/store/port.ts';
import { NOON, type Someone, world } from '../../server/setup/team.ts';
import type { LawDevice } from './device.ts';
import { type Fault, faultyNetwork, Killed, killer } from './faulty.ts';
import { memoryDevice } from './memory-device.ts';
import { carrier } from './network.ts';
import { lawServer } from './server.ts';

export type MakeDevice = () => LawDevice | Promise<LawDevice>;

/** How old a seat's and the server's program is; a person updates either. */
export type Versions = { olderDevice: boolean; ahead: boolean };

/** A device of a person in one of its teams. */
export type Seat = {
  who: Someone;
  device: LawDevice;
  /** How far its clock is off, in ms. */
  skew: number;
  versions: Versions;
  /** What decisions are sent with; null: the device may not decide. */
  grant: string | null;
  /** Syncs through these faults, killed at the nth point; what stops it is returned. */
  sync(faults?: readonly Fault[], kill?: number | null): Promise<string>;
};

export const SEATS = [0, 1, 2, 3] as const;
export type SeatNo = (typeof SEATS)[number];

const HOURS = 3_600_000;
const SKEWS = [0, -2 * HOURS, 5 * HOURS, -2 * HOURS] as const;
/** Ada's second device is in both teams. */
const TWIN: Readonly<Partial<Record<SeatNo, SeatNo>>> = { 1: 3, 3: 1 };

const firstLink = ({ team, person, device }: Someone, standing: Pick<Link, 'epoch' | 'gen'>): Link => ({
  ...newLink({
    ...{ team, person, device, ...standing, have: 0 },
    address: 'http://127.0.0.1',
    teamName: 'Harbour',
    personName: 'Kim Example',
    since: NOON,
  }),
  backup: true,
});

/** What a version before this one did not know yet. */
const OLDER_LACKS: ReadonlySet<string> = new Set(['need', 'skill', 'result']);

const readAsOlder = (stream: Stream, row: PullRow) =>
  OLDER_LACKS.has(row.entity) ? ({ kind: 'carried', row, why: 'entity' } as const) : readRow(stream, row);

const readOrNull = (raw: unknown) => {
  const event = readEvent(raw, '');
  return event.ok ? event.value : null;
};

/** A server with two devices of Ada, one of them in both teams, and one of Bea; their clocks stand hours apart. */
export async function stage(
  store: Store,
  {
    make = memoryDevice,
    plant = (deps) => deps,
  }: { make?: MakeDevice; plant?: (deps: SyncDeps) => SyncDeps } = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'passalong-laws-'));
  const w = world(store, { DATA_DIR: folder });
  const server = await lawServer(w, store);
  const keys = new Map<string, Sealer>();
  const keyOf = ({ team, person }: Pick<Someone, 'team' | 'person'>) => `${team} ${person}`;
  const older = { server: false };

  function seatOf(who: Someone, device: LawDevice, skew: number): Seat {
    const versions = { olderDevice: false, ahead: false };
    const network = faultyNetwork(
      carrier(w.app, () => ({
        unknown: new Set(older.server ? ['need', 'withdraw'] : []),
        ahead: versions.ahead,
      })),
    );
    const kills = killer();
    const deps = plant({
      store: device.store(who.team),
      client: client(network.send, { address: 'http://127.0.0.1', token: who.token }),
      sealerNow: async () => keys.get(keyOf(who)) ?? null,
      readEvent: readOrNull,
      readRow: (stream, row) => (versions.olderDevice ? readAsOlder : readRow)(stream, row),
      now: () => w.clock.now + skew,
      grantOf: async () => seat.grant,
      hit: kills.hit,
    });
    const seat: Seat = {
      ...{ who, device, skew, versions, grant: null },
      async sync(faults = [], kill = null) {
        network.next(faults);
        kills.set(kill);
        try {
          const done = await syncOnce(deps);
          return done.ok ? 'ok' : done.problem.kind;
        } catch (error) {
          if (error instanceof Killed) return 'killed';
          throw error;
        } finally {
          network.next([]);
          kills.set(null);
        }
      },
    };
    return seat;
  }

  async function connect(no: SeatNo, team: string, person: string, device: LawDevice): Promise<Seat> {
    const who = await server.device(team, person);
    const standing = { epoch: await server.epochOf(team), gen: await server.genOf(team, person) };
    await device.connect(firstLink(who, standing));
    return seatOf(who, device, SKEWS[no]);
  }

  const { harbour, wharf, ada, bea } = server;
  for (const [team, person] of [
    [harbour, ada.person],
    [harbour, bea.person],
    [wharf, ada.person],
  ] as const)
    keys.set(keyOf({ team, person }), await sealer(crypto.subtle, Uint8Array.from(randomBytes(KEY_BYTES))));
  const [first, second, beas] = [await make(), await make(), await make()];
  const seats: [Seat, Seat, Seat, Seat] = [
    await connect(0, harbour, ada.person, first),
    await connect(1, harbour, ada.person, second),
    await connect(2, harbour, bea.person, beas),
    await connect(3, wharf, ada.person, second),
  ];
  const lost: LawDevice[] = [];

  /** What the server has of a person in a team, opened with the key only their devices have. */
  async function onServer({
    team,
    person,
  }: Pick<Someone, 'team' | 'person'>): Promise<Map<string, LogEvent>> {
    const rows = await store.list('event', { where: { team_id: team, person_id: person } });
    const opened = new Map<string, LogEvent>();
    for (const row of rows) {
      const event = await keys.get(keyOf({ team, person }))?.open(row.event_id, JSON.parse(row.body));
      if (event) opened.set(row.event_id, event as LogEvent);
    }
    return opened;
  }

  return {
    ...{ w, store, server, seats, older, onServer },
    /** A device is gone with all it had; its person connects another one. */
    async lose(no: SeatNo) {
      lost.push(seats[no].device);
      const device = await make();
      for (const one of [no, TWIN[no] ?? no].filter((each, index, all) => all.indexOf(each) === index)) {
        const { team, person } = seats[one].who;
        seats[one] = await connect(one, team, person, device);
      }
    },
    /** The server no longer knows this device: its person connects it again, and it keeps what it has. */
    async reconnect(no: SeatNo) {
      const { who, device, skew } = seats[no];
      const next = await server.device(who.team, who.person);
      const standing = {
        epoch: await server.epochOf(who.team),
        gen: await server.genOf(who.team, who.person),
        have: 0,
      };
      await device.relink(who.team, { device: next.device, ...standing });
      seats[no] = seatOf(next, device, skew);
    },
    async drop() {
      rmSync(folder, { recursive: true, force: true });
      for (const device of new Set([...seats.map((seat) => seat.device), ...lost])) await device.drop();
    },
  };
}
export type Stage = Awaited<ReturnType<typeof stage>>;
