import { lessonOf } from '../db/lesson-events.ts';
import { attempt } from '../db/problem-of.ts';
import { MAX_EXPORT, readExport } from '../log/export-file.ts';
import { isKnown } from '../model/event.ts';
import { ok, type Result } from '../model/result.ts';
import type { Deps, ImportPlan } from './deps.ts';
import { importChanges } from './import-changes.ts';
import { importedPrefs } from './imported-prefs.ts';
import { newDrafts, newEvents } from './new-in-import.ts';
import { readImport } from './read-import.ts';

/** The most bytes a chosen file may have; a larger one is not even read. */
export const MOST_BYTES = MAX_EXPORT;

/**
 * Reads an exported file and says what importing it would do; nothing is written.
 * Problems: `import-unreadable`, `import-newer`, `import-invalid` with where, `cancelled`.
 */
export const planImport = (
  deps: Deps,
  { text, signal }: { text: string; signal?: AbortSignal },
): Promise<Result<ImportPlan>> =>
  attempt(async () => {
    const file = readExport(text);
    if (!file.ok) return file;
    const read = await readImport(file.value, signal);
    if (!read.ok) return read;
    const fresh = await newEvents(deps.db, read.value.events);
    if (!fresh.ok) return fresh;
    const events = fresh.value;
    const drafts = await newDrafts(deps.db, read.value.drafts, events);
    const { exportedAt, prefs } = file.value;
    return ok({
      exportedAt,
      fresh: events.length,
      known: read.value.events.length - events.length,
      carried: events.filter((event) => !isKnown(event)).length,
      lessons: new Set(events.map(lessonOf).filter((lesson) => lesson !== null)).size,
      drafts: drafts.length,
      changes: await importChanges(deps.db, events),
      sets: importedPrefs(await deps.prefs.get(), prefs),
      data: { events, drafts, prefs },
    });
  });
