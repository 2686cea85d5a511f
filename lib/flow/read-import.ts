import { readDraft } from '../lesson/read-draft.ts';
import type { ExportFile } from '../log/export-file.ts';
import { readEvent } from '../log/read-event.ts';
import type { Draft } from '../model/draft.ts';
import type { LogEvent } from '../model/event.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { breathe } from './breathe.ts';

const CHUNK = 500;

async function readAll<T>(
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

/** Validates every event and draft of a file, some at a time. Problems: `import-invalid` with where, `cancelled`. */
export async function readImport(
  file: ExportFile,
  signal?: AbortSignal,
): Promise<Result<{ events: LogEvent[]; drafts: Draft[] }>> {
  const events = await readAll(file.events, (raw, index) => readEvent(raw, `events[${index}]`), signal);
  if (!events.ok) return events;
  const drafts = await readAll(file.drafts, (raw, index) => readDraft(raw, `drafts[${index}]`), signal);
  return drafts.ok ? ok({ events: events.value, drafts: drafts.value }) : drafts;
}
