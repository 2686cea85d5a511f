import type { Part } from '../log/export-file.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { breathe } from './breathe.ts';

type Reading<T> = {
  read: (raw: unknown, index: number) => Result<T>;
  onRead: (count: number) => void;
  signal: AbortSignal | undefined;
};

/** Reads each value of a list, a part at a time; the first Problem ends it. Problem of its own: `cancelled`. */
export async function readAll<T>(
  parts: readonly Part[],
  { read, onRead, signal }: Reading<T>,
): Promise<Result<T[]>> {
  const values: T[] = [];
  for (const part of parts) {
    await breathe();
    if (signal?.aborted) return fail({ kind: 'cancelled' });
    const raws = part.read();
    if (!raws.ok) return raws;
    for (const raw of raws.value) {
      const value = read(raw, values.length);
      if (!value.ok) return value;
      values.push(value.value);
    }
    onRead(part.count);
  }
  return ok(values);
}
