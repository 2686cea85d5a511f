import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Lets one server alone use a file: a second one is refused while the first lives, and a killed one leaves nothing behind.
 * Returns what lets go, or null when another holds it.
 */
export function lockFile(file: string): (() => void) | null {
  mkdirSync(dirname(file), { recursive: true });
  const lock = new DatabaseSync(`${file}.lock.db`);
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive');
    return () => lock.close();
  } catch {
    lock.close();
    return null;
  }
}
