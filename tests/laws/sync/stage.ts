import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logEvent } from '../../../lib/log/log-event.ts';
import { readEvent } from '../../../lib/log/read-event.ts';
import type { LogEvent } from '../../../lib/model/event.ts';
import { uuidv7 } from '../../../lib/model/id.ts';
import { client } from '../../../lib/sync/client.ts';
import type { SyncDeps } from '../../../lib/sync/deps.ts';
import { type Link, newLink } from '../../../lib/sync/link.ts';
import { syncOnce } from '../../../lib/sync/once.ts';
import { KEY_BYTES, type Sealer, sealer } from '../../../lib/sync/seal.ts';
import { newEpochs } from '../../../server/epoch.ts';
import { eraseEvents } from '../../../server/erase.ts';
import type { Store } from '../../../server/store/port.ts';
import { type Row, TABLES, type TableName } from '../../../server/store/tables.ts';
import {
  makeDevice,
  makeMember,
  makeTeam,
  NOON,
  newId,
  type Someone,
  world,
} from '../../server/setup/team.ts';
import { idOf } from '../../unit/log/samples.ts';
import { type Fault, faultyNetwork, Killed, killer } from './faulty.ts';
import { type LawDevice, memoryDevice } from './memory-device.ts';

export type MakeDevice = (link: Link) => LawDevice | Promise<LawDevice>;

export type Actor = {
  who: Someone;
  device: LawDevice;
  deps: SyncDeps;
  /** Syncs through these faults, killed at the nth point; what stops it is returned. */
  sync(faults?: readonly Fault[], kill?: number | null): Promise<string>;
  record(): Promise<string>;
  need(text: string): Promise<void>;
};

const secret = () => Uint8Array.from(randomBytes(KEY_BYTES));

const firstLink = ({ team, person, device }: Someone, epoch: string): Link => ({
  ...newLink({
    team,
    person,
    device,
    epoch,
    gen: 0,
    have: 0,
    address: 'http://127.0.0.1',
    teamName: 'Harbour',
    personName: 'Kim Example',
    since: NOON,
  }),
  backup: true,
});

async function snapshot(store: Store): Promise<Map<TableName, Row<TableName>[]>> {
  const copy = new Map<TableName, Row<TableName>[]>();
  for (const table of Object.keys(TABLES) as TableName[])
    copy.set(table, await store.list(table, { where: {} }));
  return copy;
}

async function putBack(store: Store, copy: Map<TableName, Row<TableName>[]>): Promise<void> {
  await store.write(async (tx) => {
    for (const [table, rows] of copy) {
      await tx.remove(table, {});
      await tx.insert(table, rows);
    }
  });
}

/** A server over a store with two devices of Ada and one of Bea, whose clocks stand hours apart. */
export async function stage(
  store: Store,
  {
    make = memoryDevice,
    plant = (deps) => deps,
  }: { make?: MakeDevice; plant?: (deps: SyncDeps) => SyncDeps } = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'passalong-laws-'));
  const w = world(store, { DATA_DIR: folder });
  const team = await makeTeam(w.deps);
  const ada = await makeMember(w.deps, team, { role: 'admin' });
  const bea = await makeMember(w.deps, team);
  const second = await makeDevice(w.deps, team, ada.person);
  const epoch = (await store.get('team', { team_id: team }))?.epoch ?? '';
  const keys = new Map<string, Sealer>();
  for (const { person } of [ada, bea]) keys.set(person, await sealer(crypto.subtle, secret()));
  let made = 0;
  async function actor(who: Someone, skew: number, at = epoch, has?: LawDevice): Promise<Actor> {
    const device = has ?? (await make(firstLink(who, at)));
    const network = faultyNetwork(async (input, init) => {
      const headers = new Headers(init?.headers);
      headers.set('host', '127.0.0.1');
      return w.app.request(String(input), { ...init, headers });
    });
    const kills = killer();
    const deps = plant({
      store: device.store,
      client: client(network.send, { address: 'http://127.0.0.1', token: who.token }),
      sealer: keys.get(who.person) ?? null,
      readEvent: (raw) => {
        const event = readEvent(raw, '');
        return event.ok ? event.value : null;
      },
      now: () => w.clock.now + skew,
      hit: kills.hit,
    });
    return {
      who,
      device,
      deps,
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
      async record() {
        const stamp = { id: idOf(++made), device: who.device, team, at: w.clock.now + skew + made };
        await device.record(logEvent('lesson.deleted', { lesson: idOf(500_000 + made) }, stamp) as LogEvent);
        return stamp.id;
      },
      async need(text) {
        const at = w.clock.now + skew;
        const id = uuidv7(at, randomBytes(16));
        await device.send({ t: 'command', id, kind: 'need', v: 1, at, body: { text, skill: null } });
      },
    };
  }
  const HOURS = 3_600_000;
  const SKEWS = [0, -2 * HOURS, 5 * HOURS] as const;
  const actors: [Actor, Actor, Actor] = [
    await actor(ada, SKEWS[0]),
    await actor(second, SKEWS[1]),
    await actor(bea, SKEWS[2]),
  ];
  let backup: Map<TableName, Row<TableName>[]> | null = null;
  return {
    w,
    team,
    actors,
    async save() {
      backup = await snapshot(store);
    },
    async restore() {
      if (backup === null) return false;
      await putBack(store, backup);
      await newEpochs(w.deps, 'server.restored', '');
      return true;
    },
    /** A device is gone with all it had; its person connects another one. */
    async lose(which: 0 | 1 | 2) {
      const { person } = actors[which].who;
      const next = await makeDevice(w.deps, team, person);
      actors[which] = await actor(next, SKEWS[which], (await store.get('team', { team_id: team }))?.epoch);
    },
    /** The server no longer knows this device: its person connects it again, and it keeps what it has. */
    async reconnect(which: 0 | 1 | 2) {
      const { who, device } = actors[which];
      const next = await makeDevice(w.deps, team, who.person);
      const at = (await store.get('team', { team_id: team }))?.epoch ?? '';
      await device.relink({ device: next.device, epoch: at, gen: 0, have: 0 });
      actors[which] = await actor(next, SKEWS[which], at, device);
    },
    async erase(person: string, id: string) {
      await eraseEvents(w.deps, { team, person, by: person }, [id]);
    },
    /** What the server has of a person, opened with the key only their devices have. */
    async onServer(person: string): Promise<Map<string, LogEvent>> {
      const rows = await store.list('event', { where: { team_id: team, person_id: person } });
      const opened = new Map<string, LogEvent>();
      for (const row of rows) {
        const event = await keys.get(person)?.open(row.event_id, JSON.parse(row.body));
        if (event) opened.set(row.event_id, event as LogEvent);
      }
      return opened;
    },
    newId,
    drop: () => rmSync(folder, { recursive: true, force: true }),
  };
}
export type Stage = Awaited<ReturnType<typeof stage>>;
