import { readDevice } from '../db/meta.ts';
import { attempt } from '../db/problem-of.ts';
import { createExportFiles, type ExportedFile } from '../log/export-files.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { breathe } from './breathe.ts';
import type { Deps, Watched } from './deps.ts';
import { exportParts } from './export-parts.ts';
import { getPrefs } from './get-prefs.ts';
import { MOST_BYTES } from './most-bytes.ts';

/** Files ready to be handed over, and when what is in them was read. */
export type Exported = { files: ExportedFile[]; at: number };

type Wish = Watched & { note: string; most?: number };

/**
 * Everything of the person's own as JSON, in as many files as have to be for each to be read again; `note` stands at the
 * head of each for whoever opens it. Tell `noteBackup` once the person has all of them. Problems: `cancelled`, storage.
 */
export const exportAll = (
  deps: Deps,
  { note, onProgress, signal, most = MOST_BYTES }: Wish,
): Promise<Result<Exported>> =>
  attempt(async () => {
    const got = await getPrefs(deps);
    if (!got.ok) return got;
    const { theme, name, always, never } = got.value;
    const [exportedAt, device] = [deps.now(), await readDevice(deps.db)];
    const prefs = { theme, name, always: [...always], never: [...never] };
    const { add, files } = createExportFiles({ note, exportedAt, device, prefs, most });
    for await (const { list, items, ...progress } of exportParts(deps.db)) {
      add(list, items);
      onProgress?.(progress);
      await breathe();
      if (signal?.aborted) return fail({ kind: 'cancelled' });
    }
    return ok({ files: files(), at: exportedAt });
  });
