import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../outcome.ts';

export type SigningKey = {
  secret: KeyObject;
  open: KeyObject;
  /** Tells keys apart: the beginning of the public one's SHA-256, in hex. */
  name: string;
};

export type KeyProblem = { kind: 'no-signing-key' } | { kind: 'bad-signing-key' };

const NAMED = 16;

/** Where the key is: named by itself, since the configuration is read with the help of this file. */
type Given = { dataDir: string; SIGNING_KEY?: string | undefined };

const keyOf = (secret: KeyObject): SigningKey => {
  const open = createPublicKey(secret);
  const der = open.export({ type: 'spki', format: 'der' });
  return { secret, open, name: createHash('sha256').update(der).digest('hex').slice(0, NAMED) };
};

/** An ed25519 key in PEM, or in base64 of PKCS#8; null for anything else. */
export function readSigningKey(text: string): SigningKey | null {
  try {
    const pem = text.includes('-----BEGIN');
    const secret = pem
      ? createPrivateKey(text.replaceAll('\\n', '\n'))
      : createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' });
    return secret.asymmetricKeyType === 'ed25519' ? keyOf(secret) : null;
  } catch {
    return null;
  }
}

const fileIn = (dataDir: string): string => join(dataDir, 'signing.key');

/** What lies in the data folder, or null where nothing does. */
function kept(dataDir: string): string | null {
  try {
    return readFileSync(fileIn(dataDir), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** The key that signs heads of the trail: SIGNING_KEY, or the one of the data folder. It is never in the database. */
export function signingKey({ dataDir, SIGNING_KEY }: Given): Result<SigningKey, KeyProblem> {
  const text = SIGNING_KEY ?? kept(dataDir);
  if (text === null) return fail({ kind: 'no-signing-key' });
  const key = readSigningKey(text);
  return key === null ? fail({ kind: 'bad-signing-key' }) : ok(key);
}

const isThere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST';

/** Makes the key of the data folder, which only the server's account may read; one that is there is left. */
export function makeSigningKey({ dataDir }: Given): void {
  mkdirSync(dataDir, { recursive: true });
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const fresh = `${fileIn(dataDir)}.${process.pid}`;
  writeFileSync(fresh, pem, { mode: 0o600, flush: true });
  // It takes its name whole: another process that starts at the same moment sees none or all of it, and one of them is used.
  try {
    linkSync(fresh, fileIn(dataDir));
  } catch (error) {
    // Some file systems know no second names.
    if (!isThere(error)) renameSync(fresh, fileIn(dataDir));
  } finally {
    rmSync(fresh, { force: true });
  }
}
