import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cli } from '../../../server/cli/command.ts';
import { commands } from '../../../server/cli/commands.ts';
import { readConfig } from '../../../server/config.ts';
import { placeOf } from '../../../server/place.ts';
import { openStore, type SqlStore } from '../../../server/store/open.ts';
import { postgres } from './stores.ts';

/** A place of its own for the commands of one test. */
export type Desk = {
  env: Record<string, string>;
  dataDir: string;
  /** Runs a command as the command line does; what it said comes back by line. */
  run: (...args: readonly string[]) => Promise<{ code: number; said: string[]; complained: string[] }>;
  /** The rows, as they are; the caller closes what it opened. */
  store: () => Promise<SqlStore>;
  drop: () => Promise<void>;
};

async function deskOf(env: Record<string, string>, drop: () => Promise<void>): Promise<Desk> {
  const dataDir = mkdtempSync(join(tmpdir(), 'passalong-desk-'));
  const all = { DATA_DIR: dataDir, PASSALONG_ENV: 'test', PORT: '0', LOG_LEVEL: 'silent', ...env };
  const config = readConfig(all);
  if (!config.ok) throw new Error(config.problem.join('; '));
  return {
    env: all,
    dataDir,
    async run(name = '', ...args) {
      const said: string[] = [];
      const complained: string[] = [];
      const cli: Cli = {
        config: config.value,
        say: (line) => said.push(line),
        complain: (line) => complained.push(line),
        now: Date.now,
        random: (bytes) => randomBytes(bytes),
      };
      const command = await commands[name]?.();
      if (command === undefined) throw new Error(`no command ${name}`);
      return { code: await command.run(args, cli), said, complained };
    },
    store: () => openStore(placeOf(config.value), 'leave'),
    drop: async () => {
      await drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export const sqliteDesk = (env: Record<string, string> = {}): Promise<Desk> =>
  deskOf(env, async () => undefined);

/** Over an empty database of the tests' PostgreSQL. */
export async function postgresDesk(env: Record<string, string> = {}): Promise<Desk> {
  const { url, drop } = await postgres('leave');
  return deskOf({ DATABASE_URL: url, ...env }, drop);
}
