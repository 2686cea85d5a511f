import type { Page } from '@playwright/test';
import { entryRecord } from '../../lib/db/entry.ts';
import { type Counts, count } from '../../lib/db/rollup.ts';
import { DB_NAME, type EntryRecord, type LessonRecord, type Rollup } from '../../lib/db/schema.ts';
import { folds } from '../../lib/log/folds.ts';
import type { Draft } from '../../lib/model/draft.ts';
import type { LogEvent } from '../../lib/model/event.ts';

/** Everything the database of a running extension holds, read behind its back. */
export type StoredState = {
  events: LogEvent[];
  lessons: LessonRecord[];
  entries: EntryRecord[];
  rollups: Rollup[];
  drafts: Draft[];
};

const TABLES = ['events', 'lessons', 'entries', 'rollups', 'drafts'] as const;

/** Reads whole tables in one of the extension's own pages; all of them unless told. */
export const readState = <K extends keyof StoredState>(
  own: Page,
  tables: readonly K[] = TABLES as readonly string[] as readonly K[],
): Promise<Pick<StoredState, K>> =>
  own.evaluate(
    async ({ name, stores }) => {
      const opened = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => resolve(opening.result);
      });
      const all = (store: string) =>
        new Promise<unknown[]>((resolve, reject) => {
          const reading = opened.transaction(store).objectStore(store).getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => resolve(reading.result);
        });
      const rows = await Promise.all(stores.map(all));
      opened.close();
      return Object.fromEntries(stores.map((store, index) => [store, rows[index]])) as never;
    },
    { name: DB_NAME, stores: tables },
  );

type Body = { lesson?: string; target?: string };

/** The lesson of each event, a retraction's being its target's. */
function lessonsOf(events: readonly LogEvent[]): (event: LogEvent) => string {
  const byId = new Map(events.map((event) => [event.id, event]));
  return (event) => {
    const { lesson, target } = event.body as Body;
    return lesson ?? (byId.get(target ?? '')?.body as Body | undefined)?.lesson ?? '';
  };
}

/** Where what is stored differs from the fold of the stored events; empty when every projection and count is right. */
export function differences(state: StoredState): string[] {
  const lessonOf = lessonsOf(state.events);
  const byLesson = Map.groupBy(
    state.events.filter((event) => lessonOf(event) !== ''),
    lessonOf,
  );
  const counts: Counts = new Map();
  const found: string[] = [];
  for (const [lesson, events] of byLesson) {
    const { entries, ...projection } = folds.lesson(lesson, events);
    const record = state.lessons.find(({ id }) => id === lesson);
    const stored = state.entries.filter((entry) => entry.lesson === lesson);
    if (JSON.stringify({ ...record, seq: 0 }) !== JSON.stringify({ ...projection, seq: 0 }))
      found.push(`the row of lesson ${lesson} is not its fold`);
    if (stored.length !== entries.length)
      found.push(`${stored.length} entries of ${lesson}, ${entries.length} folded`);
    count(counts, { ...projection, seq: 0 }, entries.map(entryRecord), 1);
  }
  const wanted = [...counts].filter(([, n]) => n !== 0);
  if (wanted.length !== state.rollups.length)
    found.push(`${state.rollups.length} counts, ${wanted.length} folded`);
  for (const { key, n } of state.rollups)
    if (counts.get(key) !== n) found.push(`the count ${key} is ${n}, folded ${counts.get(key)}`);
  return found;
}
