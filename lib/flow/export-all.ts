import { attempt } from '../db/problem-of.ts';
import { dayOf } from '../log/day.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Deps } from './deps.ts';
import { exportParts } from './export-parts.ts';

/** Everything of the person's own as one JSON file, and notes that a backup was made. Problem: `cancelled`. */
export const exportAll = (
  deps: Deps,
  { signal }: { signal?: AbortSignal },
): Promise<Result<{ name: string; json: Blob }>> =>
  attempt(async () => {
    const at = deps.now();
    const parts: Blob[] = [];
    for await (const part of exportParts(deps.db, at, await deps.prefs.get())) {
      if (signal?.aborted) return fail({ kind: 'cancelled' });
      parts.push(new Blob([part]));
    }
    await deps.prefs.set({ lastBackup: at });
    return ok({
      name: `passalong-${dayOf(at)}.json`,
      json: new Blob(parts, { type: 'application/json' }),
    });
  });
