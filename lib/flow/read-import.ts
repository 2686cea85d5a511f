import { readDraft } from '../lesson/read-draft.ts';
import { readExport } from '../log/export-file.ts';
import { readEvent } from '../log/read-event.ts';
import type { Draft } from '../model/draft.ts';
import type { LogEvent } from '../model/event.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { ImportedPrefs, PlanProgress, Watched } from './deps.ts';
import { readAll } from './read-all.ts';
import { unhurried } from './unhurried.ts';

type Imported = { exportedAt: number; events: LogEvent[]; drafts: Draft[]; prefs: ImportedPrefs };

/**
 * Reads a file and validates every event and draft of it.
 * Problems: `import-unreadable`, `import-newer`, `import-invalid` with where, `cancelled`.
 */
export async function readImport(
  text: string,
  { onProgress, signal }: Watched<PlanProgress>,
): Promise<Result<Imported>> {
  const cut = await unhurried(readExport(text), signal);
  const file = cut.ok ? cut.value : cut;
  if (!file.ok) return file;
  const { exportedAt, prefs, ...lists } = file.value;
  const total = [...lists.events, ...lists.drafts].reduce((sum, { count }) => sum + count, 0);
  let done = 0;
  const onRead = (count: number) => {
    done += count;
    onProgress?.({ step: 'reading', done, total });
  };
  const read = (raw: unknown, at: number) => readEvent(raw, `events[${at}]`);
  const events = await readAll(lists.events, { read, onRead, signal });
  if (!events.ok) return events;
  const draft = (raw: unknown, at: number) => readDraft(raw, `drafts[${at}]`);
  const drafts = await readAll(lists.drafts, { read: draft, onRead, signal });
  if (!drafts.ok) return drafts;
  if (signal?.aborted) return fail({ kind: 'cancelled' });
  return ok({ exportedAt, events: events.value, drafts: drafts.value, prefs });
}
