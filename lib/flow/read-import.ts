import { readDraft } from '../lesson/read-draft.ts';
import { readExport } from '../log/export-file.ts';
import { readEvent } from '../log/read-event.ts';
import type { Draft } from '../model/draft.ts';
import type { LogEvent } from '../model/event.ts';
import { ok, type Result } from '../model/result.ts';
import type { ImportedPrefs } from './deps.ts';
import { readAll } from './read-all.ts';

type Imported = { exportedAt: number; events: LogEvent[]; drafts: Draft[]; prefs: ImportedPrefs };

/**
 * Reads a file and validates every event and draft of it.
 * Problems: `import-unreadable`, `import-newer`, `import-invalid` with where, `cancelled`.
 */
export async function readImport(text: string, signal?: AbortSignal): Promise<Result<Imported>> {
  const file = readExport(text);
  if (!file.ok) return file;
  const { exportedAt, prefs } = file.value;
  const events = await readAll(file.value.events, (raw, at) => readEvent(raw, `events[${at}]`), signal);
  if (!events.ok) return events;
  const drafts = await readAll(file.value.drafts, (raw, at) => readDraft(raw, `drafts[${at}]`), signal);
  return drafts.ok ? ok({ exportedAt, events: events.value, drafts: drafts.value, prefs }) : drafts;
}
