import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { sha256 } from '../../../lib/hash/sha256.ts';
import { uuidv7 } from '../../../lib/model/id.ts';
import type { TokenAnswer } from '../../../lib/protocol/connect.ts';
import { itemHash } from '../../../lib/protocol/item.ts';
import type { PullAnswer, PullRow, Stream } from '../../../lib/protocol/pull.ts';
import { newDeviceToken } from '../../../server/http/token.ts';
import type { Seeded, SeededPerson, SeededTeam } from '../../../server/seed.ts';
import { openStore, type Place, type SqlStore } from '../../../server/store/open.ts';
import { freePort, mounted, unmounted } from '../../server/setup/postgres.ts';
import { type Running, runOnce, startProcess } from '../../server/setup/process.ts';

const newId = () => uuidv7(Date.now(), randomBytes(16));
const bytesOf = (count: number) => new Uint8Array(randomBytes(count));
const HOUR = 3_600_000;

/** Room of the server's small disk, in MB. */
const DISK = 24;

/** A running team server with its database beside it, and what may befall it. */
export type Ground = {
  team: SeededTeam;
  port: number;
  place: Place;
  skill: string;
  /** A device of a person as the server makes one, and what it is told when it is let in. */
  newDevice(person: SeededPerson): Promise<TokenAnswer>;
  revoke(token: string): Promise<void>;
  /** What lets a device decide for an hour, as its page would have made it. */
  grantTo(person: SeededPerson, device: string): Promise<string>;
  /** A person's stream from its start, read by a device of its own. */
  read(person: SeededPerson, stream: Stream): Promise<PullRow[]>;
  /** Rows of the database that name a submission. */
  submissions(id: string): Promise<{ state: string; decisions: number }[]>;
  kill(): Promise<void>;
  again(): Promise<void>;
  /** Fills the server's disk, or frees it; false where it has none of its own. */
  fill(full: boolean): Promise<boolean>;
  end(): Promise<void>;
};

function fillDisk(folder: string, full: boolean): boolean {
  const ballast = join(folder, 'ballast');
  rmSync(ballast, { force: true });
  if (!full) return true;
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(ballast, Buffer.alloc(bavail * bsize));
  return true;
}

/** PostgreSQL takes what it has room for in its log, and stops where it can write no more of it. */
async function useUp(store: SqlStore): Promise<void> {
  const piece = sql`select pg_logical_emit_message(false, 'full', repeat('x', 200000))`;
  for (let pieces = 0; pieces < 200; pieces++) await piece.execute(store.db);
  throw new Error('a full disk took what was written');
}

/** A PostgreSQL of the proof's own: the disk of its data, where that is a small one, and how it is started again. */
export type OwnPostgres = { url: string; disk: string | null; revive(): void };

/** What an invented person's device sends that is not a browser. */
async function say(
  base: string,
  answer: TokenAnswer,
  { kind, body, grant }: { kind: string; body: object; grant: string },
) {
  const said = { id: newId(), kind, v: 1, at: Date.now(), body };
  const items = [{ t: 'command', n: 1, ...said, hash: itemHash(said) }];
  const { epoch, gen, access_token } = answer;
  const told = await fetch(`${base}/v1/push`, {
    method: 'POST',
    headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ protocol: 1, epoch, gen, items, grant }),
  });
  const { results } = (await told.json()) as { results?: { status: string }[] };
  if (results?.[0]?.status !== 'done') throw new Error(`${kind}: ${JSON.stringify(results)}`);
}

/** @param given.postgres with an empty database, SQLite without; given.small whether SQLite's disk is a small one of its own */
export async function ground(
  file: string,
  { postgres, people = 2, small = true }: { postgres?: OwnPostgres; people?: number; small?: boolean } = {},
): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'passalong-faults-server-'));
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir);
  const url = postgres?.url;
  const isSmall = small && url === undefined && mounted(dataDir, DISK);
  const port = await freePort();
  const env = {
    ...{ PASSALONG_ENV: 'test', PORT: `${port}`, DATA_DIR: dataDir, LOG_LEVEL: 'silent' },
    SECRET: `a secret of the proof ${newId()}`,
    ...(url === undefined ? {} : { DATABASE_URL: url }),
  };
  const place: Place =
    url === undefined ? { kind: 'sqlite', file: join(dataDir, 'passalong.db') } : { kind: 'postgres', url };
  const base = `http://127.0.0.1:${port}`;
  let running: Running | null = await startProcess(file, env);
  const { code, out, complained } = runOnce(
    file,
    ['seed', '--teams', '1', '--people', `${people}`, '--json'],
    env,
  );
  const team = code === 0 ? (JSON.parse(out) as Seeded).teams[0] : undefined;
  if (team === undefined) throw new Error(`no team was made: ${complained}`);
  const { team: team_id, name } = team;

  async function onStore<T>(work: (store: SqlStore) => Promise<T>): Promise<T> {
    const store = await openStore(place, 'leave');
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  }
  const newDevice = async (person: SeededPerson): Promise<TokenAnswer> => {
    const [device, at] = [newId(), Date.now()];
    const { token, hash } = newDeviceToken(team_id, device, bytesOf);
    const row = {
      ...{ team_id, device_id: device, person_id: person.person, name: 'Browser' },
      token_hash: hash,
    };
    const dated = {
      have: 0,
      created_at: at,
      used_at: at,
      expires_at: at + 1_000 * HOUR,
      revoked_at: null,
      ends_at: null,
    };
    await onStore((store) => store.write((tx) => tx.insert('device', [{ ...row, ...dated }])));
    return {
      ...{ access_token: token, token_type: 'Bearer', scope: 'sync', protocol: 1, device },
      ...{ team: { id: team_id, name }, person: { id: person.person, name: person.name } },
      ...{ epoch: team.epoch, gen: 0, have: 0, now: at },
    };
  };
  const grantTo = async ({ person: person_id }: SeededPerson, device_id: string) => {
    const [secret, at] = [randomBytes(32).toString('base64url'), Date.now()];
    const whose = { team_id, grant_hash: sha256(secret), device_id, person_id };
    const row = { ...whose, auth_at: at, bound_to: null, expires_at: at + HOUR, used_at: null };
    // A day of a reviewer passes here in minutes: what counts their decisions of an hour begins anew.
    const scope = `decisions:${team_id}:${person_id}:${device_id}`;
    await onStore((store) =>
      store.write(async (tx) => {
        await tx.remove('bucket', { scope });
        await tx.insert('review_grant', [row]);
      }),
    );
    return secret;
  };
  async function read({ token }: SeededPerson, stream: Stream): Promise<PullRow[]> {
    const rows: PullRow[] = [];
    for (let after = ''; ; ) {
      const headers = { authorization: `Bearer ${token}` };
      const answer = await fetch(`${base}/v1/pull?stream=${stream}&protocol=1${after}`, { headers });
      if (!answer.ok) throw new Error(`a pull was answered ${answer.status}`);
      const page = (await answer.json()) as PullAnswer;
      rows.push(...page.rows);
      if (!page.more) return rows;
      after = `&after=${encodeURIComponent(page.next)}`;
    }
  }
  const [admin] = team.people;
  if (admin === undefined) throw new Error('the team is empty');
  const skill = newId();
  const maker = await newDevice(admin);
  const made = {
    skill: { id: skill, name: 'Printers', cues: [] },
    named: [],
    domainApprover: null,
    version: null,
  };
  await say(base, maker, { kind: 'skill.put', body: made, grant: await grantTo(admin, maker.device) });
  return {
    ...{ team, port, place, skill, newDevice, grantTo, read },
    async revoke(token) {
      const headers = { authorization: `Bearer ${token}` };
      const { status } = await fetch(`${base}/v1/disconnect`, { method: 'POST', headers });
      if (status !== 204) throw new Error(`a device was not ended: ${status}`);
    },
    submissions: (submission_id) =>
      onStore(async (store) => {
        const rows = await store.list('submission', { where: { team_id, submission_id } });
        const reviews = await store.list('review', { where: { team_id, submission_id } });
        return rows.map(({ state }) => ({ state, decisions: reviews.length }));
      }),
    async kill() {
      await running?.end('SIGKILL');
      running = null;
    },
    async again() {
      running ??= await startProcess(file, env);
    },
    async fill(full) {
      if (typeof postgres?.disk === 'string') {
        fillDisk(postgres.disk, full);
        if (full) await onStore(useUp).catch(() => undefined);
        else postgres.revive();
        return true;
      }
      if (!isSmall) return false;
      // What was written once and is free again would take some more.
      if (full) await onStore(({ db }) => sql`pragma wal_checkpoint(truncate)`.execute(db));
      return fillDisk(dataDir, full);
    },
    async end() {
      await running?.end('SIGKILL');
      if (isSmall) unmounted(dataDir);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
