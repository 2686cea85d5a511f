import { appendEvents } from '../db/append-events.ts';
import { lessonOf } from '../db/lesson-events.ts';
import type { LogEvent } from '../model/event.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { breathe } from './breathe.ts';
import type { Deps, Watched } from './deps.ts';

// Small enough that the page goes on answering while one is written.
const CHUNK = 500;

// Events of one lesson side by side, so that each lesson is folded once or twice and not once a chunk.
const byLesson = (a: LogEvent, b: LogEvent) => {
  const [one, other] = [lessonOf(a) ?? '', lessonOf(b) ?? ''];
  return one < other ? -1 : one > other ? 1 : 0;
};

/** Appends events from outside, each part of 500 whole or not at all; tells how many were new. Problem: `cancelled`. */
export async function appendImported(
  deps: Deps,
  events: readonly LogEvent[],
  { onProgress, signal }: Watched,
): Promise<Result<number>> {
  const sorted = events.toSorted(byLesson);
  let added = 0;
  for (let done = 0; done < sorted.length; done += CHUNK) {
    if (signal?.aborted) return fail({ kind: 'cancelled' });
    const appended = await appendEvents(deps.db, sorted.slice(done, done + CHUNK), deps.now());
    added += appended.added;
    onProgress?.({ done: Math.min(done + CHUNK, sorted.length), total: sorted.length });
    await breathe();
  }
  return ok(added);
}
