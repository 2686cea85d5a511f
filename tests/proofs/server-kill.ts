import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { buildServer } from '../../scripts/build-server.ts';
import { planted } from '../server/kill/planted.ts';
import type { Pusher } from '../server/kill/pusher.ts';
import { type Ground, judgeAnew, judgeRows, killRound, people, stopRound } from '../server/kill/rounds.ts';
import { startPostgres } from '../server/setup/postgres.ts';
import { seeded } from './random.ts';
import type { Proof, ProofInput } from './types.ts';

/** Of the rounds asked for: so many on PostgreSQL besides, and so many in which PostgreSQL itself is ended. */
const ON_POSTGRES = 0.4;
const STOPS = 0.1;

type Found = { broken: string[]; kept: number; unanswered: number; planted: Record<string, number> };
type Round = (pushers: readonly Pusher[], number: number) => Promise<string[]>;

async function trial(
  ground: Ground,
  rounds: readonly Round[],
  say: (line: string) => void,
  name: string,
): Promise<Found> {
  const pushers = await people(ground);
  const broken: string[] = [];
  let unanswered = 0;
  for (const [index, round] of rounds.entries()) {
    const before = pushers.map(({ sent }) => sent.length);
    const flaws = await round(pushers, index + 1);
    broken.push(...flaws.map((flaw) => `${name}, round ${index + 1}: ${flaw}`));
    unanswered += pushers.reduce((sum, { sent, told }) => sum + sent.length - told, 0);
    const made = pushers.reduce((sum, { sent }, at) => sum + sent.length - (before[at] ?? 0), 0);
    say(`${name} ${index + 1}/${rounds.length}: ${made} items, ${flaws.length} flaws`);
  }
  broken.push(...(await judgeAnew(ground, pushers)), ...(await judgeRows(ground, pushers)));
  const kept = pushers.flatMap(({ sent }) => sent).filter(({ status }) => status === 'kept').length;
  return { broken, kept, unanswered, planted: await planted(ground, pushers) };
}

const times = <T>(count: number, of: T): T[] => Array.from({ length: count }, () => of);

async function onSqlite(file: string, folder: string, { rounds, seed, say }: ProofInput): Promise<Found> {
  const random = seeded(seed);
  const dataDir = join(folder, 'data');
  const env = { PASSALONG_ENV: 'test', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'error' };
  const place = { kind: 'sqlite', file: join(dataDir, 'passalong.db') } as const;
  const ground = { file, env, place };
  const found = await trial(
    ground,
    times(rounds, (pushers) => killRound(ground, pushers, random)),
    say,
    'SQLite',
  );
  const database = new DatabaseSync(place.file, { readOnly: true });
  const check = database.prepare('pragma integrity_check').get()?.integrity_check;
  database.close();
  if (check !== 'ok') found.broken.push(`integrity_check: ${String(check)}`);
  return found;
}

async function onPostgres(file: string, folder: string, { rounds, seed, say }: ProofInput): Promise<Found> {
  const random = seeded(seed + 1);
  const postgres = await startPostgres('safe');
  try {
    const url = `${postgres.url}/postgres`;
    const dataDir = join(folder, 'postgres-data');
    const env = {
      PASSALONG_ENV: 'test',
      PORT: '0',
      DATA_DIR: dataDir,
      DATABASE_URL: url,
      LOG_LEVEL: 'error',
    };
    const ground: Ground = { file, env, place: { kind: 'postgres', url } };
    const kill: Round = (pushers) => killRound(ground, pushers, random);
    const stop: Round = (pushers) => stopRound(ground, pushers, { random, ...postgres });
    const all = [...times(Math.ceil(rounds * ON_POSTGRES), kill), ...times(Math.ceil(rounds * STOPS), stop)];
    return await trial(ground, all, say, 'PostgreSQL');
  } finally {
    postgres.stop();
  }
}

const named = (name: string, counts: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).map(([fault, count]) => [`${name} ${fault}`, count]));

/**
 * Ends a server by SIGKILL while devices push, and PostgreSQL in the middle of a commit, and looks whether every item that was
 * acknowledged is there as it was sent, and no transaction in part.
 */
export const serverKill: Proof = {
  rounds: 50,
  unit: 'rounds',
  async run(input) {
    const folder = mkdtempSync(join(tmpdir(), 'passalong-server-kill-'));
    try {
      const file = await buildServer(join(folder, 'built'));
      const sqlite = await onSqlite(file, folder, input);
      const postgres = await onPostgres(file, folder, input);
      const found = { ...named('SQLite', sqlite.planted), ...named('PostgreSQL', postgres.planted) };
      const unseen = Object.entries(found).filter(([, count]) => count === 0);
      return {
        rounds: input.rounds,
        seed: input.seed,
        totals: {
          'kills on SQLite': input.rounds,
          'kills on PostgreSQL': Math.ceil(input.rounds * ON_POSTGRES),
          'immediate stops of PostgreSQL': Math.ceil(input.rounds * STOPS),
          'items kept on SQLite': sqlite.kept,
          'items kept on PostgreSQL': postgres.kept,
          'items sent and never answered': sqlite.unanswered + postgres.unanswered,
          broken: sqlite.broken.length + postgres.broken.length,
        },
        planted: found,
        broken: [
          ...sqlite.broken,
          ...postgres.broken,
          ...unseen.map(([name]) => `${name}: planted and not found`),
        ],
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
