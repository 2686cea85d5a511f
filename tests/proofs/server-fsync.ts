import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { buildServer } from '../../scripts/build-server.ts';
import type { Seeded } from '../../server/seed.ts';
import { runOnce, startProcess } from '../server/setup/process.ts';
import { sealed } from '../server/setup/team.ts';
import type { Proof, ProofInput, ProofResult } from './types.ts';

/** Names every sync of a process and its threads with the time it began, in seconds, and the file. */
const strace = (out: string): string[] => [
  'strace',
  // The process itself is the child, so that signals reach it.
  '-D',
  '-f',
  '-qq',
  '-y',
  '-ttt',
  '-e',
  'trace=fsync,fdatasync',
  '-o',
  out,
];

const SYNC = /^(?:\d+ +)?(\d+\.\d+) f(?:data)?sync\(\d+<([^>]*)>/;

/** When syncs of files with this ending began, in ms. */
const syncsIn = (out: string, ending: string): number[] =>
  readFileSync(out, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, seconds, file] = SYNC.exec(line) ?? [];
      return seconds !== undefined && file?.endsWith(ending) ? [Number(seconds) * 1_000] : [];
    });

const clock = (): number => performance.timeOrigin + performance.now();

type Span = { sent: number; answered: number };

/** Spans without a sync of their own: an answer came before anything was on the disk. */
const unsynced = (spans: readonly Span[], syncs: readonly number[]): Span[] =>
  spans.filter(({ sent, answered }) => !syncs.some((at) => at >= sent && at <= answered));

/** Pushes one event after another, each when the one before was acknowledged. */
async function pushes(url: string, { teams }: Seeded, rounds: number): Promise<Span[]> {
  const [team] = teams;
  const token = team?.people[0]?.token;
  const spans: Span[] = [];
  for (let n = 1; n <= rounds; n++) {
    const sent = clock();
    const answer = await fetch(`${url}/v1/push`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ protocol: 1, epoch: team?.epoch, gen: 0, items: [sealed(n)] }),
    });
    const { results } = (await answer.json()) as { results?: { status: string }[] };
    if (results?.[0]?.status !== 'stored') throw new Error(`push ${n} was answered with ${answer.status}`);
    spans.push({ sent, answered: clock() });
  }
  return spans;
}

/** Commits on a file of its own, with syncs or without; prints when each began and ended. */
const COMMITS = `
const { DatabaseSync } = require('node:sqlite');
const [, file, synchronous, rounds] = process.argv;
const database = new DatabaseSync(file);
database.exec('pragma journal_mode = wal; pragma synchronous = ' + synchronous + '; create table t (n int)');
const clock = () => performance.timeOrigin + performance.now();
for (let n = 0; n < Number(rounds); n++) {
  const sent = clock();
  database.exec('insert into t values (' + n + ')');
  console.log(JSON.stringify({ sent, answered: clock() }));
}`;

const COMMITTED = 50;

/** How many commits the same count finds without a sync. */
function commitsWithout(folder: string, synchronous: 'full' | 'off'): number {
  const out = join(folder, `${synchronous}.trace`);
  const [program = '', ...args] = strace(out);
  const file = join(folder, `${synchronous}.db`);
  const script = ['-e', COMMITS, file, synchronous, String(COMMITTED)];
  const { stdout } = spawnSync(program, [...args, process.execPath, ...script], { encoding: 'utf8' });
  const spans = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Span);
  if (spans.length !== COMMITTED) throw new Error('the commits to compare with were not made');
  return unsynced(spans, syncsIn(out, '-wal')).length;
}

async function traced(folder: string, { rounds, seed, say }: ProofInput): Promise<ProofResult> {
  const file = await buildServer(join(folder, 'built'));
  const dataDir = join(folder, 'data');
  const env = { PASSALONG_ENV: 'test', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'error' };
  if (runOnce(file, ['migrate'], env).code !== 0) throw new Error('no tables');
  const people = runOnce(file, ['seed', '--teams', '1', '--people', '1', '--json'], env).out;
  const out = join(folder, 'server.trace');
  const server = await startProcess(file, env, strace(out));
  const spans = await pushes(server.url, JSON.parse(people) as Seeded, rounds);
  await server.end('SIGTERM');
  // The tracer writes its last lines when the process is gone.
  await setTimeout(500);
  const syncs = syncsIn(out, 'passalong.db-wal');
  const early = unsynced(spans, syncs);
  const off = commitsWithout(folder, 'off');
  const full = commitsWithout(folder, 'full');
  say(`${spans.length} pushes, ${syncs.length} syncs of the log, ${early.length} answered before one`);
  return {
    rounds,
    seed,
    totals: {
      run: 1,
      'pushes acknowledged, one after another': spans.length,
      'syncs of the write-ahead log': syncs.length,
      'answered before a sync': early.length,
      'commits of SQLite itself with synchronous = full, without a sync': full,
      broken: early.length + full,
    },
    planted: { 'commits with synchronous = off': off },
    broken: [
      ...early.map(({ sent }) => `a push of ${new Date(sent).toISOString()} was answered before a sync`),
      ...(syncs.length < spans.length ? [`${syncs.length} syncs for ${spans.length} pushes`] : []),
      ...(full > 0 ? [`${full} commits with synchronous = full had no sync`] : []),
      ...(off === 0 ? ['commits with synchronous = off: planted and not found'] : []),
    ],
  };
}

/**
 * Looks, by the calls the server makes to the system, whether every acknowledged push was on the disk before its answer: a
 * sync of SQLite's write-ahead log between question and answer. It needs strace; without it nothing is claimed.
 */
export const serverFsync: Proof = {
  rounds: 150,
  unit: 'rounds',
  async run(input) {
    const { rounds, seed, say } = input;
    const [program = ''] = strace('');
    if (spawnSync(program, ['-V']).status !== 0) {
      say('not run: there is no strace here');
      return { rounds, seed, totals: { run: 0 }, broken: ['not run: there is no strace here'] };
    }
    const folder = mkdtempSync(join(tmpdir(), 'passalong-server-fsync-'));
    try {
      return await traced(folder, input);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
