import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { quickFolder } from './quick-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of a PostgreSQL of our own, without a database's name. */
    postgres: string;
    /** The folder of its programs. */
    postgresBin: string;
  }
}

/** PostgreSQL refuses to run as root; its package brings this account. */
const ACCOUNT = 'postgres';

const isRoot = process.getuid?.() === 0;

/** Where Debian, others and the path keep the programs of PostgreSQL; the newest first. */
function programs(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const places = [
    ...(process.env.POSTGRES_BIN === undefined ? [] : [process.env.POSTGRES_BIN]),
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
    '/usr/local/pgsql/bin',
    '/opt/homebrew/opt/postgresql/bin',
  ];
  return (
    places.find((place) => existsSync(join(place, 'pg_ctl')) && existsSync(join(place, 'initdb'))) ?? null
  );
}

function found(): string {
  const here = programs();
  if (here !== null) return here;
  if (isRoot) {
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    spawnSync('apt-get', ['install', '-y', '-qq', 'postgresql'], { stdio: 'inherit' });
  }
  const installed = programs();
  if (installed === null)
    throw new Error('The tests of the server need PostgreSQL 15 or newer: install it, or set POSTGRES_BIN.');
  return installed;
}

function run(program: string, args: readonly string[]): void {
  const command: readonly [string, ...string[]] = isRoot
    ? ['runuser', '-u', ACCOUNT, '--', program, ...args]
    : [program, ...args];
  const { status, stderr, stdout } = spawnSync(command[0], command.slice(1), { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}${stdout}`);
}

/** A port nothing listens on. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/** A disk of its own for a folder, so many MB; false where this machine does not give one. */
export const mounted = (folder: string, room: number): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${room}m`, 'tmpfs', folder]).status === 0;

export const unmounted = (folder: string): void => void spawnSync('umount', ['-l', folder]);

type Postgres = {
  url: string;
  bin: string;
  /** The folder of its data where that is a small disk of its own, else null. */
  disk: string | null;
  stop: () => void;
  crash: () => void;
  again: () => void;
};

/** A small disk is to be full soon: its log is written in small pieces, few of which are kept. */
const SMALL = ' -c max_wal_size=4MB -c min_wal_size=2MB';

/**
 * Starts a PostgreSQL of its own on a free loopback port; `stop` ends it and removes its files. What has to outlive a
 * crash is shown by the proofs; `fast` leaves the disk its time. `room`: its data gets a disk of so many MB, where this machine gives one.
 */
export async function startPostgres(how: 'fast' | 'safe', { room = 0 } = {}): Promise<Postgres> {
  const bin = found();
  const folder =
    how === 'fast' ? quickFolder('postgres') : mkdtempSync(join(tmpdir(), 'passalong-postgres-'));
  const data = join(folder, 'data');
  chmodSync(folder, 0o777);
  const port = await freePort();
  mkdirSync(data);
  const isSmall = room > 0 && mounted(data, room);
  if (isRoot) spawnSync('chown', [ACCOUNT, data]);
  run(join(bin, 'initdb'), [
    ...(isSmall ? ['--wal-segsize=1'] : []),
    '-D',
    data,
    '-U',
    ACCOUNT,
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
  ]);
  const speed = how === 'fast' ? ' -c fsync=off -c full_page_writes=off' : '';
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200${speed}${isSmall ? SMALL : ''}`;
  const again = () =>
    run(join(bin, 'pg_ctl'), ['-D', data, '-w', '-o', options, '-l', join(folder, 'postgres.txt'), 'start']);
  const crash = () => run(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', '-w', 'stop']);
  again();
  return {
    url: `postgres://${ACCOUNT}@127.0.0.1:${port}`,
    bin,
    disk: isSmall ? data : null,
    /** Ends it in the middle of whatever it does, and starts it on what is left. */
    crash,
    again,
    stop: () => {
      crash();
      if (isSmall) unmounted(data);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

let stop: (() => void) | null = null;

/** Once for all tests of the server. */
export async function setup(project: TestProject): Promise<void> {
  const started = await startPostgres('fast');
  project.provide('postgres', started.url);
  project.provide('postgresBin', started.bin);
  stop = started.stop;
}

export const teardown = (): void => stop?.();
