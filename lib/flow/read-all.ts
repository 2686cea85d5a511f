import { fail, ok, type Result } from '../model/result.ts';
import { breathe } from './breathe.ts';

const CHUNK = 500;

/** Reads each value of a list, some at a time; the first Problem ends it. Problem of its own: `cancelled`. */
export async function readAll<T>(
  raws: readonly unknown[],
  read: (raw: unknown, index: number) => Result<T>,
  signal: AbortSignal | undefined,
): Promise<Result<T[]>> {
  const values: T[] = [];
  for (const [index, raw] of raws.entries()) {
    if (index % CHUNK === 0) await breathe();
    if (signal?.aborted) return fail({ kind: 'cancelled' });
    const value = read(raw, index);
    if (!value.ok) return value;
    values.push(value.value);
  }
  return ok(values);
}
