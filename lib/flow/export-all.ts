import { attempt } from '../db/problem-of.ts';
import { dayOf } from '../log/day.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Deps } from './deps.ts';
import { exportParts } from './export-parts.ts';
import { getPrefs } from './get-prefs.ts';

/** A file ready to be handed over, and when what is in it was read. */
export type Exported = { name: string; json: Blob; at: number };

/**
 * Everything of the person's own as one JSON file; `note` stands at its head for whoever opens it. Tell `noteBackup`
 * once the person has the file. Problems: `cancelled`, storage.
 */
export const exportAll = (
  deps: Deps,
  { note, signal }: { note: string; signal?: AbortSignal },
): Promise<Result<Exported>> =>
  attempt(async () => {
    const prefs = await getPrefs(deps);
    if (!prefs.ok) return prefs;
    const at = deps.now();
    const parts: Blob[] = [];
    for await (const part of exportParts(deps.db, { at, note, prefs: prefs.value })) {
      if (signal?.aborted) return fail({ kind: 'cancelled' });
      parts.push(new Blob([part]));
    }
    const json = new Blob(parts, { type: 'application/json' });
    return ok({ name: `passalong-${dayOf(at)}.json`, json, at });
  });
