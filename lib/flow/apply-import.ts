import { appendEvents } from '../db/append-events.ts';
import { lessonOf } from '../db/lesson-events.ts';
import { attempt } from '../db/problem-of.ts';
import type { LogEvent } from '../model/event.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { breathe } from './breathe.ts';
import type { Deps, ImportPlan, Progress } from './deps.ts';
import { importedPrefs } from './imported-prefs.ts';
import { newDrafts } from './new-in-import.ts';

// Small enough that the page goes on answering while one is written.
const CHUNK = 500;

type Wish = { plan: ImportPlan; onProgress?: (progress: Progress) => void; signal?: AbortSignal };

// Events of one lesson side by side, so that each lesson is folded once or twice and not once a chunk.
const byLesson = (a: LogEvent, b: LogEvent) => {
  const [one, other] = [lessonOf(a) ?? '', lessonOf(b) ?? ''];
  return one < other ? -1 : one > other ? 1 : 0;
};

/**
 * Does what a plan says, each part of 500 events whole or not at all; cut short or cancelled, what is stored stays and
 * doing it again adds the rest. Problems: `cancelled`, storage.
 */
export const applyImport = (
  deps: Deps,
  { plan, onProgress, signal }: Wish,
): Promise<Result<{ added: number; known: number }>> =>
  attempt(async () => {
    const events = plan.data.events.toSorted(byLesson);
    let added = 0;
    for (let done = 0; done < events.length; done += CHUNK) {
      if (signal?.aborted) return fail({ kind: 'cancelled' });
      const appended = await appendEvents(deps.db, events.slice(done, done + CHUNK), deps.now());
      added += appended.added;
      onProgress?.({ done: Math.min(done + CHUNK, events.length), total: events.length });
      await breathe();
    }
    await deps.db.drafts.bulkPut(await newDrafts(deps.db, plan.data.drafts, []));
    await deps.prefs.set(importedPrefs(await deps.prefs.get(), plan.data.prefs));
    return ok({ added, known: events.length - added });
  });
