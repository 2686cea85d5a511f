import { attempt } from '../db/problem-of.ts';
import { dayOf } from '../log/day.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { breathe } from './breathe.ts';
import type { Deps, Watched } from './deps.ts';
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
  { note, onProgress, signal }: Watched & { note: string },
): Promise<Result<Exported>> =>
  attempt(async () => {
    const prefs = await getPrefs(deps);
    if (!prefs.ok) return prefs;
    const at = deps.now();
    const parts: Blob[] = [];
    for await (const { text, ...progress } of exportParts(deps.db, { at, note, prefs: prefs.value })) {
      parts.push(new Blob([text]));
      onProgress?.(progress);
      await breathe();
      if (signal?.aborted) return fail({ kind: 'cancelled' });
    }
    const json = new Blob(parts, { type: 'application/json' });
    return ok({ name: `passalong-${dayOf(at)}.json`, json, at });
  });
