import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Seeded } from '../../../server/seed.ts';
import { runOnce } from './process.ts';

export const SERVER = join(import.meta.dirname, '../../../server/main.ts');

/** A place for a server with one team of invented people; `url` is an empty PostgreSQL database, or none for SQLite. */
export function seededPlace(people: number, url?: string) {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'passalong-server-'));
  const env = {
    DATA_DIR,
    PORT: '0',
    PASSALONG_ENV: 'test',
    LOG_LEVEL: 'silent',
    SECRET: `a secret of the tests ${randomUUID()}`,
    ...(url === undefined ? {} : { DATABASE_URL: url }),
  };
  const run = (...args: readonly string[]): string => {
    const { code, out, complained } = runOnce(SERVER, args, env);
    if (code !== 0) throw new Error(`${args.join(' ')}: ${complained}`);
    return out;
  };
  run('migrate');
  const seeded = JSON.parse(run('seed', '--teams', '1', '--people', `${people}`, '--json')) as Seeded;
  const [team] = seeded.teams;
  if (team === undefined) throw new Error('no team');
  return { env, team, drop: () => rmSync(DATA_DIR, { recursive: true, force: true }) };
}
