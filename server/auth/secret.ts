import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';

const FILE = 'secret.key';

const read = new WeakMap<Config, string>();

const missing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/**
 * The secret that signs sessions and forms: SECRET, or one made at the first start and kept in the data folder, where
 * only the server's account may read it. It is never in the database, so that a copy of that opens no session.
 */
export function secretOf(config: Config): string {
  const known = config.SECRET ?? read.get(config) ?? kept(config);
  read.set(config, known);
  return known;
}

function kept({ dataDir }: Config): string {
  const file = join(dataDir, FILE);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (!missing(error)) throw error;
  }
  mkdirSync(dataDir, { recursive: true });
  const made = randomBytes(32).toString('base64url');
  // Another process that starts at the same moment may have written its own: that one is used.
  try {
    writeFileSync(file, `${made}\n`, { mode: 0o600, flag: 'wx' });
  } catch {
    return readFileSync(file, 'utf8').trim();
  }
  return made;
}

/** A text nobody can make without the secret; `use` keeps the texts of one use from serving another. */
export const sealOf = (secret: string, use: string, text: string): string =>
  createHmac('sha256', secret).update(`${use}\0${text}`).digest('base64url');
