import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import type { Device, Prepared } from './load.ts';

/** The same rows, written and read by the driver alone: no server, no checks, one transaction a push. */
export type Straight = {
  push: (device: Device, items: readonly Prepared[], seq: number) => Promise<void>;
  pull: (device: Device, limit: number) => Promise<string>;
  /** Gives a team a skill, which takes a person and a grant otherwise. */
  skill: (team: string, id: string) => Promise<void>;
  close: () => Promise<void>;
};

const COLUMNS = 'team_id, person_id, event_id, seq, device_id, n, kind, v, at, received_at, body, hash';

const rowsOf = ({ team, person, device }: Device, items: readonly Prepared[], seq: number) =>
  items.map(({ id, n, at, body, hash }, index) => ({
    team_id: team,
    person_id: person,
    event_id: id,
    seq: seq + index,
    device_id: device,
    n,
    kind: 'sealed',
    v: 1,
    at,
    received_at: at,
    body: JSON.stringify(body),
    hash,
  }));

const SKILL = 'insert into skill (team_id, skill_id, seq, version, body)';
const skillOf = (team: string, id: string) => [
  team,
  id,
  1,
  1,
  JSON.stringify({ id, cues: [], name: 'Pumps' }),
];

export function straightSqlite(file: string): Straight {
  const db = new DatabaseSync(file, { timeout: 5_000 });
  db.exec('pragma journal_mode = wal; pragma synchronous = full');
  const insert = db.prepare(`insert into event (${COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const select = db.prepare('select * from event where team_id = ? and person_id = ? order by seq limit ?');
  return {
    async push(device, items, seq) {
      db.exec('begin immediate');
      for (const row of rowsOf(device, items, seq)) insert.run(...Object.values(row));
      db.exec('commit');
    },
    pull: async ({ team, person }, limit) => JSON.stringify(select.all(team, person, limit)),
    skill: async (team, id) => void db.prepare(`${SKILL} values (?, ?, ?, ?, ?)`).run(...skillOf(team, id)),
    close: async () => db.close(),
  };
}

export function straightPostgres(url: string): Straight {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  const shape =
    'team_id text, person_id text, event_id text, seq bigint, device_id text, n bigint, kind text, v bigint, at bigint, received_at bigint, body text, hash text';
  return {
    async push(device, items, seq) {
      await pool.query(
        `insert into event (${COLUMNS}) select * from json_to_recordset($1::json) as given(${shape})`,
        [JSON.stringify(rowsOf(device, items, seq))],
      );
    },
    async pull({ team, person }, limit) {
      const { rows } = await pool.query(
        'select * from event where team_id = $1 and person_id = $2 order by seq limit $3',
        [team, person, limit],
      );
      return JSON.stringify(rows);
    },
    skill: async (team, id) =>
      void (await pool.query(`${SKILL} values ($1, $2, $3, $4, $5)`, skillOf(team, id))),
    close: () => pool.end(),
  };
}
